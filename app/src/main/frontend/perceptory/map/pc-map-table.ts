import { LitElement, html, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label } from '../shared/api.js';
import type { Modality } from '../shared/modality.js';
import { count, percent } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { unfoldStyles, unfoldWords } from '../shared/unfold.js';
import type { Company } from './neighbours.js';

/** What the map shows, for those who cannot see it: which classes lie beside which. */
@customElement('pc-map-table')
export class PcMapTable extends LitElement {
  static texts = texts.map;

  /** What the samples are. */
  @property() modality: Modality = 'image';
  @property({ attribute: false }) kinds: Label[] = [];
  @property({ attribute: false }) company: Company[] = [];

  static styles = [
    tokens,
    unfoldStyles,
    css`
      details {
        margin-top: 0.5rem;
        font-size: 0.875rem;
      }
      summary {
        display: inline-block;
        padding: 0.25rem 0;
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 2px;
        cursor: pointer;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      caption {
        padding: 0.25rem 0;
        color: var(--soft);
        text-align: start;
      }
      th,
      td {
        padding: 0.3rem 0.5rem;
        border-bottom: 1px solid var(--border);
        text-align: start;
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      thead th {
        font-weight: 600;
      }
    `,
  ];

  protected override render() {
    const t = PcMapTable.texts;
    const name = (id: string | null) => this.kinds.find((k) => k.id === id)?.name ?? '–';
    return html`<details>
      <summary>${unfoldWords(t.table)}</summary>
      <table>
        <caption>
          ${t[this.modality].caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t.label}</th>
            <th scope="col">${t.same}</th>
            <th scope="col">${t.mostly}</th>
          </tr>
        </thead>
        <tbody>
          ${this.company.map(
            (c) =>
              html`<tr>
                <th scope="row">${name(c.label)} (${count(c.count)})</th>
                <td>${percent(c.same)}</td>
                <td>${name(c.otherwise)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-map-table': PcMapTable;
  }
}
