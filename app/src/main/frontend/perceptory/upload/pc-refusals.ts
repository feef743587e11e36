import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { noticeStyles } from '../shared/notice.js';
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
    noticeStyles,
    css`
      .refused {
        margin-top: 0.5rem;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
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
    return html`<div class="refused notice" role="alert">
      <div class="head">
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
