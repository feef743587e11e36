import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import type { ArchiveUpload } from './archive-upload.js';
import { uploadStyles } from './upload-styles.js';
import './pc-archive-preview.js';

/**
 * How one zip stands: what it would add, byte by byte while it is sent, then what was added.
 *
 * @fires dismiss when the person has read what became of it
 */
@customElement('pc-archive-status')
export class PcArchiveStatus extends LitElement {
  static texts = texts.archive;

  @property({ attribute: false }) archive!: ArchiveUpload;
  @property() modality: Modality = 'image';

  static styles = [tokens, uploadStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.archive?.addEventListener('change', this.changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.archive?.removeEventListener('change', this.changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('archive')) return;
    changed.get('archive')?.removeEventListener('change', this.changed);
    this.archive.addEventListener('change', this.changed);
  }

  private changed = (): void => this.requestUpdate();

  protected override render() {
    const { archive } = this;
    if (archive.state === 'refused') return nothing;
    if (archive.state === 'asking') {
      return html`<pc-archive-preview
        .name=${archive.name}
        .preview=${archive.preview}
        .modality=${this.modality}
        @agree=${(event: CustomEvent<boolean>) => this.answered(() => archive.agree(event.detail))}
        @cancel=${() => this.answered(() => archive.stop())}
      ></pc-archive-preview>`;
    }
    return html`<div class="row">
      ${this.bar()}
      <p role="status">${this.said()}</p>
      ${this.bytes()} ${this.ways()}
    </div>`;
  }

  /** The buttons that were used are gone: who works by keyboard goes on at the next. */
  private async answered(answer: () => void): Promise<void> {
    answer();
    await this.updateComplete;
    this.shadowRoot!.querySelector('button')?.focus();
  }

  private bar() {
    const { state, sent, body } = this.archive;
    if (state !== 'waiting' && state !== 'sending' && state !== 'unpacking') return nothing;
    const share = state === 'unpacking' ? nothing : sent / Math.max(1, body.size);
    return html`<progress max="1" value=${share} aria-label=${PcArchiveStatus.texts.progress}></progress>`;
  }

  private said(): string {
    const t = PcArchiveStatus.texts;
    const { state, name, problem, outcome } = this.archive;
    if (state === 'looking') return t.looking(name);
    if (state === 'waiting') return t.waiting(name);
    if (state === 'sending') return t.sending(name);
    if (state === 'unpacking') return t.unpacking(name);
    if (state === 'stopped') return t.stopped(name);
    if (state === 'stuck') return `${t.stuck(name)} ${problem!.sentence}`;
    return t.done[this.modality](name, outcome!);
  }

  /** Not read out as it counts: the bar tells those who ask. */
  private bytes() {
    const { state, sent, body } = this.archive;
    return state === 'sending'
      ? html`<span class="bytes" aria-hidden="true">${PcArchiveStatus.texts.bytes(sent, body.size)}</span>`
      : nothing;
  }

  private ways() {
    const t = PcArchiveStatus.texts;
    const { archive } = this;
    if (archive.state === 'unpacking') return nothing;
    const stop = html`<button class="button small quiet" @click=${() => archive.stop()}>${t.stop}</button>`;
    if (['looking', 'waiting', 'sending'].includes(archive.state)) return stop;
    if (archive.state !== 'stuck') {
      return html`<button class="button small quiet" @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>
        ${t.dismiss}
      </button>`;
    }
    return html`<button class="button small" @click=${() => archive.retry()}>${icons.retry} ${t.retry}</button>${stop}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-archive-status': PcArchiveStatus;
  }
}
