import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import type { ArchivePreview } from './archive-upload.js';

/** So many of the files that are left out are listed by name; the rest are counted. */
const listed = 20;

/**
 * What a zip would make: its classes with how much each would get, what would go, and what is left out.
 *
 * @fires agree when it is to be added
 * @fires cancel when it is not
 */
@customElement('pc-archive-preview')
export class PcArchivePreview extends LitElement {
  static texts = texts.archive.preview;

  @property() name = '';
  @property() modality: Modality = 'image';
  @property({ attribute: false }) preview: ArchivePreview = { labels: [], removed: [], leftOut: [] };

  static styles = [
    tokens,
    css`
      .preview {
        margin-top: 0.5rem;
        padding: 0.6rem 0.75rem;
        border: 1px solid var(--border);
        border-radius: var(--radius-small);
        background: var(--raised);
        font-size: 0.875rem;
        overflow-wrap: anywhere;
      }
      .list {
        margin-block: 0.4rem;
        max-height: 12rem;
        overflow: auto;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .labels li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        padding: 0.2rem 0;
      }
      .labels b {
        flex: 1 1 8rem;
        font-weight: 600;
      }
      .soft,
      summary {
        color: var(--soft);
      }
      summary {
        cursor: pointer;
        padding-block: 0.3rem;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
    `,
  ];

  protected override render() {
    const t = PcArchivePreview.texts;
    const { labels, removed, leftOut } = this.preview;
    const files = labels.reduce((sum, label) => sum + label.files, 0);
    const said = t[this.modality](this.name, files, labels.length);
    return html`<div class="preview" role="group" aria-label=${said}>
      <p role="status">${said}</p>
      ${labels.length > 0 ? this.labels() : nothing}
      ${removed.length > 0 ? html`<p class="soft">${t.removed(removed)}</p>` : nothing}
      ${leftOut.length > 0 ? this.leftOut() : nothing}
      <div class="ways">
        ${
          labels.length > 0
            ? html`<button class="button small" @click=${() => this.answer('agree')}>${t.add}</button>`
            : nothing
        }
        <button class="button small quiet" @click=${() => this.answer('cancel')}>${t.cancel}</button>
      </div>
    </div>`;
  }

  private labels() {
    const t = PcArchivePreview.texts;
    return html`<div class="list labels" tabindex="0" role="region" aria-label=${t.labels}>
      <ul>
        ${this.preview.labels.map(
          ({ name, files, isNew }) =>
            html`<li>
              <b>${name}</b> <span>${t.things[this.modality](files)}</span>
              ${isNew ? html`<span class="soft">${t.isNew}</span>` : nothing}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private leftOut() {
    const t = PcArchivePreview.texts;
    const { leftOut } = this.preview;
    return html`<details>
      <summary>${t.leftOut(leftOut.length)}</summary>
      <div class="list" tabindex="0" role="region" aria-label=${t.leftOut(leftOut.length)}>
        <ul>
          ${leftOut.slice(0, listed).map((file) => html`<li><b>${file.name}</b> ${file.detail || file.title}</li>`)}
          ${leftOut.length > listed ? html`<li>${t.more(leftOut.length - listed)}</li>` : nothing}
        </ul>
      </div>
    </details>`;
  }

  private answer(way: 'agree' | 'cancel'): void {
    this.dispatchEvent(new CustomEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-archive-preview': PcArchivePreview;
  }
}
