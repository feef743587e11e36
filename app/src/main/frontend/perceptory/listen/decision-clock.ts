import { soundRate } from '../signal/sound.js';

/** What a decision is made on: the last second, in samples. */
export const windowSize = soundRate;

/** The most that two windows share. */
export const mostOverlap = 0.9;

/** Samples from one window to the next that shares so much with it, 0–0.9. */
export function hopOf(overlap: number): number {
  return Math.round(windowSize * (1 - Math.min(mostOverlap, Math.max(0, overlap))));
}

/**
 * Says when to decide on a running sound: first when a whole second has been heard, then a hop after each decision. What
 * came due while another decision was being made is not made up for: the newest second counts.
 */
export class DecisionClock {
  overlap = 0.5;
  private last = -Infinity;

  /** @param heard samples since the sound began */
  due(heard: number): boolean {
    return heard >= windowSize && heard - this.last >= hopOf(this.overlap);
  }

  /** Notes that the second up to `heard` is decided on. */
  decided(heard: number): void {
    const hop = hopOf(this.overlap);
    // Blocks do not end where a hop does: what is late is taken off the next, unless a whole hop was missed.
    const late = heard - this.last - hop;
    this.last = late > 0 && late < hop ? heard - late : heard;
  }

  restart(): void {
    this.last = -Infinity;
  }
}
