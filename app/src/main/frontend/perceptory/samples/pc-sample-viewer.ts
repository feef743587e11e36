import { LitElement, html, css } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { imageAddress, soundAddress, type Sample } from '../shared/api.js';
import { icons } from '../shared/icons.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';

/**
 * One picture large, or the spectrogram of a sound with the sound itself, with its neighbours a key away.
 *
 * @fires sample-shown with the id of the picture that is shown now
 * @fires close
 */
@customElement('pc-sample-viewer')
export class PcSampleViewer extends LitElement {
  /** What the samples are. */
  @property() modality: Modality = 'image';

  @property({ attribute: false }) samples: Sample[] = [];
  @property() current = '';
  @property() labelName = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  static styles = [
    tokens,
    css`
      dialog {
        width: min(38rem, calc(100vw - 2rem));
        padding: 0.75rem;
        border: 0;
        border-radius: calc(var(--radius) * 1.3);
        background: var(--raised);
        color: var(--text);
        box-shadow: 0 24px 70px rgb(0 0 0 / 0.35);
      }
      dialog::backdrop {
        background: rgb(20 18 15 / 0.55);
      }
      img {
        display: block;
        width: 100%;
        max-height: 68vh;
        object-fit: contain;
        border-radius: var(--radius);
        background: var(--surface);
      }
      audio {
        display: block;
        width: 100%;
        margin-top: 0.6rem;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin-top: 0.6rem;
      }
      .row p {
        flex: 1;
        text-align: center;
        color: var(--soft);
        overflow-wrap: anywhere;
      }
      .back svg {
        transform: scaleX(-1);
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    const t = texts.grid[this.modality];
    const index = this.samples.findIndex((s) => s.id === this.current);
    const sample = this.samples[index];
    const said = t.one(index + 1, this.samples.length, sample);
    return html`<dialog
      aria-label=${this.labelName || t.open}
      @close=${this.closed}
      @keydown=${this.keyed}
      @click=${this.outside}
    >
      ${sample ? html`<img src=${imageAddress(sample.id)} alt=${`${this.labelName}: ${said}`} />` : ''}
      ${sample && this.modality === 'audio' ? html`<audio controls autoplay src=${soundAddress(sample.id)} aria-label=${said}></audio>` : ''}
      <div class="row">
        <button
          class="button quiet back"
          aria-label=${t.previous}
          ?disabled=${index <= 0}
          @click=${() => this.step(-1)}
        >
          ${icons.move}
        </button>
        <p role="status">${said}${sample?.name ? html`<br /><span class="small-text">${sample.name}</span>` : ''}</p>
        <button
          class="button quiet"
          aria-label=${t.next}
          ?disabled=${index >= this.samples.length - 1}
          @click=${() => this.step(1)}
        >
          ${icons.move}
        </button>
        <button class="button quiet" aria-label=${t.close} @click=${() => this.dialog.close()}>${icons.close}</button>
      </div>
    </dialog>`;
  }

  private step(by: number): void {
    const next = this.samples[this.samples.findIndex((s) => s.id === this.current) + by];
    if (next) this.dispatchEvent(new CustomEvent<string>('sample-shown', { detail: next.id }));
  }

  private keyed(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') this.step(-1);
    if (event.key === 'ArrowRight') this.step(1);
    event.stopPropagation();
  }

  private outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }

  private closed(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-sample-viewer': PcSampleViewer;
  }
}
