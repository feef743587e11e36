import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { place } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { soundRate } from '../signal/sound.js';
import { texts } from '../shared/texts.js';
import { stepped } from './steps.js';
import { spanName } from './span-name.js';
import type { Span } from './time-line.js';
import { timeLineStyles } from './time-line-styles.js';
import '../signal/pc-spectrogram.js';

/** A block narrower than this share of the line has no room for its name. */
const roomForName = 0.14;

/**
 * A recording along its time: the spectrogram above, below it a block for every stretch that was heard as one class. A
 * cursor is moved by pointer or keys.
 *
 * @fires moved with the place of the cursor, seconds
 * @fires play when it is to be played from the cursor, or to stop
 */
@customElement('pc-time-line')
export class PcTimeLine extends LitElement {
  static texts = texts.liveSound;

  /** 16 kHz */
  @property({ attribute: false }) samples: Float32Array = new Float32Array(0);
  @property({ attribute: false }) spans: readonly Span[] = [];
  @property({ attribute: false }) labels: { name: string; color: string }[] = [];
  /** Where the cursor is, seconds. */
  @property({ type: Number }) cursor = 0;
  @query('.line') private line!: HTMLElement;

  static styles = [tokens, timeLineStyles];

  private get duration(): number {
    return this.samples.length / soundRate;
  }

  protected override render() {
    const t = PcTimeLine.texts;
    const here = this.spans.find(({ from, to }) => this.cursor >= from && this.cursor < to) ?? this.spans.at(-1);
    return html`<div
        class="line"
        role="slider"
        tabindex="0"
        aria-label=${t.timeLine}
        aria-describedby="keys"
        aria-valuemin="0"
        aria-valuemax=${this.duration.toFixed(1)}
        aria-valuenow=${this.cursor.toFixed(1)}
        aria-valuetext=${t.placeOf(place(this.cursor), here ? spanName(here, this.labels) : '')}
        @pointerdown=${this.grip}
        @pointermove=${this.drag}
        @keydown=${this.keyed}
      >
        <pc-spectrogram .samples=${this.samples}></pc-spectrogram>
        <div class="spans" aria-hidden="true">${this.spans.map((span) => this.block(span))}</div>
        <div class="cursor" style="inset-inline-start:${this.share(this.cursor)}%"></div>
      </div>
      <span id="keys" class="sr-only">${t.timeLineKeys}</span>`;
  }

  private block(span: Span) {
    const { label, from, to } = span;
    const name = spanName(span, this.labels);
    const wide = (to - from) / this.duration > roomForName;
    return html`<div
      class="span ${label === null ? 'none' : ''}"
      title="${name} (${place(from)}–${place(to)})"
      style="inset-inline-start:${this.share(from)}%;width:${this.share(to - from)}%;--color:${label === null ? 'transparent' : this.labels[label]?.color}"
    >
      ${wide ? html`<span class="name">${name}</span>` : ''}
    </div>`;
  }

  private share(seconds: number): string {
    return ((100 * seconds) / (this.duration || 1)).toFixed(3);
  }

  private grip(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.line.setPointerCapture(event.pointerId);
    this.point(event);
  }

  private drag(event: PointerEvent): void {
    if (this.line.hasPointerCapture(event.pointerId)) this.point(event);
  }

  private point({ clientX }: PointerEvent): void {
    const { left, width } = this.line.getBoundingClientRect();
    this.move(((clientX - left) / width) * this.duration);
  }

  private keyed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepped(this.cursor, event.key, event.shiftKey, this.duration);
    if (to !== undefined) this.move(to);
    else if (event.key === ' ' || event.key === 'Enter') this.dispatchEvent(new CustomEvent('play'));
    else return;
    event.preventDefault();
  }

  private move(to: number): void {
    this.dispatchEvent(new CustomEvent<number>('moved', { detail: Math.max(0, Math.min(this.duration, to)) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-time-line': PcTimeLine;
  }
}
