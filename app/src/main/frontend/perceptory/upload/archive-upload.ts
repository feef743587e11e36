import { asProblem } from '../shared/api.js';
import type { Problem } from '../shared/problem.js';
import type { Progress } from '../shared/sending.js';
import { uuid } from '../shared/uuid.js';

/** What a zip with a folder a class came to. */
export interface ArchiveOutcome {
  added: number;
  /** How many of them are put aside as a test. */
  heldOut: number;
  /** Names of the classes that got something. */
  labels: string[];
  refused: { name: string; title: string; detail: string }[];
  /** Ids of what was added, of the classes made for it, and of the empty ones that went. */
  samples: string[];
  made: string[];
  removed: string[];
  /** Seconds of sounds without anything to hear, and what their ends were too short for a second, milliseconds. */
  silent: number;
  leftOutMs: number;
  /** Sounds that are so loud that they are cut off. */
  clipped: number;
}

/** What it would come to, as far as the names in it tell. */
export interface ArchivePreview {
  /** The classes; `test` of their files lie in a folder "test". */
  labels: { name: string; files: number; test: number; isNew: boolean }[];
  /** Names of the empty classes that would go. */
  removed: string[];
  /** Files, or folders with so many of them. */
  leftOut: { name: string; files: number; title: string; detail: string }[];
  /** Whether what lies in a folder "test" would be put aside. */
  heldOut: boolean;
}

/**
 * - `looking`: the server is asked what it would come to;
 * - `asking`: the person is, see `preview`; nothing is stored yet;
 * - `waiting`: another one goes first;
 * - `sending`: bytes are on their way; to stop now leaves no trace;
 * - `unpacking`: the server has every byte and takes in what is inside;
 * - `done`: see `outcome`;
 * - `refused`: the server will not take it (`problem` says why);
 * - `stuck`: it did not get through, and may at another try;
 * - `stopped`: the person called it off.
 */
export type ArchiveState =
  'looking' | 'asking' | 'waiting' | 'sending' | 'unpacking' | 'done' | 'refused' | 'stuck' | 'stopped';

/** Sends one archive; rejects with a Problem. */
export type SendArchive = (archive: ArchiveUpload, progress: Progress, signal: AbortSignal) => Promise<ArchiveOutcome>;

/** Asks what one archive would come to; rejects with a Problem. */
export type LookInto = (archive: ArchiveUpload, signal: AbortSignal) => Promise<ArchivePreview>;

/** One zip on its way. Its `id` is chosen here and makes the request safe to repeat. Fires `change`. */
export class ArchiveUpload extends EventTarget {
  readonly id = uuid();
  state: ArchiveState = 'waiting';
  /** Bytes that have gone. */
  sent = 0;
  preview?: ArchivePreview;
  outcome?: ArchiveOutcome;
  /** Whether what lies in a folder "test" is put aside; undefined leaves it to the server. */
  heldOut?: boolean;
  problem?: Problem;
  private calledOff = new AbortController();

  constructor(
    readonly name: string,
    readonly body: Blob,
    private readonly send: SendArchive,
    private readonly lookInto: LookInto,
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

  /** Asks what it would come to; resolves when that has ended, however it did. */
  async look(): Promise<void> {
    this.become('looking');
    await this.trying('asking', async (signal) => (this.preview = await this.lookInto(this, signal)));
  }

  /** Puts it in the line: the person wants what the preview says. */
  agree(heldOut?: boolean): void {
    if (this.state !== 'asking') return;
    this.heldOut = heldOut;
    this.become('waiting');
  }

  /** What got stuck, once more. */
  async retry(): Promise<void> {
    await (this.preview ? this.start() : this.look());
  }

  /** Sends it, for the first time or once more; resolves when that has ended, however it did. */
  async start(): Promise<void> {
    if (this.calledOff.signal.aborted) return;
    this.went(0);
    await this.trying(
      'done',
      async (signal) => (this.outcome = await this.send(this, (sent) => this.went(sent), signal)),
    );
  }

  private async trying(then: ArchiveState, step: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const { signal } = this.calledOff;
    this.problem = undefined;
    try {
      await step(signal);
      if (!signal.aborted) this.become(then);
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
