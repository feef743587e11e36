import { asProblem } from '../shared/api.js';
import type { Problem } from '../shared/problem.js';
import { delayBefore } from './backoff.js';
import { countsOf, type Upload, type UploadCounts } from './upload.js';

export interface UploadQueueOptions {
  /** Sends one file and gives the server's answer; rejects with a Problem. */
  send: (upload: Upload, signal: AbortSignal) => Promise<unknown>;
  concurrency?: number;
  /** Tries before a file counts as stuck. */
  maxAttempts?: number;
  random?: () => number;
  later?: (callback: () => void, ms: number) => unknown;
}

/**
 * Sends files a few at a time until the server has every one or has refused it. A try that fails for a passing reason
 * (network, 5xx, 429) is repeated with back-off; nothing is dropped and, as each file keeps its id, nothing doubled.
 * Fires `change` whenever a state changes and `uploaded` (a CustomEvent with the upload) for each success.
 */
export class UploadQueue extends EventTarget {
  private readonly uploads: Upload[] = [];
  private readonly resting = new Set<string>();
  private readonly running = new Map<string, AbortController>();
  private halted = false;
  private reason?: Problem;

  constructor(private readonly options: UploadQueueOptions) {
    super();
  }

  get items(): readonly Upload[] {
    return this.uploads;
  }

  get paused(): boolean {
    return this.halted;
  }

  /** Why the queue paused itself (the person has been signed out), if it did. */
  get pausedBy(): Problem | undefined {
    return this.reason;
  }

  /** Files that would be lost if the page closed now. */
  get pending(): number {
    return this.uploads.filter((u) => u.state !== 'done' && u.state !== 'refused').length;
  }

  counts(label?: string): UploadCounts {
    return countsOf(this.uploads, label);
  }

  add(files: Iterable<Pick<Upload, 'id' | 'label' | 'burst' | 'name' | 'body' | 'recording'>>): void {
    for (const file of files) this.uploads.push({ ...file, state: 'waiting', attempts: 0 });
    this.changed();
    this.pump();
  }

  /** Starts nothing new; what is on its way may finish. */
  pause(): void {
    this.halted = true;
    this.changed();
  }

  /** Goes on at once: the waits between tries are forgotten, for the reason to wait has gone. */
  resume(): void {
    this.halted = false;
    this.reason = undefined;
    this.resting.clear();
    this.changed();
    this.pump();
  }

  /** Tries again everything that is stuck or refused (of one class). */
  retryAll(label?: string): void {
    for (const upload of this.uploads) {
      if ((upload.state !== 'stuck' && upload.state !== 'refused') || (label !== undefined && upload.label !== label))
        continue;
      upload.state = 'waiting';
      upload.attempts = 0;
      upload.problem = undefined;
    }
    this.changed();
    this.pump();
  }

  /** Forgets what is settled (done, and refused where `refusedToo`) of one class. */
  clear(label: string | undefined, refusedToo: boolean): void {
    const keep = this.uploads.filter(
      (u) =>
        (label !== undefined && u.label !== label) || !(u.state === 'done' || (refusedToo && u.state === 'refused')),
    );
    this.uploads.splice(0, this.uploads.length, ...keep);
    this.changed();
  }

  /** Gives up everything of one class that the server does not have. */
  cancel(label: string): void {
    const given = (u: Upload) => u.label === label && u.state !== 'done';
    const dropped = this.uploads.filter(given);
    const keep = this.uploads.filter((u) => !given(u));
    this.uploads.splice(0, this.uploads.length, ...keep);
    for (const upload of dropped) this.running.get(upload.id)?.abort();
    this.changed();
    this.pump();
  }

  private pump(): void {
    for (const upload of this.uploads) {
      if (this.halted || this.running.size >= (this.options.concurrency ?? 4)) return;
      if (upload.state === 'waiting' && !this.resting.has(upload.id)) void this.send(upload);
    }
  }

  private async send(upload: Upload): Promise<void> {
    const abort = new AbortController();
    this.running.set(upload.id, abort);
    upload.state = 'sending';
    upload.attempts++;
    this.changed();
    try {
      upload.result = await this.options.send(upload, abort.signal);
      upload.state = 'done';
      upload.problem = undefined;
      this.dispatchEvent(new CustomEvent<Upload>('uploaded', { detail: upload }));
    } catch (failure) {
      if (!abort.signal.aborted) this.failed(upload, asProblem(failure));
    } finally {
      this.running.delete(upload.id);
      this.changed();
      this.pump();
    }
  }

  private failed(upload: Upload, problem: Problem): void {
    if (problem.status === 401) {
      this.halted = true;
      this.reason = problem;
      upload.state = 'waiting';
      upload.attempts--;
      return;
    }
    upload.problem = problem;
    if (!problem.passing) {
      upload.state = 'refused';
    } else if (this.halted) {
      // The connection went while it was on its way: not the file's fault, and not a try.
      upload.state = 'waiting';
      upload.attempts--;
    } else if (upload.attempts >= (this.options.maxAttempts ?? 8)) {
      upload.state = 'stuck';
    } else {
      upload.state = 'waiting';
      this.rest(upload, problem.retryAfter);
    }
  }

  private rest(upload: Upload, askedFor: number): void {
    this.resting.add(upload.id);
    const later = this.options.later ?? ((callback, ms) => setTimeout(callback, ms));
    later(
      () => {
        if (this.resting.delete(upload.id)) this.pump();
      },
      delayBefore(upload.attempts + 1, this.options.random ?? Math.random, askedFor),
    );
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
