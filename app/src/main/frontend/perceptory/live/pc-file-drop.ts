import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';

/**
 * A frame that takes one file from this computer, by button or drop. Children fill it once there is one; what has the
 * slot `below` stands under it, beside the button for another.
 *
 * @fires file-chosen with the File
 */
@customElement('pc-file-drop')
export class PcFileDrop extends LitElement {
  /** What the browser offers to choose from. */
  @property() accept = '';
  /** What stands on the button, and beside it. */
  @property() choose = '';
  @property() hint = '';
  @property({ attribute: false }) icon?: TemplateResult;
  /** Why the last file was not taken. */
  @property() refused = '';
  /** Whether the children have something to show. */
  @property({ type: Boolean, reflect: true }) filled = false;
  @state() private over = false;
  @query('input') private input!: HTMLInputElement;

  static styles = [
    tokens,
    css`
      .frame {
        position: relative;
        display: grid;
        place-items: center;
        border-radius: var(--radius);
        overflow: hidden;
        background: color-mix(in oklab, var(--border) 35%, var(--raised));
      }
      .frame,
      .frame.bare {
        aspect-ratio: var(--drop-ratio, auto);
        min-height: var(--drop-height, 0);
      }
      .frame.bare {
        border: 1.5px dashed var(--control-border);
      }
      .frame.over {
        border: 2px solid var(--accent);
        background: var(--tint);
      }
      .said {
        display: grid;
        justify-items: center;
        gap: 0.4rem;
        min-width: 0;
        padding: 1rem;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .below {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      .bad {
        color: var(--danger);
      }
    `,
  ];

  protected override render() {
    return html`
      <div
        class="frame ${this.filled ? '' : 'bare'} ${this.over ? 'over' : ''}"
        @dragover=${this.dragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.dropped}
      >
        ${
          this.filled
            ? html`<slot></slot>`
            : html`<div class="said">
                <button class="button primary" @click=${this.ask}>${this.icon} ${this.choose}</button>
                <span class="soft small-text">${this.hint}</span>
                <span class="bad" role="alert">${this.refused || nothing}</span>
              </div>`
        }
      </div>
      ${
        this.filled
          ? html`<div class="below">
              <slot name="below"></slot
              ><button class="button small again" @click=${this.ask}>${this.icon} ${this.choose}</button>
            </div>`
          : nothing
      }
      <input type="file" accept=${this.accept} hidden @change=${() => this.take(this.input.files?.[0])} />
    `;
  }

  private ask(): void {
    this.input.click();
  }

  private take(file: File | undefined): void {
    if (file) this.dispatchEvent(new CustomEvent<File>('file-chosen', { detail: file }));
    this.input.value = '';
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
    'pc-file-drop': PcFileDrop;
  }
}
