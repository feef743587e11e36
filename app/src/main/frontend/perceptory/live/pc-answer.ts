import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { percent } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { needed, verdict } from './verdict.js';

/** A changed answer is said aloud when it has stood so long, ms. */
const calm = 1200;

/** The model's answer in words and as one bar a class; the share that a class needs is a line across the bars. */
@customElement('pc-answer')
export class PcAnswer extends LitElement {
  static texts = texts.live;

  @property({ attribute: false }) labels: { name: string; color: string }[] = [];
  /** [K]; null before the first answer. */
  @property({ attribute: false }) probabilities: Float32Array | null = null;
  @property({ type: Number }) threshold = 0;
  /** To the samples of the training, 0–1; null where the model does not know. */
  @property({ type: Number }) likeness: number | null = null;
  /** Whether there is nothing to hear, so that there is no answer. */
  @property({ type: Boolean }) silent = false;
  /** Whether the element around it says aloud what is answered. */
  @property({ type: Boolean }) unsaid = false;
  @state() private said = '';

  private pending = '';
  private timer?: ReturnType<typeof setTimeout>;

  static styles = [
    tokens,
    css`
      .verdict {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-height: 2.4rem;
        font-size: 1.35rem;
        font-weight: 680;
        letter-spacing: -0.015em;
        line-height: 1.2;
      }
      .verdict .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .verdict .figure {
        font-variant-numeric: tabular-nums;
        font-weight: 550;
        color: var(--soft);
        font-size: 1.1rem;
      }
      .dot {
        flex: none;
        width: 0.85em;
        height: 0.85em;
        border-radius: 0.28em;
        background: var(--color);
        forced-color-adjust: none;
      }
      .dot.none {
        background: none;
        border: 2px dashed var(--soft);
      }
      ul {
        display: grid;
        gap: 0.55rem;
        margin: 0.5rem 0 0;
        padding: 0;
        list-style: none;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.15rem 0.75rem;
        font-size: 0.9rem;
      }
      .row .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .row.best .name {
        font-weight: 650;
      }
      .row .figure {
        font-variant-numeric: tabular-nums;
      }
      .track {
        position: relative;
        grid-column: 1 / -1;
        height: 14px;
        border-radius: 7px;
        background: color-mix(in oklab, var(--border) 55%, transparent);
        overflow: hidden;
      }
      .fill {
        position: absolute;
        inset: 0;
        background: var(--color);
        border-radius: 7px;
        transform-origin: left;
        translate: calc(-100% + 100% * var(--share)) 0;
        forced-color-adjust: none;
      }
      .limit {
        position: absolute;
        inset-block: 0;
        inset-inline-start: min(100% * var(--limit), 100% - 2px);
        width: 2px;
        background: var(--text);
        opacity: 0.75;
      }
      .likeness {
        margin: 0.55rem 0 0;
        font-size: 0.9rem;
        font-variant-numeric: tabular-nums;
      }
      .below .fill {
        opacity: 0.55;
      }
      @media (forced-colors: active) {
        .track {
          border: 1px solid;
        }
        .limit {
          background: CanvasText;
        }
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.answered || this.unsaid) return;
    const now = this.name();
    if (now === this.pending) return;
    this.pending = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.said = now), calm);
  }

  private get answered(): boolean {
    return this.silent || this.probabilities !== null;
  }

  private name(): string {
    if (this.silent) return PcAnswer.texts.unheard;
    const winner = this.probabilities && verdict(this.probabilities, this.threshold, this.likeness);
    return winner === null ? PcAnswer.texts.none : (this.labels[winner]?.name ?? '');
  }

  protected override render() {
    const t = PcAnswer.texts;
    const p = this.silent ? null : this.probabilities;
    const winner = p && verdict(p, this.threshold, this.likeness);
    return html`
      ${this.answered ? this.verdict(p, winner) : nothing}
      <span class="sr-only" role="status">${this.said}</span>
      <ul aria-label=${t.results}>
        ${this.labels.map((label, k) => this.bar(label, this.answered ? (p?.[k] ?? 0) : null, k === winner, p !== null && winner === null))}
      </ul>
      ${p === null || this.likeness === null ? nothing : html`<p class="likeness soft">${t.likeness(this.likeness)}</p>`}
    `;
  }

  private verdict(p: Float32Array | null, winner: number | null) {
    return html`<div class="verdict" aria-hidden="true">
      ${winner === null ? html`<span class="dot none"></span>` : html`<span class="dot" style="--color:${this.labels[winner]?.color}"></span>`}
      <span class="name">${this.name()}</span>
      ${p === null || winner === null ? nothing : html`<span class="figure">${percent(p[winner])}</span>`}
    </div>`;
  }

  /** Before the first answer it is empty: nothing was said, not even no. */
  private bar(label: { name: string; color: string }, share: number | null, best: boolean, below: boolean) {
    return html`<li
      class="row ${best ? 'best' : ''} ${below ? 'below' : ''}"
      style="--color:${label.color};--share:${(share ?? 0).toFixed(4)};--limit:${Math.min(1, needed(this.threshold, this.silent ? null : this.likeness)).toFixed(4)}"
    >
      <span class="name" title=${label.name}>${label.name}</span
      ><span class="figure">${share === null ? nothing : percent(share)}</span>
      <span class="track" aria-hidden="true">
        <span class="fill"></span>${this.threshold > 0 ? html`<span class="limit"></span>` : nothing}
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-answer': PcAnswer;
  }
}
