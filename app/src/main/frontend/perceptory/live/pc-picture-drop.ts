import { LitElement, html, css, nothing } from 'lit';
import { customElement, state, query } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../texts.js';

/**
 * A square that takes one picture from this computer and shows it. Children lie over the picture. Nothing is uploaded.
 *
 * @fires picture-chosen with the loaded HTMLImageElement
 */
@customElement('pc-picture-drop')
export class PcPictureDrop extends LitElement {
  static texts = texts.live;

  @state() private address = '';
  @state() private failed = false;
  @state() private over = false;
  @query('input') private input!: HTMLInputElement;

  static styles = [
    tokens,
    css`
      .frame {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        border-radius: var(--radius);
        overflow: hidden;
        background: color-mix(in oklab, var(--border) 35%, var(--raised));
      }
      .frame.bare {
        border: 1.5px dashed var(--control-border);
      }
      .frame.over {
        border: 2px solid var(--accent);
        background: var(--tint);
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .said {
        display: grid;
        justify-items: center;
        gap: 0.4rem;
        padding: 1rem;
        text-align: center;
      }
      .again {
        margin-top: 0.5rem;
      }
      .bad {
        color: var(--danger);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.address);
    this.address = '';
  }

  protected override render() {
    const t = PcPictureDrop.texts;
    return html`
      <div class="frame ${this.address ? '' : 'bare'} ${this.over ? 'over' : ''}" @dragover=${this.dragOver} @dragleave=${() => (this.over = false)} @drop=${this.dropped}>
        ${this.address
          ? html`<img src=${this.address} alt=${t.chosen} @load=${this.loaded} @error=${this.unreadable} /><slot></slot>`
          : html`<div class="said">
              <button class="button primary" @click=${() => this.input.click()}>${icons.picture} ${t.choose}</button>
              <span class="soft small-text">${t.drop}</span>
              <span class="bad" role="alert">${this.failed ? t.notPicture : nothing}</span>
            </div>`}
      </div>
      ${this.address ? html`<button class="button small again" @click=${() => this.input.click()}>${icons.picture} ${t.choose}</button>` : nothing}
      <input type="file" accept="image/*" hidden @change=${() => this.take(this.input.files?.[0])} />
    `;
  }

  private take(file: File | undefined): void {
    this.input.value = '';
    if (!file) return;
    URL.revokeObjectURL(this.address);
    this.failed = false;
    this.address = URL.createObjectURL(file);
  }

  private loaded(event: Event): void {
    this.dispatchEvent(new CustomEvent<HTMLImageElement>('picture-chosen', { detail: event.target as HTMLImageElement }));
  }

  private unreadable(): void {
    URL.revokeObjectURL(this.address);
    this.address = '';
    this.failed = true;
  }

  private dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files[0]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-picture-drop': PcPictureDrop;
  }
}
