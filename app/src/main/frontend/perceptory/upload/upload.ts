import type { Problem } from '../shared/problem.js';

/**
 * - `waiting`: will be sent when its turn comes (also between two tries);
 * - `sending`: on its way;
 * - `done`: the server has it;
 * - `refused`: the server will not take it as it is (`problem` says why);
 * - `stuck`: many tries failed; kept until the person retries.
 */
export type UploadState = 'waiting' | 'sending' | 'done' | 'refused' | 'stuck';

/** One file on its way. Its `id` is chosen here and makes the request safe to repeat. */
export interface Upload {
  readonly id: string;
  readonly label: string;
  readonly burst: string;
  readonly name: string;
  readonly body: Blob;
  /** Where it is a recording, which the server cuts into samples, and not a sample itself. */
  readonly recording?: boolean;
  state: UploadState;
  attempts: number;
  problem?: Problem;
  /** What the server answered. */
  result?: unknown;
}

/** How many are in each state. */
export interface UploadCounts {
  waiting: number;
  sending: number;
  done: number;
  refused: number;
  stuck: number;
  total: number;
}

/** Counts the uploads of one class, or of all. */
export function countsOf(uploads: readonly Upload[], label?: string): UploadCounts {
  const counts: UploadCounts = { waiting: 0, sending: 0, done: 0, refused: 0, stuck: 0, total: 0 };
  for (const upload of uploads) {
    if (label !== undefined && upload.label !== label) continue;
    counts[upload.state]++;
    counts.total++;
  }
  return counts;
}
