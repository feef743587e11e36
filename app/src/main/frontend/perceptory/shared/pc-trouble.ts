import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { texts } from './texts.js';
import { icons } from './icons.js';
import { noticeStyles } from './notice.js';
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
    noticeStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
      }
      span {
        flex: 1 1 12rem;
      }
    `,
  ];

  protected override render() {
    if (!this.problem) return nothing;
    return html`<div class="notice bad" role="alert">
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
