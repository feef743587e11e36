import { expect, it } from 'vitest';
import { DecisionClock, hopOf } from '@perceptory/listen/decision-clock.js';

it.each([
  [0, 16_000],
  [0.5, 8000],
  [0.75, 4000],
  [0.9, 1600],
  [1, 1600],
  [-1, 16_000],
])('windows that share %d are so many samples apart: %i', (overlap, hop) => expect(hopOf(overlap)).toBe(hop));

/** When it is decided, in samples, on a sound that comes in blocks. */
function decisions(clock: DecisionClock, block: number, samples: number): number[] {
  const made: number[] = [];
  for (let heard = block; heard <= samples; heard += block) {
    if (!clock.due(heard)) continue;
    clock.decided(heard);
    made.push(heard);
  }
  return made;
}

it('decides when a second has been heard, then a hop after each decision', () => {
  expect(decisions(new DecisionClock(), 1000, 40_000)).toEqual([16_000, 24_000, 32_000, 40_000]);
});

it.each([0, 0.5, 0.75, 0.9])('keeps the pace of overlap %d although blocks end elsewhere', (overlap) => {
  const clock = new DecisionClock();
  clock.overlap = overlap;
  const made = decisions(clock, 341, 1_600_000);
  expect(Math.abs(made.length - 1_584_000 / hopOf(overlap))).toBeLessThanOrEqual(2);
});

it('does not make up for what it missed', () => {
  const clock = new DecisionClock();
  clock.decided(16_000);
  expect(clock.due(23_999)).toBe(false);
  expect(clock.due(50_000)).toBe(true);
  clock.decided(50_000);
  expect(clock.due(57_999)).toBe(false);
  expect(clock.due(58_000)).toBe(true);
});

it('waits for a whole second of another sound', () => {
  const clock = new DecisionClock();
  clock.decided(90_000);
  clock.restart();
  expect(clock.due(15_999)).toBe(false);
  expect(clock.due(16_000)).toBe(true);
});
