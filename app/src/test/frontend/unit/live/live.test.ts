import { describe, expect, it } from 'vitest';
import { centreSquare } from '@perceptory/camera/centre-square.js';
import { troubleOf } from '@perceptory/capture/capture-trouble.js';
import { brightness, veilFor } from '@perceptory/live/brightness.js';
import { FrameRate } from '@perceptory/live/frame-loop.js';
import { rgbOf } from '@perceptory/live/pixels.js';
import { spotlight } from '@perceptory/live/spotlight.js';
import { settle, verdict } from '@perceptory/live/verdict.js';

describe('what is answered', () => {
  it('is the best class, or none below the threshold', () => {
    expect(verdict(Float32Array.of(0.2, 0.5, 0.3), 0.4)).toBe(1);
    expect(verdict(Float32Array.of(0.2, 0.5, 0.3), 0.5)).toBe(1);
    expect(verdict(Float32Array.of(0.2, 0.5, 0.3), 0.51)).toBeNull();
    expect(verdict(new Float32Array(0), 0)).toBeNull();
  });

  it('settles towards what was computed', () => {
    expect([...settle(Float32Array.of(0, 1), Float32Array.of(1, 0))]).toEqual([0.5, 0.5]);
    expect([...settle(null, Float32Array.of(1, 0))]).toEqual([1, 0]);
    expect([...settle(Float32Array.of(1), Float32Array.of(1, 0))]).toEqual([1, 0]);
  });
});

it('counts frames of the last two seconds', () => {
  const rate = new FrameRate();
  let fps = 0;
  for (let ms = 0; ms <= 5000; ms += 50) fps = rate.tick(ms);
  expect(fps).toBeCloseTo(20);
  for (let ms = 5000; ms <= 9000; ms += 100) fps = rate.tick(ms);
  expect(fps).toBeCloseTo(10);
});

it('drops the alpha of pixels', () => {
  expect([...rgbOf(Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255))]).toEqual([1, 2, 3, 4, 5, 6]);
});

it('leaves clear what speaks for the class and darkens the rest', () => {
  const veil = spotlight({ values: Float32Array.of(4, 1, 0, -3), height: 2, width: 2 }, 40);
  const alpha = (x: number, y: number) => veil[(y * 40 + x) * 4 + 3];
  expect(alpha(0, 0)).toBe(0);
  expect(alpha(39, 0)).toBeGreaterThan(0);
  expect(alpha(0, 39)).toBeGreaterThan(alpha(39, 0));
  expect(alpha(39, 39)).toBe(alpha(0, 39));
});

it('draws a line around what speaks most for the class, with an edge on either side', () => {
  const veil = spotlight({ values: Float32Array.of(1, 0), height: 1, width: 2 }, 20);
  const row = Array.from({ length: 20 }, (_, x) => veil[x * 4 + 3] === 255 && veil[x * 4]);
  expect(row.slice(7, 12)).toEqual([16, 16, 255, 16, 16]);
  expect(row.filter((red) => red === 255)).toHaveLength(1);
});

/** Relative luminance of a grey (WCAG 2.2). */
const luminance = (grey: number) => {
  const share = grey / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const contrast = (a: number, b: number) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['black', 0],
  ['nearly black', 12],
  ['dark', 60],
  ['dark enough', 94],
  ['mid-grey', 128],
  ['bright', 200],
  ['white', 255],
])('on a %s picture', (_, grey) => {
  const side = 40;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(grey);
  const veil = spotlight(
    { values: Float32Array.of(1, 0), height: 1, width: 2 },
    side,
    veilFor(brightness(pixels), 'dark'),
  );
  const seen = Array.from({ length: side }, (_, x) => {
    const opacity = veil[x * 4 + 3] / 255;
    return veil[x * 4] * opacity + grey * (1 - opacity);
  });

  it('what speaks for the class differs from the rest', () => {
    expect(contrast(seen[0], seen[side - 1])).toBeGreaterThanOrEqual(3 * 0.9);
  });

  it('the line differs from what lies beside it', () => {
    const line = Array.from({ length: side }, (_, x) => x).filter((x) => veil[x * 4 + 3] === 255);
    const best = (x: number) => Math.max(...line.map((at) => contrast(seen[at], seen[x])));
    expect(best(line[0] - 1)).toBeGreaterThanOrEqual(3);
    expect(best(line.at(-1)! + 1)).toBeGreaterThanOrEqual(3);
  });
});

it.each([
  [0.1, 'dark', 'light'],
  [0.9, 'light', 'dark'],
  [0.4, 'dark', 'dark'],
  [0.4, 'light', 'light'],
] as const)('at a brightness of %d a veil that was %s is %s', (bright, before, then) => {
  expect(veilFor(bright, before)).toBe(then);
});

it('darkens everything when nothing speaks for the class', () => {
  const veil = spotlight({ values: Float32Array.of(-1, -2, -3, -4), height: 2, width: 2 }, 4);
  expect(new Set(veil.filter((_, i) => i % 4 === 3)).size).toBe(1);
  expect(veil[3]).toBeGreaterThan(200);
});

it('takes the middle of a wide and of a high picture', () => {
  expect(centreSquare(640, 480)).toEqual({ x: 80, y: 0, side: 480 });
  expect(centreSquare(480, 640)).toEqual({ x: 0, y: 80, side: 480 });
});

it.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['SecurityError', 'insecure'],
  ['TypeError', 'unknown'],
])('tells %s as %s', (name, trouble) => expect(troubleOf(new DOMException('', name))).toBe(trouble));
