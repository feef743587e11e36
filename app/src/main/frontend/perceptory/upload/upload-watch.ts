import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fire } from '../shared/changes.js';
import { queueFor } from './upload-centre.js';
import type { UploadQueue } from './upload-queue.js';
import type { Upload } from './upload.js';

/** An element is told at most so often, ms: many files a second arrive. */
const pace = 250;

/** Ties an element to the upload queue of its project: redraws it, and lets it fire `samples-changed` for a class. */
export class UploadWatch implements ReactiveController {
  queue?: UploadQueue;
  private project = '';
  private timer?: ReturnType<typeof setTimeout>;

  /** @param label the class that the host tells of; one that lies in an element that tells already has none */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly label?: () => string,
  ) {
    host.addController(this);
  }

  of(project: string): void {
    this.detach();
    this.project = project;
    if (this.host.isConnected) this.attach();
  }

  hostConnected(): void {
    this.attach();
  }

  hostDisconnected(): void {
    this.detach();
  }

  private attach(): void {
    if (!this.project || this.queue) return;
    this.queue = queueFor(this.project);
    this.queue.addEventListener('change', this.changed);
    this.queue.addEventListener('uploaded', this.uploaded);
  }

  private detach(): void {
    this.queue?.removeEventListener('change', this.changed);
    this.queue?.removeEventListener('uploaded', this.uploaded);
    this.queue = undefined;
  }

  private changed = (): void => this.host.requestUpdate();

  private uploaded = (event: Event): void => {
    const { label } = (event as CustomEvent<Upload>).detail;
    if (label !== this.label?.()) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      fire(this.host, { project: this.project, labels: [label], reason: 'added' });
    }, pace);
  };
}
