import { expect, it } from 'vitest';
import { sine } from '../../unit/signal/waves.ts';
import { specimens } from '../specimens/all.ts';
import { mount, part, type Tag } from '../stage.ts';

/** How many colours a canvas shows. */
function colours(element: HTMLElementTagNameMap[Tag]): number {
  const canvas = part<HTMLCanvasElement>(element, 'canvas');
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
}

it('a whole sound is drawn', async () => {
  const picture = await mount('pc-spectrogram', specimens['pc-spectrogram'].usual);
  await expect.poll(() => colours(picture)).toBeGreaterThan(5);
});

it('a running sound is drawn as it comes, and forgotten', async () => {
  const picture = await mount('pc-spectrogram');
  expect(colours(picture)).toBe(1);
  picture.push(sine(1300, 16_000, 1));
  expect(colours(picture)).toBeGreaterThan(10);
  picture.clear();
  expect(colours(picture)).toBe(1);
});
