import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part } from '../stage.ts';

it('pictures are taken by keyboard, sent, and told of', async () => {
  const camera = await mount('pc-camera', specimens['pc-camera'].usual);
  const changes = heard(camera, 'samples-changed');
  await expect.poll(() => part<HTMLVideoElement>(camera, 'video').videoWidth).toBeGreaterThan(0);
  await userEvent.keyboard(' ');
  await expect.poll(() => part(camera, '.over').textContent.trim()).not.toBe('');
  await userEvent.keyboard(' ');
  await expect.poll(() => changes[0]).toEqual({ project: 'camera', labels: ['mug'], reason: 'added' });
});

it('the preview is mirrored by mouse and by keyboard', async () => {
  const view = await mount('pc-camera-view', specimens['pc-camera-view'].usual);
  const { mirrored } = view.session;
  const mirror = part(view, '[aria-pressed]');
  await userEvent.click(mirror);
  await view.updateComplete;
  expect(mirror.getAttribute('aria-pressed')).toBe(String(!mirrored));
  await userEvent.keyboard('{Enter}');
  await view.updateComplete;
  expect(view.session.mirrored).toBe(mirrored);
  view.session.stop();
});
