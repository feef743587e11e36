import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  reason: string;
}

/** So many are listed by name; the rest are counted. */
const listed = 20;

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
      .list {
        margin-top: 0.35rem;
        max-height: 11rem;
        overflow: auto;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
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
      <div class="list" tabindex="0" role="region" aria-label=${t.refused(files.length)}>
        <ul>
          ${files.slice(0, listed).map((file) => html`<li><b>${file.name}</b> ${file.reason}</li>`)}
          ${files.length > listed ? html`<li>${t.more(files.length - listed)}</li>` : nothing}
        </ul>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-refusals': PcRefusals;
  }
}
