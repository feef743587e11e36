import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LevelMeter } from '@perceptory/signal/level.js';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part, until } from '../stage.ts';

it('a take is recorded and added by keyboard, sent, and told of', async () => {
  const microphone = await mount('pc-microphone', specimens['pc-microphone'].usual);
  const changes = heard(microphone, 'samples-changed');
  await userEvent.keyboard(' ');
  await expect.poll(() => Number.parseFloat(part(microphone, '.over').textContent)).toBeGreaterThan(1);
  await userEvent.keyboard(' ');
  await until(microphone, 'pc-take');
  await expect.poll(() => microphone.shadowRoot!.activeElement?.localName).toBe('pc-take');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => changes[0]).toEqual({ project: 'microphone', labels: ['mug'], reason: 'added' });
});

it('the view offers another try where the microphone is refused', async () => {
  const view = await mount('pc-microphone-view', specimens['pc-microphone-view'].long);
  const states = [view.session.state];
  view.session.addEventListener('change', () => states.push(view.session.state));
  await userEvent.click(part(view, 'button'));
  expect(states).toContain('starting');
});

it('the level says how loud it is, and that it is too loud', async () => {
  const level = new LevelMeter();
  const meter = await mount('pc-level', (element) => (element.level = level));
  level.push(new Float32Array(400).fill(1), performance.now());
  expect((await until(meter, '.word svg')).parentElement!.textContent).toMatch(/loud/i);
});
