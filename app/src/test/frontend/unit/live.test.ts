import { describe, expect, it } from 'vitest';
import { centreSquare } from '@perceptory/camera/centre-square.js';
import { troubleOf } from '@perceptory/camera/camera-trouble.js';
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
  const alpha = (i: number, veil: Uint8ClampedArray) => veil[i * 4 + 3];
  const veil = spotlight(Float32Array.of(4, 2, 0, -3));
  expect(alpha(0, veil)).toBe(0);
  expect(alpha(1, veil)).toBeGreaterThan(0);
  expect(alpha(2, veil)).toBe(alpha(3, veil));
  expect(alpha(3, veil)).toBeGreaterThan(alpha(1, veil));
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
