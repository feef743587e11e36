import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../texts.js';
import type { UploadQueue } from './upload-queue.js';
import { UploadWatch } from './upload-watch.js';

/** So many refusals are listed by name; the rest are counted. */
const listed = 20;

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
  @property({ attribute: false }) refusedElsewhere: { name: string; reason: string }[] = [];

  private readonly watch = new UploadWatch(this, () => this.label);

  static styles = [
    tokens,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 0.75rem;
        margin-top: 0.5rem;
        font-size: 0.875rem;
      }
      .row p {
        flex: 1 1 12rem;
      }
      progress {
        appearance: none;
        flex: 1 1 100%;
        width: 100%;
        height: 6px;
        border: 0;
        border-radius: 3px;
        background: var(--border);
        overflow: hidden;
        accent-color: var(--accent);
      }
      progress::-webkit-progress-bar {
        background: var(--border);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
        border-radius: 3px;
        transition: inline-size 200ms;
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      .refused {
        margin-top: 0.5rem;
        padding: 0.6rem 0.75rem;
        border: 1px solid color-mix(in oklab, var(--warn) 45%, transparent);
        border-radius: var(--radius-small);
        background: color-mix(in oklab, var(--warn) 9%, var(--raised));
        font-size: 0.875rem;
      }
      .refused .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--warn);
        font-weight: 600;
      }
      .refused .head p {
        flex: 1;
      }
      ul {
        margin: 0.35rem 0 0;
        padding: 0;
        list-style: none;
        max-height: 11rem;
        overflow: auto;
      }
      li {
        padding: 0.2rem 0;
        overflow-wrap: anywhere;
      }
      li b {
        font-weight: 600;
      }
    `,
  ];

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
    const said = queue.pausedBy?.sentence ?? (queue.paused ? t.offline(going) : shaky ? t.retrying(going) : t.sending(done, total));
    return html`<div class="row">
      <progress max=${total} .value=${done} aria-label=${t.progress}></progress>
      <p role="status">${said}</p>
      ${queue.pausedBy
        ? html`<button class="button small" @click=${() => queue.resume()}>${t.resume}</button>`
        : html`<button class="button small quiet" @click=${() => queue.cancel(this.label)}>${t.stop}</button>`}
    </div>`;
  }

  private stuck(queue: UploadQueue, n: number) {
    const t = PcUploadStatus.texts;
    return html`<div class="row" role="alert">
      <p>${t.stuck(n)} ${texts.problems.networkDetail}</p>
      <button class="button small" @click=${() => queue.retryAll(this.label)}>${icons.retry} ${t.retryAll}</button>
    </div>`;
  }

  private refusals(queue: UploadQueue) {
    const t = PcUploadStatus.texts;
    const refused = [
      ...queue.items.filter((u) => u.label === this.label && u.state === 'refused').map((u) => ({ name: u.name, reason: u.problem?.sentence ?? '' })),
      ...this.refusedElsewhere,
    ];
    if (refused.length === 0) return nothing;
    return html`<div class="refused" role="alert">
      <div class="head">
        ${icons.warning}
        <p>${t.refused(refused.length)}</p>
        <button class="button small quiet" @click=${() => this.dismiss(queue)}>${t.dismiss}</button>
      </div>
      <ul>
        ${refused.slice(0, listed).map((r) => html`<li><b>${r.name}</b> ${r.reason}</li>`)}
        ${refused.length > listed ? html`<li>${t.more(refused.length - listed)}</li>` : nothing}
      </ul>
    </div>`;
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
