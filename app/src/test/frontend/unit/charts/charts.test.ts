import { describe, expect, it } from 'vitest';
import { cellsOf } from '@perceptory/charts/confusion-figures.js';
import { epochTicks, niceLimit, path, scaleOf } from '@perceptory/charts/curve-geometry.js';

const frame = { width: 120, height: 60, left: 10, right: 10, top: 5, bottom: 5 };

describe('curves', () => {
  it('map epochs and values into the frame', () => {
    const scale = scaleOf(frame, 11, 2);
    expect([scale.x(1), scale.x(11)]).toEqual([10, 110]);
    expect([scale.y(0), scale.y(1), scale.y(2), scale.y(9)]).toEqual([55, 30, 5, 5]);
  });

  it.each([
    [0.9, 1],
    [1.2, 2],
    [2.1, 2.5],
    [3, 5],
    [7, 10],
    [0.031, 0.05],
    [0, 1],
    [NaN, 1],
  ])('end an axis for %d at %d', (value, limit) => expect(niceLimit(value)).toBeCloseTo(limit));

  it('break where there is no figure', () => {
    const scale = scaleOf(frame, 4, 1);
    expect(
      path(
        [
          [1, 0],
          [2, null],
          [3, Number.NaN],
          [4, 1],
        ],
        scale,
      ),
    ).toBe('M10.0 55.0M110.0 5.0');
  });

  it.each([
    [1, [1]],
    [5, [1, 2, 3, 4, 5]],
    [50, [1, 10, 20, 30, 40, 50]],
    [500, [1, 100, 200, 300, 400, 500]],
  ])('write few epochs of %i along the axis', (total, ticks) => expect(epochTicks(total)).toEqual(ticks));
});

it('gives cells their share of the true class, and zeros where counts are missing', () => {
  const [first, second] = cellsOf([[3, 1], []], 2);
  expect(first[0]).toEqual({ count: 3, share: 0.75, right: true });
  expect(first[1]).toEqual({ count: 1, share: 0.25, right: false });
  expect(second[1]).toEqual({ count: 0, share: 0, right: true });
});
