import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';

/**
 * A number that is set by a slider or typed. Children say what it does.
 *
 * @fires chosen with the number, between `min` and `max`; NaN where what was typed is none
 */
@customElement('pc-slider')
export class PcSlider extends LitElement {
  @property() name = '';
  @property() unit = '';
  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 100;
  @property({ type: Number }) step = 1;
  /** What it does, for those who hear the slider alone. */
  @property() hint = '';

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
        overflow-wrap: anywhere;
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
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render() {
    const { min, max, step } = this;
    const value = String(this.value);
    const named = this.unit ? `${this.name} (${this.unit})` : this.name;
    return html`<div class="row">
        <label for="slider">${this.name}</label>
        <input
          id="slider"
          type="range"
          min=${min}
          max=${max}
          step=${step}
          .value=${value}
          aria-describedby="hint"
          @input=${this.moved}
        />
        <span class="number">
          <input
            type="number"
            min=${min}
            max=${max}
            step=${step}
            .value=${value}
            aria-label=${named}
            @change=${this.moved}
          />${this.unit}
        </span>
      </div>
      <p id="hint" class="hint soft small-text">${this.hint || nothing}<slot></slot></p>`;
  }

  private moved(event: Event): void {
    const asked = (event.target as HTMLInputElement).valueAsNumber;
    this.dispatchEvent(new CustomEvent<number>('chosen', { detail: Math.min(this.max, Math.max(this.min, asked)) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-slider': PcSlider;
  }
}
