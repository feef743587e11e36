import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Trim } from '@perceptory/recording/trim.js';
import { specimens } from '../specimens/all.ts';
import { sine } from '../../unit/signal/waves.ts';
import { find, heard, mount, part } from '../stage.ts';

it('a take is added by mouse and by keyboard, as long as it was trimmed to', async () => {
  const take = await mount('pc-take', specimens['pc-take'].usual);
  const added = heard<Float32Array>(take, 'add');
  await userEvent.click(part(take, '.add'));
  expect(added.at(-1)).toHaveLength(3.4 * 16_000);
  take.focus();
  await expect.poll(() => part(take, '.handle').matches(':focus')).toBe(true);
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(added.at(-1)).toHaveLength(3.35 * 16_000);
});

it.each([
  ['as quiet as a good room', 0.0013, true],
  ['quiet', 0.003, false],
])('of a take %s the server’s judgement is told beforehand', async (_, amplitude, silent) => {
  const take = await mount('pc-take', (element) => {
    element.take = { samples: sine(440, 16_000, 2, amplitude), clipped: false };
  });
  expect(find(take, '.notice') !== undefined).toBe(silent);
});

it('a take is discarded by mouse and by keyboard', async () => {
  const take = await mount('pc-take', specimens['pc-take'].usual);
  const discarded = heard(take, 'discard');
  await userEvent.click(part(take, '.discard'));
  await userEvent.keyboard('{Delete}');
  expect(discarded).toHaveLength(2);
});

it('a take is played and stopped by keyboard', async () => {
  const take = await mount('pc-take', specimens['pc-take'].usual);
  const name = () => part(take, '.row button').getAttribute('aria-label');
  const before = name();
  part(take, '.row button').focus();
  await userEvent.keyboard('p');
  await expect.poll(name).not.toBe(before);
  await userEvent.keyboard('p');
  await expect.poll(name).toBe(before);
});

it('handles are moved by keyboard and dragged', async () => {
  const trim = await mount('pc-trim', specimens['pc-trim'].usual);
  const trimmed = heard<Trim>(trim, 'trimmed');
  trim.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(trimmed.at(-1)).toEqual({ start: expect.closeTo(0.25), end: 3 });
  await userEvent.dragAndDrop(part(trim, '.handle:last-child'), part(trim, '.strip'));
  expect(trimmed.at(-1)!.start).toBeCloseTo(0.25);
  expect(trimmed.at(-1)!.end).toBeCloseTo(1.7, 1);
});
