import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-slider.js';

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

  /** What it can do, in words. */
  @property() hint: string = texts.live.thresholdHint;

  static styles = [
    tokens,
    css`
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
    return html`<pc-slider
      .name=${t.threshold}
      .hint=${this.hint}
      .value=${Math.round(this.value * 100)}
      .max=${99}
      unit="%"
      @chosen=${this.chosen}
    >
      ${
        Math.abs(this.value - this.suggested) > 0.005
          ? html`<button class="link" @click=${() => this.set(this.suggested)}>${t.thresholdReset}</button>`
          : nothing
      }
    </pc-slider>`;
  }

  private chosen({ detail }: CustomEvent<number>): void {
    this.set(Number.isFinite(detail) ? detail / 100 : this.suggested);
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
