import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';
import { arc, outerRadius, radius } from './ring-geometry.js';

/** So many dots fly when a training ends, and so long, ms. */
const dots = 14;
const joy = 900;

/**
 * A share as a ring around the figure in its slot, and outside of it the interval in which the true one lies. A drawing
 * of the words beside it, so that it says nothing itself.
 */
@customElement('pc-accuracy-ring')
export class PcAccuracyRing extends LitElement {
  @property({ type: Number }) share = 0;
  @property({ type: Number }) low = 0;
  @property({ type: Number }) high = 0;

  /** The colours that fly now. */
  @state() private flying: readonly string[] = [];
  private landed?: ReturnType<typeof setTimeout>;

  static styles = [
    tokens,
    css`
      :host {
        position: relative;
        display: grid;
        flex: none;
        place-items: center;
        width: 8rem;
        height: 8rem;
      }
      svg {
        position: absolute;
        inset: 0;
        fill: none;
        stroke-linecap: round;
      }
      .track {
        stroke: color-mix(in oklab, var(--border) 55%, transparent);
        stroke-width: 8;
      }
      .share {
        stroke: var(--accent);
        stroke-width: 8;
      }
      .interval {
        stroke: color-mix(in oklab, var(--accent) 55%, var(--raised));
        stroke-width: 2.5;
      }
      .joyful .share {
        stroke-dasharray: 1;
        animation: drawn 700ms ease-out;
      }
      .dot {
        position: absolute;
        inset: calc(50% - 5px) auto auto calc(50% - 5px);
        width: 10px;
        height: 10px;
        border-radius: 50%;
        opacity: 0;
        pointer-events: none;
        animation: flown 700ms 180ms cubic-bezier(0.15, 0.7, 0.3, 1);
      }
      @keyframes drawn {
        from {
          stroke-dashoffset: 1;
        }
        to {
          stroke-dashoffset: 0;
        }
      }
      @keyframes flown {
        from {
          opacity: 1;
          transform: rotate(var(--turn)) translateY(-3.2rem) scale(0.5);
        }
        60% {
          opacity: 0.9;
        }
        to {
          opacity: 0;
          transform: rotate(var(--turn)) translateY(-5rem) scale(1);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .dot {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .track {
          stroke: GrayText;
          stroke-width: 2;
        }
        .share,
        .interval {
          stroke: CanvasText;
        }
      }
    `,
  ];

  /**
   * A moment of joy: the ring draws itself, and dots in the classes' colours fly off it. Nothing moves for whoever wants
   * no motion.
   */
  celebrate(colors: readonly string[]): void {
    if (colors.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    clearTimeout(this.landed);
    this.flying = colors;
    this.landed = setTimeout(() => (this.flying = []), joy);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.landed);
    this.flying = [];
  }

  protected override render() {
    const { share, low, high, flying } = this;
    return html`<svg viewBox="0 0 100 100" aria-hidden="true" class=${flying.length ? 'joyful' : ''}>
        <circle cx="50" cy="50" r=${radius} class="track" />
        ${share > 0 ? svg`<path d=${arc(0, share, radius)} class="share" pathLength="1"/>` : nothing}
        ${high > low ? svg`<path d=${arc(low, high, outerRadius)} class="interval"/>` : nothing}
      </svg>
      ${flying.length ? Array.from({ length: dots }, (_, at) => this.dot(at)) : nothing}
      <slot></slot>`;
  }

  private dot(at: number) {
    const turn = (at + (at % 3) / 4) / dots;
    return html`<i class="dot" style="--turn: ${turn}turn; background: ${this.flying[at % this.flying.length]}"></i>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-accuracy-ring': PcAccuracyRing;
  }
}
