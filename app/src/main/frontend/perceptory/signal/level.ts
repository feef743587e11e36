/** What is shown as empty, dB below full scale. */
export const quietest = -60;
/** Samples in a row at full scale that count as clipped, and what full scale is: converters stop a little short of 1. */
const clippedRun = 3;
const fullScale = 0.99;
/** How long a clipping stays reported, and how fast the level falls. */
const clippingMs = 1500;
const fallPerSecond = 40;

/** 1 → 0 dB; silence → -∞. */
export function decibels(amplitude: number): number {
  return 20 * Math.log10(amplitude);
}

/** How far a meter goes out for a level, 0–1. */
export function meterShare(level: number): number {
  return Math.max(0, Math.min(1, 1 - level / quietest));
}

/** Follows how loud a sound is: up at once, down steadily, as meters do. Times are in ms. */
export class LevelMeter {
  private level = -Infinity;
  private time = 0;
  private run = 0;
  private clippedAt = -Infinity;
  private heardAt = 0;

  /** Returns whether the block is clipped. */
  push(block: Float32Array, now: number): boolean {
    let peak = 0;
    let clipped = false;
    for (const sample of block) {
      const amplitude = Math.abs(sample);
      if (amplitude > peak) peak = amplitude;
      this.run = amplitude >= fullScale ? this.run + 1 : 0;
      if (this.run >= clippedRun) clipped = true;
    }
    if (clipped) this.clippedAt = now;
    this.level = Math.max(this.at(now), decibels(peak));
    this.time = now;
    if (this.heardAt === 0 || this.level > quietest) this.heardAt = now;
    return clipped;
  }

  /** The level, dB; at most 0 but for clipped floats. */
  at(now: number): number {
    return this.level - (fallPerSecond * Math.max(0, now - this.time)) / 1000;
  }

  /** Whether it was too loud a moment ago. */
  clipping(now: number): boolean {
    return now - this.clippedAt < clippingMs;
  }

  /** For how long nothing has been heard, ms. */
  silent(now: number): number {
    return this.heardAt === 0 ? 0 : now - this.heardAt;
  }

  reset(): void {
    Object.assign(this, { level: -Infinity, time: 0, run: 0, clippedAt: -Infinity, heardAt: 0 });
  }
}
