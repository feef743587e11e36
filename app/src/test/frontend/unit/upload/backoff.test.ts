import { expect, it } from 'vitest';
import { delayBefore } from '@perceptory/upload/backoff.js';

it('doubles from half a second to twenty, half of it by chance', () => {
  expect([2, 3, 4, 5, 9, 30].map((n) => delayBefore(n, () => 1))).toEqual([500, 1000, 2000, 4000, 20_000, 20_000]);
  expect([2, 3, 4].map((n) => delayBefore(n, () => 0))).toEqual([250, 500, 1000]);
});

it('never returns sooner than the server asked', () => {
  expect(delayBefore(2, () => 0, 9000)).toBe(9000);
});
