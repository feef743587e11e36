import { LitElement, html, css, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';

/** Something that can be classified: its key, its name for the person, and its drawing. */
export interface Source {
  key: string;
  name: string;
  icon: TemplateResult;
}

/**
 * Where what is classified comes from: one of a few, side by side.
 *
 * @fires source-chosen with the key of the source
 */
@customElement('pc-source-choice')
export class PcSourceChoice extends LitElement {
  @property({ attribute: false }) sources: Source[] = [];
  /** Key of the chosen one. */
  @property() value = '';
  /** What the choice is called. */
  @property() name = '';

  static styles = [
    tokens,
    css`
      .sources {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        padding: 3px;
        border-radius: var(--radius-small);
        background: color-mix(in oklab, var(--border) 45%, transparent);
      }
      .source input {
        position: absolute;
        opacity: 0;
      }
      .source span {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.4rem;
        min-height: 2.2rem;
        border-radius: var(--radius-small);
        font-weight: 550;
        cursor: pointer;
      }
      .source input:checked + span {
        background: light-dark(#fff, color-mix(in oklab, var(--accent) 22%, var(--raised)));
        color: var(--accent);
        box-shadow: 0 1px 3px rgb(0 0 0 / 0.14);
      }
      .source input:focus-visible + span {
        outline: 3px solid var(--focus);
        outline-offset: 1px;
      }
      @media (forced-colors: active) {
        .source input:checked + span {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  protected override render() {
    return html`<div class="sources" role="radiogroup" aria-label=${this.name}>
      ${this.sources.map(
        ({ key, name, icon }) =>
          html`<label class="source">
            <input type="radio" name="source" .checked=${key === this.value} @change=${() => this.choose(key)} />
            <span>${icon} ${name}</span>
          </label>`,
      )}
    </div>`;
  }

  private choose(key: string): void {
    this.dispatchEvent(new CustomEvent<string>('source-chosen', { detail: key }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-source-choice': PcSourceChoice;
  }
}
