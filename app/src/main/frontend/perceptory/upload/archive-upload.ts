import { asProblem } from '../shared/api.js';
import type { Problem } from '../shared/problem.js';
import type { Progress } from '../shared/sending.js';
import { uuid } from './uuid.js';

/** What a zip with a folder a class came to. */
export interface ArchiveOutcome {
  added: number;
  /** Names of the classes that got something. */
  labels: string[];
  refused: { name: string; title: string; detail: string }[];
}

/**
 * - `waiting`: another one goes first;
 * - `sending`: bytes are on their way; to stop now leaves no trace;
 * - `unpacking`: the server has every byte and takes in what is inside;
 * - `done`: see `outcome`;
 * - `refused`: the server will not take it (`problem` says why);
 * - `stuck`: it did not get through, and may at another try;
 * - `stopped`: the person called it off.
 */
export type ArchiveState = 'waiting' | 'sending' | 'unpacking' | 'done' | 'refused' | 'stuck' | 'stopped';

/** Sends one archive; rejects with a Problem. */
export type SendArchive = (archive: ArchiveUpload, progress: Progress, signal: AbortSignal) => Promise<ArchiveOutcome>;

/** One zip on its way. Its `id` is chosen here and makes the request safe to repeat. Fires `change`. */
export class ArchiveUpload extends EventTarget {
  readonly id = uuid();
  state: ArchiveState = 'waiting';
  /** Bytes that have gone. */
  sent = 0;
  outcome?: ArchiveOutcome;
  problem?: Problem;
  private calledOff = new AbortController();

  constructor(
    readonly name: string,
    readonly body: Blob,
    private readonly send: SendArchive,
  ) {
    super();
  }

  /** Whether the page must stay open for it. */
  get pending(): boolean {
    return this.state === 'waiting' || this.state === 'sending' || this.state === 'stuck';
  }

  /** Whether nothing more will become of it. */
  get settled(): boolean {
    return this.state === 'done' || this.state === 'refused' || this.state === 'stopped';
  }

  /** Sends it, for the first time or once more; resolves when that has ended, however it did. */
  async start(): Promise<void> {
    const { signal } = this.calledOff;
    if (signal.aborted) return;
    this.problem = undefined;
    this.went(0);
    try {
      this.outcome = await this.send(this, (sent) => this.went(sent), signal);
      this.become('done');
    } catch (failure) {
      if (signal.aborted) return;
      this.problem = asProblem(failure);
      this.become(this.problem.passing || this.problem.status === 401 ? 'stuck' : 'refused');
    }
  }

  /** Calls it off, for good. */
  stop(): void {
    this.calledOff.abort();
    this.become('stopped');
  }

  private went(sent: number): void {
    if (this.state === 'stopped') return;
    this.sent = Math.min(sent, this.body.size);
    this.become(this.sent < this.body.size ? 'sending' : 'unpacking');
  }

  private become(state: ArchiveState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
