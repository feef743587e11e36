import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { fileList, fileListStyles, type RefusedFile } from './file-list.js';

/**
 * The files that were not taken, each with its reason, until the person has read them.
 *
 * @fires dismiss
 */
@customElement('pc-refusals')
export class PcRefusals extends LitElement {
  static texts = texts.uploader;

  @property({ attribute: false }) files: RefusedFile[] = [];

  static styles = [
    tokens,
    fileListStyles,
    css`
      .refused {
        margin-top: 0.5rem;
        padding: 0.6rem 0.75rem;
        border: 1px solid color-mix(in oklab, var(--warn) 45%, transparent);
        border-radius: var(--radius-small);
        background: color-mix(in oklab, var(--warn) 9%, var(--raised));
        font-size: 0.875rem;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--warn);
        font-weight: 600;
      }
      .head p {
        flex: 1;
      }
    `,
  ];

  protected override render() {
    const t = PcRefusals.texts;
    const { files } = this;
    if (files.length === 0) return nothing;
    return html`<div class="refused" role="alert">
      <div class="head">
        ${icons.warning}
        <p>${t.refused(files.length)}</p>
        <button class="button small quiet" @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>
          ${t.dismiss}
        </button>
      </div>
      ${fileList(files, t.refused(files.length))}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-refusals': PcRefusals;
  }
}
