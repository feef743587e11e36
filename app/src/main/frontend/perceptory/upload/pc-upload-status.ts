import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import type { RefusedFile } from './file-list.js';
import type { UploadQueue } from './upload-queue.js';
import { uploadStyles } from './upload-styles.js';
import { UploadWatch } from './upload-watch.js';
import './pc-refusals.js';

/**
 * How the uploads to one class stand: a bar while they run, and what was refused, with its reason.
 *
 * @fires dismiss when the person has read the refusals
 */
@customElement('pc-upload-status')
export class PcUploadStatus extends LitElement {
  static texts = texts.uploader;

  @property() project = '';
  @property() label = '';
  /** Refusals that did not come from the queue (files of a zip). */
  @property({ attribute: false }) refusedElsewhere: RefusedFile[] = [];

  private readonly watch = new UploadWatch(this);

  static styles = [tokens, noticeStyles, uploadStyles];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('project')) this.watch.of(this.project);
  }

  protected override render() {
    const { queue } = this.watch;
    if (!queue) return nothing;
    const counts = queue.counts(this.label);
    const going = counts.waiting + counts.sending;
    if (going + counts.stuck === 0 && counts.done > 0) queueMicrotask(() => queue.clear(this.label, false));
    return html`
      ${going > 0 ? this.progress(queue, counts.done, counts.total - counts.refused, going) : nothing}
      ${counts.stuck > 0 && going === 0 ? this.stuck(queue, counts.stuck) : nothing} ${this.refusals(queue)}
    `;
  }

  private progress(queue: UploadQueue, done: number, total: number, going: number) {
    const t = PcUploadStatus.texts;
    const shaky = queue.items.some((u) => u.label === this.label && u.state === 'waiting' && u.attempts > 1);
    const said =
      queue.pausedBy?.sentence ??
      (queue.paused ? t.offline(going) : shaky ? t.retrying(going) : t.sending(done, total));
    return html`<div class="row">
      <progress max=${total} .value=${done} aria-label=${t.progress}></progress>
      <p role="status">${said}</p>
      ${
        queue.pausedBy
          ? html`<button class="button small" @click=${() => queue.resume()}>${t.resume}</button>`
          : html`<button class="button small quiet" @click=${() => queue.cancel(this.label)}>${t.stop}</button>`
      }
    </div>`;
  }

  private stuck(queue: UploadQueue, n: number) {
    const t = PcUploadStatus.texts;
    return html`<div class="row notice bad" role="alert">
      <p>${t.stuck(n)} ${texts.problems.networkDetail}</p>
      <button class="button small" @click=${() => queue.retryAll(this.label)}>${icons.retry} ${t.retryAll}</button>
    </div>`;
  }

  private refusals(queue: UploadQueue) {
    const refused = queue.items.filter((u) => u.label === this.label && u.state === 'refused');
    const files = [
      ...refused.map(({ name, problem }) => ({ name, reason: problem?.reason ?? '' })),
      ...this.refusedElsewhere,
    ];
    return html`<pc-refusals .files=${files} @dismiss=${() => this.dismiss(queue)}></pc-refusals>`;
  }

  private dismiss(queue: UploadQueue): void {
    queue.clear(this.label, true);
    this.dispatchEvent(new CustomEvent('dismiss'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-upload-status': PcUploadStatus;
  }
}
