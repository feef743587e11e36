import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../texts.js';

/**
 * The slider and number of "none of these".
 *
 * @fires threshold-changed with the new share, 0–1
 */
@customElement('pc-threshold')
export class PcThreshold extends LitElement {
  static texts = texts.live;

  @property({ type: Number }) value = 0;
  /** The share that was calibrated with the model. */
  @property({ type: Number }) suggested = 0;

  static styles = [
    tokens,
    css`
      .row {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0.1rem 0.75rem;
      }
      label {
        grid-column: 1 / -1;
        font-size: 0.875rem;
        font-weight: 550;
      }
      input[type='range'] {
        width: 100%;
        height: 1.75rem;
        accent-color: var(--accent);
      }
      .number {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
      }
      input[type='number'] {
        width: 4rem;
        min-height: 2.1rem;
        padding: 0.1rem 0.4rem;
        border: 1px solid var(--control-border);
        border-radius: var(--radius-small);
        background: var(--raised);
        text-align: end;
      }
      .hint {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.5rem;
      }
      .link {
        padding: 0.2rem 0;
        border: 0;
        background: none;
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 2px;
        cursor: pointer;
      }
    `,
  ];

  protected override render() {
    const t = PcThreshold.texts;
    const shown = Math.round(this.value * 100);
    return html`<div class="row">
        <label for="slider">${t.threshold}</label>
        <input id="slider" type="range" min="0" max="99" step="1" .value=${String(shown)} aria-describedby="hint" @input=${this.moved} />
        <span class="number">
          <input type="number" min="0" max="99" step="1" .value=${String(shown)} aria-label=${`${t.threshold} (%)`} @change=${this.moved} />%
        </span>
      </div>
      <p id="hint" class="hint soft small-text">
        ${t.thresholdHint}
        ${Math.abs(this.value - this.suggested) > 0.005
          ? html`<button class="link" @click=${() => this.set(this.suggested)}>${t.thresholdReset}</button>`
          : nothing}
      </p>`;
  }

  private moved(event: Event): void {
    const asked = (event.target as HTMLInputElement).valueAsNumber;
    this.set(Number.isFinite(asked) ? Math.min(99, Math.max(0, asked)) / 100 : this.suggested);
  }

  private set(share: number): void {
    this.value = share;
    this.dispatchEvent(new CustomEvent<number>('threshold-changed', { detail: share }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-threshold': PcThreshold;
  }
}
