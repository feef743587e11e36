import { verdict } from '../live/verdict.js';

/** A class that was heard: from when to when, and how sure the model was at best. */
export interface Heard {
  label: number;
  /** ms */
  from: number;
  to: number;
  probability: number;
}

/** Entries that are kept; older ones go. */
const most = 200;

/**
 * What was heard and when: an entry for every change of the answer, none while nothing reaches the threshold or there is
 * only background noise.
 */
export class HeardLog {
  /** The newest first. Entries are replaced, not changed. */
  entries: readonly Heard[] = [];
  /** Whether the newest entry still goes on. */
  private open = false;

  /** @param quiet which labels are background noise */
  constructor(public quiet: readonly boolean[] = []) {}

  /**
   * @param probabilities [K]
   * @param now ms
   * @param likeness as in {@link verdict}
   * @returns the entry that begins with this answer, if one does
   */
  push(probabilities: Float32Array, threshold: number, now: number, likeness: number | null = null): Heard | undefined {
    const winner = verdict(probabilities, threshold, likeness);
    const label = winner !== null && this.quiet[winner] ? null : winner;
    const [newest, ...older] = this.entries;
    const goesOn = this.open && newest?.label === label;
    this.open = label !== null;
    if (label === null) return undefined;
    const probability = probabilities[label];
    if (goesOn) {
      this.entries = [{ ...newest, to: now, probability: Math.max(newest.probability, probability) }, ...older];
      return undefined;
    }
    const begun = { label, from: now, to: now, probability };
    this.entries = [begun, ...this.entries].slice(0, most);
    return begun;
  }

  /** The next answer begins an entry of its own: the sound was interrupted. */
  interrupt(): void {
    this.open = false;
  }

  /** What goes on is entered anew with the next answer. */
  clear(): void {
    this.entries = [];
    this.open = false;
  }
}
