import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { texts } from './texts.js';
import { icons } from './icons.js';
import type { Problem } from './problem.js';
import { tokens } from './tokens.js';

/**
 * What went wrong, read out at once, and a button to try again.
 *
 * @fires retry
 */
@customElement('pc-trouble')
export class PcTrouble extends LitElement {
  static texts = texts.problems;

  @property({ attribute: false }) problem?: Problem;

  static styles = [
    tokens,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        padding: 0.6rem 0.75rem;
        border: 1px solid color-mix(in oklab, var(--danger) 30%, transparent);
        border-radius: var(--radius-small);
        background: color-mix(in oklab, var(--danger) 9%, var(--raised));
        font-size: 0.875rem;
      }
      span {
        flex: 1 1 12rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render() {
    if (!this.problem) return nothing;
    return html`<div role="alert">
      <span>${this.problem.sentence}</span>
      <button class="button small" @click=${() => this.dispatchEvent(new CustomEvent('retry'))}>
        ${icons.retry} ${PcTrouble.texts.tryAgain}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-trouble': PcTrouble;
  }
}
