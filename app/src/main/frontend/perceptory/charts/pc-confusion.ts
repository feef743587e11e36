import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { confusionStyles } from './confusion-styles.js';
import { cellsOf, type Cell } from './confusion-figures.js';
import type { Modality } from '../shared/modality.js';
import { count } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';

/**
 * The confusion matrix as a table whose cells open their samples, unless it is plain. Names of classes are whole: where
 * the columns would be wider than the page has room for, theirs are turned.
 *
 * @fires cell-open with { actual, predicted }, indexes of classes
 */
@customElement('pc-confusion')
export class PcConfusion extends LitElement {
  static texts = texts.confusion;

  /** What the samples are. */
  @property() modality: Modality = 'image';
  @property({ type: Array }) labels: { name: string; color: string }[] = [];
  /** counts[actual][predicted] */
  @property({ type: Array }) counts: number[][] = [];
  /** Whether its cells are figures alone, which nothing opens. */
  @property({ type: Boolean }) plain = false;

  @query('.scroll') private frame?: HTMLElement;
  @query('table') private table?: HTMLElement;
  private readonly observer = new ResizeObserver(() => this.turn());

  static styles = [tokens, confusionStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override updated(): void {
    this.turn();
  }

  /** Turns the columns' names where they are wider than there is room. */
  private turn(): void {
    const { frame, table } = this;
    if (!frame || !table) return;
    frame.classList.remove('turned');
    frame.classList.toggle('turned', table.offsetWidth > frame.clientWidth);
  }

  protected override render() {
    const t = PcConfusion.texts;
    const { labels } = this;
    if (labels.length === 0 || this.counts.length === 0) return html`<p class="soft">${t.empty}</p>`;
    const cells = cellsOf(this.counts, labels.length);
    return html`<div class="scroll">
      <table @keydown=${this.keyed}>
        <caption>
          ${this.plain ? t.captionPlain : t[this.modality].caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            <th class="side" colspan=${labels.length} scope="colgroup">${t.predicted}</th>
            <td></td>
          </tr>
          <tr>
            <th class="side" scope="col">${t.actual}</th>
            ${labels.map((label) => html`<th scope="col">${this.name(label)}</th>`)}
            <th class="found" scope="col" title=${t[this.modality].recallHint}>${t.recall}</th>
          </tr>
        </thead>
        <tbody>
          ${cells.map(
            (row, actual) =>
              html`<tr>
                <th scope="row">${this.name(labels[actual])}</th>
                ${row.map((cell, predicted) => this.cell(cell, actual, predicted))}
                <td class="found">${row.some((c) => c.count > 0) ? t.share(row[actual].share) : '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private name(label: { name: string; color: string }) {
    return html`<span class="name" title=${label.name}
      ><span class="dot" style="--color:${label.color}"></span><span>${label.name}</span></span
    >`;
  }

  private cell(cell: Cell, actual: number, predicted: number) {
    const said = PcConfusion.texts[this.modality].cell(
      cell.count,
      this.labels[actual].name,
      this.labels[predicted].name,
    );
    const first = actual === 0 && predicted === 0;
    const look = `cell ${cell.right ? 'right' : 'wrong'} ${tone(cell) > 0.75 ? 'strong' : ''} ${cell.count === 0 ? 'zero' : ''}`;
    const share = `--share:${tone(cell).toFixed(3)}`;
    if (this.plain) return html`<td><span class=${look} style=${share} title=${said}>${count(cell.count)}</span></td>`;
    return html`<td>
      <button
        class=${look}
        style=${share}
        tabindex=${first ? 0 : -1}
        data-at="${actual} ${predicted}"
        title=${said}
        aria-label=${said}
        aria-disabled=${cell.count === 0}
        @focus=${this.focused}
        @click=${() => this.open(cell, actual, predicted)}
      >
        ${count(cell.count)}
      </button>
    </td>`;
  }

  private open(cell: Cell, actual: number, predicted: number): void {
    if (cell.count === 0) return;
    this.dispatchEvent(new CustomEvent('cell-open', { detail: { actual, predicted }, bubbles: true, composed: true }));
  }

  /** One tab stop for the whole table: the cell that had the focus last. */
  private focused(event: FocusEvent): void {
    this.renderRoot
      .querySelectorAll('button')
      .forEach((button) => (button.tabIndex = button === event.target ? 0 : -1));
  }

  private keyed(event: KeyboardEvent): void {
    const at = (event.composedPath()[0] as HTMLElement).dataset?.at?.split(' ').map(Number);
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!at || !step) return;
    event.preventDefault();
    this.renderRoot
      .querySelector<HTMLButtonElement>(`button[data-at="${at[0] + step[0]} ${at[1] + step[1]}"]`)
      ?.focus();
  }
}

/** How strongly a cell is coloured: mistakes are few, so that small shares of them must show. */
function tone({ share, right }: Cell): number {
  return right ? share : Math.sqrt(share) * 0.9;
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-confusion': PcConfusion;
  }
}
