import { LitElement, html, css, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import type { ArchivePreview } from './archive-upload.js';
import { fileList, fileListStyles } from './file-list.js';

/**
 * What a zip would make: its classes with how much each would get, what would go, and what is left out.
 *
 * @fires agree when it is to be added, with whether what is meant for a test is put aside
 * @fires cancel when it is not
 */
@customElement('pc-archive-preview')
export class PcArchivePreview extends LitElement {
  static texts = texts.archive.preview;

  @property() name = '';
  @property() modality: Modality = 'image';
  @property({ attribute: false }) preview: ArchivePreview = { labels: [], removed: [], leftOut: [], heldOut: false };
  /** What the person chose of the folder "test"; undefined until they do. */
  @state() private chosen?: boolean;

  static styles = [
    tokens,
    fileListStyles,
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
      .test {
        display: flex;
        gap: 0.5rem;
        align-items: start;
        margin-block: 0.5rem;
        cursor: pointer;
      }
      .test input {
        flex: none;
        width: 1.15rem;
        height: 1.15rem;
        margin: 0.1rem 0 0;
        accent-color: var(--accent);
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
      ${labels.length > 0 ? this.labels() : nothing} ${this.test()}
      ${removed.length > 0 ? html`<p class="soft">${t.removed(removed)}</p>` : nothing}
      ${leftOut.length > 0 ? this.leftOut() : nothing}
      <div class="ways">
        ${
          labels.length > 0
            ? html`<button class="button small primary" @click=${this.agree}>${t.add}</button>`
            : nothing
        }
        <button class="button small quiet" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>
          ${t.cancel}
        </button>
      </div>
    </div>`;
  }

  private labels() {
    const t = PcArchivePreview.texts;
    return html`<div class="list labels" tabindex="0" role="region" aria-label=${t.labels}>
      <ul>
        ${this.preview.labels.map(
          ({ name, files, test, isNew }) =>
            html`<li>
              <b>${name}</b> <span>${t.things[this.modality](files)}</span>
              ${this.heldOut && test > 0 ? html`<span class="soft">${t.aside(test)}</span>` : nothing}
              ${isNew ? html`<span class="soft">${t.isNew}</span>` : nothing}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** The choice that there is where something lies in a folder "test". */
  private test() {
    const test = this.preview.labels.reduce((sum, label) => sum + label.test, 0);
    if (test === 0) return nothing;
    return html`<label class="test">
      <input
        type="checkbox"
        .checked=${this.heldOut}
        @change=${(event: Event) => (this.chosen = (event.target as HTMLInputElement).checked)}
      />
      <span>${PcArchivePreview.texts.test[this.modality](test)}</span>
    </label>`;
  }

  private get heldOut(): boolean {
    return this.chosen ?? this.preview.heldOut;
  }

  private leftOut() {
    const t = PcArchivePreview.texts;
    const { leftOut } = this.preview;
    const said = t.leftOut(leftOut.reduce((sum, { files }) => sum + files, 0));
    const files = leftOut.map(({ name, files, title, detail }) => ({
      name: files > 1 ? t.folder(name, files) : name,
      reason: detail || title,
    }));
    return html`<details>
      <summary>${said}</summary>
      ${fileList(files, said)}
    </details>`;
  }

  private agree = (): void => {
    this.dispatchEvent(new CustomEvent<boolean>('agree', { detail: this.heldOut }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-archive-preview': PcArchivePreview;
  }
}
