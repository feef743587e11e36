import { LitElement, css, html, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { texts } from '../shared/texts.js';
import { tokens } from '../shared/tokens.js';
import { stepDrawings } from './first-steps.js';

/** What one does here, in three drawings: for whoever has no project yet. */
@customElement('pc-first-steps')
export class PcFirstSteps extends LitElement {
  static texts = texts.firstSteps;

  static styles = [
    tokens,
    css`
      :host {
        container-type: inline-size;
      }
      ol {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 1rem 1.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
        text-align: center;
      }
      svg {
        display: block;
        width: 100%;
        max-width: 15rem;
        height: auto;
        margin: 0 auto 0.4rem;
        fill: none;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      strong {
        display: block;
        color: var(--text);
        font-size: 1.05rem;
      }
      span {
        color: var(--soft);
        text-wrap: balance;
      }
      .card {
        fill: var(--raised);
        stroke: var(--border);
        stroke-width: 1.5;
      }
      .sunny {
        fill: light-dark(#ffe7a8, #5b4a1c);
      }
      .watery {
        fill: light-dark(#cfe6f2, #1f4350);
      }
      .ink,
      .wave,
      .frame,
      .desk,
      .spark {
        stroke: var(--text);
        stroke-width: 2;
      }
      .dot {
        fill: var(--text);
      }
      .wave {
        stroke: var(--accent);
        stroke-width: 3.5;
      }
      .link {
        stroke: color-mix(in oklab, var(--accent) 45%, var(--raised));
        stroke-width: 1.2;
      }
      .node {
        fill: var(--raised);
        stroke: var(--accent);
        stroke-width: 2.5;
      }
      .last {
        fill: var(--accent);
      }
      .spark {
        stroke: light-dark(#c98a00, #f2c063);
      }
      .frame {
        stroke: var(--accent);
        stroke-width: 2.5;
      }
      .desk {
        stroke: var(--border);
        stroke-width: 4;
      }
      .bar {
        stroke-width: 7;
      }
      .empty {
        stroke: color-mix(in oklab, var(--border) 55%, var(--raised));
      }
      .first {
        stroke: #0072b2;
      }
      .second {
        stroke: #e69f00;
      }
      .third {
        stroke: #009e73;
      }
      @container (max-width: 34rem) {
        ol {
          grid-template-columns: 1fr;
        }
        li {
          display: grid;
          grid-template-columns: 8rem 1fr;
          gap: 0 0.9rem;
          align-items: center;
          text-align: start;
        }
        svg {
          grid-row: 1 / 3;
          margin: 0;
        }
        strong {
          align-self: end;
        }
        span {
          align-self: start;
        }
      }
      @media (forced-colors: active) {
        .card,
        .sunny,
        .watery,
        .node {
          fill: Canvas;
          stroke: CanvasText;
        }
        .ink,
        .wave,
        .link,
        .frame,
        .spark,
        .desk {
          stroke: CanvasText;
        }
        .dot,
        .last {
          fill: CanvasText;
        }
        .empty {
          stroke: none;
        }
      }
    `,
  ];

  protected override render() {
    return html`<ol>
      ${PcFirstSteps.texts.map(
        ({ title, detail }, at) =>
          html`<li>
            <svg viewBox="0 0 190 120" aria-hidden="true">${svg`${stepDrawings[at]}`}</svg>
            <strong>${at + 1}. ${title}</strong><span>${detail}</span>
          </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-first-steps': PcFirstSteps;
  }
}
