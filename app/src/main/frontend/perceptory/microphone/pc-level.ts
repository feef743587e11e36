import { LitElement, html, css, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { meterShare, quietest, type LevelMeter } from '../signal/level.js';

/** Silent for so long, ms, a microphone is probably switched off somewhere. */
const patience = 4000;
/** How often the figure changes, ms: what is read out or read must stand a while. */
const pace = 500;

/** How loud it is, always moving, and a word where it is too loud or nothing is heard. */
@customElement('pc-level')
export class PcLevel extends LitElement {
  static texts = texts.microphone;

  @property({ attribute: false }) level!: LevelMeter;
  /** Whether the microphone is switched off at its own button. */
  @property({ type: Boolean }) muted = false;

  @state() private decibel = quietest;
  @state() private clipping = false;
  @state() private silent = false;
  @query('.fill') private fill!: HTMLElement;
  private frame = 0;
  private shownAt = 0;

  static styles = [
    tokens,
    css`
      .row {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0.6rem;
      }
      .bar {
        height: 0.7rem;
        border: 1px solid var(--control-border);
        border-radius: 99px;
        background: var(--surface);
        overflow: hidden;
      }
      .fill {
        width: 100%;
        height: 100%;
        background: linear-gradient(90deg, var(--ok) 60%, var(--warn) 82%, var(--danger) 95%);
        clip-path: inset(0 100% 0 0);
      }
      .figure {
        min-width: 3.6rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .word {
        display: flex;
        gap: 0.4rem;
        min-height: 1.5em;
        margin-top: 0.3rem;
        color: var(--warn);
        font-weight: 550;
      }
      .word svg {
        flex: none;
        margin-top: 0.1em;
      }
      @media (forced-colors: active) {
        .fill {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.frame = requestAnimationFrame(this.follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
  }

  private follow = (now: number): void => {
    this.frame = requestAnimationFrame(this.follow);
    if (!this.hasUpdated) return;
    const level = this.level.at(now);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const due = now - this.shownAt >= pace;
    if (!still || due) this.fill.style.clipPath = `inset(0 ${100 * (1 - meterShare(level))}% 0 0)`;
    this.clipping = this.level.clipping(now);
    this.silent = this.muted || this.level.silent(now) > patience;
    if (!due) return;
    this.shownAt = now;
    this.decibel = Math.round(Math.max(quietest, Math.min(0, level)));
  };

  protected override render() {
    const t = PcLevel.texts;
    return html`<div class="row">
        <div
          class="bar"
          role="meter"
          aria-label=${t.level}
          aria-valuemin=${quietest}
          aria-valuemax="0"
          aria-valuenow=${this.decibel}
          aria-valuetext=${t.decibel(this.decibel)}
        >
          <div class="fill"></div>
        </div>
        <span class="figure small-text soft" aria-hidden="true">${t.decibel(this.decibel)}</span>
      </div>
      <p class="word small-text" role="status">${this.word()}</p>`;
  }

  private word() {
    const t = PcLevel.texts;
    if (this.clipping) return html`${icons.warning} ${t.clipping}`;
    return this.silent ? html`${icons.warning} ${this.muted ? t.muted : t.silent}` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-level': PcLevel;
  }
}
