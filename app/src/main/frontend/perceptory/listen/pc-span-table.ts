import { LitElement, html, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent, place } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { unfoldStyles, unfoldWords } from '../shared/unfold.js';
import { spanName } from './span-name.js';
import type { Span } from './time-line.js';

/** What was heard in a recording as a table, for those who would rather read it or have it read out. */
@customElement('pc-span-table')
export class PcSpanTable extends LitElement {
  static texts = texts.liveSound;

  @property({ attribute: false }) spans: readonly Span[] = [];
  @property({ attribute: false }) labels: { name: string }[] = [];

  static styles = [
    tokens,
    unfoldStyles,
    css`
      summary {
        width: fit-content;
        padding: 0.2rem 0;
        color: var(--accent);
        cursor: pointer;
      }
      .scroll {
        max-height: 16rem;
        overflow: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.875rem;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 0.25rem 0.5rem;
        border-bottom: 1px solid var(--border);
        text-align: start;
        overflow-wrap: anywhere;
      }
      .figure {
        text-align: end;
        white-space: nowrap;
      }
      caption {
        text-align: start;
      }
    `,
  ];

  protected override render() {
    const t = PcSpanTable.texts;
    return html`<details>
      <summary class="small-text">${unfoldWords(t.table)}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${t.caption}>
        <table>
          <caption class="sr-only">
            ${t.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="figure">${t.from}</th>
              <th scope="col" class="figure">${t.to}</th>
              <th scope="col">${t.label}</th>
              <th scope="col" class="figure">${t.share}</th>
            </tr>
          </thead>
          <tbody>
            ${this.spans.map(
              (span) =>
                html`<tr>
                  <td class="figure">${place(span.from)}</td>
                  <td class="figure">${place(span.to)}</td>
                  <td>${spanName(span, this.labels)}</td>
                  <td class="figure">${span.silent ? '–' : percent(span.probability)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-span-table': PcSpanTable;
  }
}
