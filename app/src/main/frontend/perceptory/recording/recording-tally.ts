import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordingOutcome } from '../shared/api.js';
import type { UploadQueue } from '../upload/upload-queue.js';
import type { Upload } from '../upload/upload.js';

/** Adds up what the server made of the recordings of one class, and redraws the element. */
export class RecordingTally implements ReactiveController {
  added = 0;
  silent = 0;
  /** At the ends of recordings, too little for a sample, ms. */
  leftOut = 0;
  /** Recordings that are too loud in parts. */
  clipped = 0;
  private queue?: UploadQueue;
  /** The recordings that are asked about; what others on the page send is not counted. */
  private readonly mine = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Counts these recordings too, once the server has them. */
  expect(queue: UploadQueue, ids: Iterable<string>): void {
    for (const id of ids) this.mine.add(id);
    this.of(queue);
  }

  forget(): void {
    this.added = this.silent = this.leftOut = this.clipped = 0;
  }

  hostDisconnected(): void {
    this.of(undefined);
  }

  private of(queue: UploadQueue | undefined): void {
    if (this.queue === queue) return;
    this.queue?.removeEventListener('uploaded', this.uploaded);
    this.queue = queue;
    queue?.addEventListener('uploaded', this.uploaded);
  }

  private uploaded = (event: Event): void => {
    const { id, result } = (event as CustomEvent<Upload>).detail;
    if (!this.mine.delete(id)) return;
    const { added, silent, leftOutMs, clipped } = result as RecordingOutcome;
    this.added += added.length;
    this.silent += silent;
    this.leftOut += leftOutMs;
    if (clipped) this.clipped++;
    this.host.requestUpdate();
  };
}
