import { LitElement, html, css } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { soundRate } from '../signal/sound.js';
import { keyed, moved, restOf, samplesIn, shortest, type Trim, type TrimEdge } from './trim.js';
import '../signal/pc-spectrogram.js';

/** More lines than these hide what they part. */
const mostLines = 40;

/**
 * A take as a picture with two handles, which are dragged or moved by keys. Lines part the seconds that become samples.
 *
 * @fires trimmed with the new Trim
 */
@customElement('pc-trim')
export class PcTrim extends LitElement {
  static texts = texts.microphone;

  @property({ attribute: false }) samples = new Float32Array(0);
  @property({ attribute: false }) trim: Trim = { start: 0, end: 0 };
  /** Where it plays, seconds; negative while it does not. */
  @property({ type: Number }) playhead = -1;
  @query('.strip') private strip!: HTMLElement;
  private dragged?: TrimEdge;

  static styles = [
    tokens,
    css`
      .strip {
        position: relative;
        height: 6rem;
        margin-inline: 0.75rem;
      }
      pc-spectrogram {
        height: 100%;
        border-radius: 4px;
      }
      .away,
      .rest,
      .second,
      .head {
        position: absolute;
        inset-block: 0;
        pointer-events: none;
      }
      .away {
        background: light-dark(rgb(255 255 255 / 0.72), rgb(20 20 20 / 0.72));
      }
      .rest {
        background: repeating-linear-gradient(45deg, rgb(255 255 255 / 0.4) 0 3px, transparent 3px 9px);
      }
      .second {
        border-inline-start: 1.5px dashed rgb(255 255 255 / 0.75);
      }
      .head {
        width: 2px;
        background: #fff;
        box-shadow: 0 0 3px #000;
      }
      .kept {
        position: absolute;
        inset-block: 0;
        border: 2px solid var(--accent);
        border-radius: 4px;
        pointer-events: none;
      }
      .handle {
        position: absolute;
        inset-block: -4px;
        width: 1.5rem;
        translate: -50% 0;
        cursor: ew-resize;
        touch-action: none;
        border-radius: 8px;
      }
      .handle::before {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline: calc(50% - 5px);
        border: 1px solid var(--accent-contrast);
        border-radius: 6px;
        background: var(--accent);
      }
      .handle::after {
        content: '';
        position: absolute;
        inset-block: calc(50% - 0.6rem);
        inset-inline: calc(50% - 1px);
        background: var(--accent-contrast);
      }
      @media (forced-colors: active) {
        .handle::before {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  get duration(): number {
    return this.samples.length / soundRate;
  }

  /** Puts the keyboard on the first handle. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.handle')?.focus();
  }

  protected override render() {
    const { start, end } = this.trim;
    const at = (seconds: number) => `${(100 * seconds) / (this.duration || 1)}%`;
    const rest = restOf(this.trim);
    const lines = samplesIn(this.trim) > mostLines ? 0 : samplesIn(this.trim);
    const seconds = Array.from({ length: lines }, (_, i) => start + i + 1).filter((second) => second < end);
    return html`<div
      class="strip"
      role="group"
      aria-label=${PcTrim.texts.trim}
      @pointermove=${this.drag}
      @pointerup=${this.drop}
      @pointercancel=${this.drop}
    >
      <pc-spectrogram .samples=${this.samples}></pc-spectrogram>
      <div class="away" style="inset-inline-start:0;width:${at(start)}"></div>
      <div class="away" style="inset-inline-start:${at(end)};inset-inline-end:0"></div>
      <div class="rest" style="inset-inline-start:${at(end - rest)};width:${at(rest)}"></div>
      ${seconds.map((second) => html`<div class="second" style="inset-inline-start:${at(second)}"></div>`)}
      <div class="kept" style="inset-inline-start:${at(start)};width:${at(end - start)}"></div>
      <div class="head" ?hidden=${this.playhead < 0} style="inset-inline-start:${at(Math.max(0, this.playhead))}"></div>
      ${this.handle('start')} ${this.handle('end')}
    </div>`;
  }

  private handle(edge: TrimEdge) {
    const t = PcTrim.texts;
    const [low, high] = edge === 'start' ? [0, this.trim.end - shortest] : [this.trim.start + shortest, this.duration];
    return html`<div
      class="handle"
      role="slider"
      tabindex="0"
      aria-label=${edge === 'start' ? t.trimStart : t.trimEnd}
      aria-valuemin=${low.toFixed(2)}
      aria-valuemax=${high.toFixed(2)}
      aria-valuenow=${this.trim[edge].toFixed(2)}
      aria-valuetext=${t.seconds(this.trim[edge])}
      style="left:${(100 * this.trim[edge]) / (this.duration || 1)}%"
      @pointerdown=${(e: PointerEvent) => this.grip(e, edge)}
      @keydown=${(e: KeyboardEvent) => this.key(e, edge)}
    ></div>`;
  }

  private grip(event: PointerEvent, edge: TrimEdge): void {
    if (event.button !== 0) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    this.dragged = edge;
    event.preventDefault();
  }

  private drag(event: PointerEvent): void {
    if (!this.dragged) return;
    const { left, width } = this.strip.getBoundingClientRect();
    this.become(moved(this.trim, this.dragged, ((event.clientX - left) / width) * this.duration, this.duration));
  }

  private drop(): void {
    this.dragged = undefined;
  }

  private key(event: KeyboardEvent, edge: TrimEdge): void {
    const trim = keyed(this.trim, edge, event.key, event.shiftKey, this.duration);
    if (!trim) return;
    event.preventDefault();
    this.become(trim);
  }

  private become(trim: Trim): void {
    this.trim = trim;
    this.dispatchEvent(new CustomEvent<Trim>('trimmed', { detail: trim }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-trim': PcTrim;
  }
}
