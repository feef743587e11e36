import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';
import { soundRate } from '../signal/sound.js';
import { texts } from '../shared/texts.js';
import { hopOf, mostOverlap } from './decision-clock.js';
import { mostSmoothing, type ListeningChoice } from './listening-choice.js';
import '../live/pc-slider.js';

/**
 * How often it is decided, and how calm the answer is.
 *
 * @fires listening-chosen with the new ListeningChoice
 */
@customElement('pc-listening-choice')
export class PcListeningChoice extends LitElement {
  static texts = texts.liveSound;

  @property({ attribute: false }) choice!: ListeningChoice;
  /** Whether each answer stands for itself. */
  @property({ type: Boolean }) unsmoothed = false;

  static styles = [
    tokens,
    css`
      summary {
        width: fit-content;
        padding: 0.2rem 0;
        color: var(--accent);
        cursor: pointer;
      }
      pc-slider {
        margin-top: 0.4rem;
      }
    `,
  ];

  protected override render() {
    const t = PcListeningChoice.texts;
    const { overlap, smoothing } = this.choice;
    return html`<details>
      <summary class="small-text">${t.settings}</summary>
      <pc-slider
        .name=${t.overlap}
        .hint=${t.overlapHint(hopOf(overlap) / soundRate)}
        .value=${Math.round(overlap * 100)}
        .max=${mostOverlap * 100}
        .step=${5}
        .unit=${'%'}
        @chosen=${(e: CustomEvent<number>) => this.become({ overlap: e.detail / 100 })}
      ></pc-slider>
      ${
        this.unsmoothed
          ? nothing
          : html`<pc-slider
              .name=${t.smoothing}
              .hint=${t.smoothingHint(smoothing)}
              .value=${smoothing}
              .min=${1}
              .max=${mostSmoothing}
              @chosen=${(e: CustomEvent<number>) => this.become({ smoothing: Math.round(e.detail) })}
            ></pc-slider>`
      }
    </details>`;
  }

  private become(change: Partial<ListeningChoice>): void {
    if (Object.values(change).some(Number.isNaN)) return;
    this.dispatchEvent(new CustomEvent<ListeningChoice>('listening-chosen', { detail: { ...this.choice, ...change } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-listening-choice': PcListeningChoice;
  }
}
