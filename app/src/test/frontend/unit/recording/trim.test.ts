import { describe, expect, it } from 'vitest';
import { cut, keyed, moved, restOf, samplesIn } from '@perceptory/recording/trim.js';

const trim = { start: 1, end: 4 };

describe('an edge', () => {
  it.each([
    ['start', 2, { start: 2, end: 4 }],
    ['start', -1, { start: 0, end: 4 }],
    ['start', 9, { start: 3.9, end: 4 }],
    ['end', 2, { start: 1, end: 2 }],
    ['end', 0, { start: 1, end: 1.1 }],
    ['end', 9, { start: 1, end: 5 }],
  ] as const)('%s moved to %f s', (edge, to, wanted) => {
    const now = moved(trim, edge, to, 5);
    expect(now.start).toBeCloseTo(wanted.start, 9);
    expect(now.end).toBeCloseTo(wanted.end, 9);
  });

  it('cannot move where the take is as short as it may be', () => {
    expect(moved({ start: 0, end: 0.08 }, 'start', 0.04, 0.08)).toEqual({ start: 0, end: 0.08 });
  });

  it.each([
    ['start', 'ArrowRight', false, { start: 1.05, end: 4 }],
    ['start', 'ArrowLeft', true, { start: 0.5, end: 4 }],
    ['end', 'ArrowUp', false, { start: 1, end: 4.05 }],
    ['end', 'PageDown', false, { start: 1, end: 3.5 }],
    ['start', 'Home', false, { start: 0, end: 4 }],
    ['end', 'End', false, { start: 1, end: 5 }],
  ] as const)('%s follows %s', (edge, key, shift, wanted) => expect(keyed(trim, edge, key, shift, 5)).toEqual(wanted));

  it('leaves other keys alone', () => expect(keyed(trim, 'start', 'a', false, 5)).toBeUndefined());
});

it.each([
  [0.02, 1],
  [0.3, 1],
  [0.99, 1],
  [1.45, 1],
  [1.5, 2],
  [1.99, 2],
  [2, 2],
  [5, 5],
])('%f s make %i samples', (seconds, n) => expect(samplesIn({ start: 0.35, end: 0.35 + seconds })).toBe(n));

it.each([
  [0.5, 0],
  [1, 0],
  [1.9, 0],
  [2.4, 0.4],
  [2.5, 0],
  [3, 0],
])('of %f s, %f s are left out', (seconds, rest) =>
  expect(restOf({ start: 0.35, end: 0.35 + seconds })).toBeCloseTo(rest, 6),
);

it('cuts what lies between the edges', () => {
  const second = Float32Array.from({ length: 16_000 }, (_, i) => i);
  const part = cut(second, { start: 0.25, end: 0.75 });
  expect([part[0], part.length]).toEqual([4000, 8000]);
});
