import { LitElement, html, css, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { bandCount, frameHop, LogSpectrogram, spectrogramInPieces } from './log-spectrogram.js';
import { soundRate } from './sound.js';
import { pixelsOf, squeezed, topOf } from './spectrogram-picture.js';

/** Columns that are drawn of a whole sound, at most. */
const mostColumns = 1200;

/**
 * Draws a sound: a whole one (`samples`), or one that runs from right to left as it is pushed. Decoration: whoever
 * cannot see it is told by the element around it.
 */
@customElement('pc-spectrogram')
export class PcSpectrogram extends LitElement {
  /** A whole sound, 16 kHz. */
  @property({ attribute: false }) samples?: Float32Array;
  /** How much of a running sound is seen. */
  @property({ type: Number }) seconds = 5;
  @query('canvas') private canvas!: HTMLCanvasElement;

  private running = new LogSpectrogram();
  private waiting: Float32Array[] = [];

  static styles = css`
    :host {
      display: block;
      overflow: hidden;
      /* The darkest of the colours. */
      background: #1c0e40;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  protected override render() {
    return html`<canvas height=${bandCount} aria-hidden="true"></canvas>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.samples) {
      if (changed.has('samples')) void this.draw(this.samples);
    } else if (changed.has('seconds') || changed.has('samples')) {
      this.clear();
    }
  }

  /** The next block of a running sound, 16 kHz. */
  push(block: Float32Array): void {
    this.waiting.push(...this.running.push(block));
    // Whoever wants less motion sees it in steps of half a second.
    const least = matchMedia('(prefers-reduced-motion: reduce)').matches ? (0.5 * soundRate) / frameHop : 1;
    if (!this.hasUpdated || this.waiting.length < least) return;
    const columns = this.waiting.splice(0).slice(-this.canvas.width);
    const context = this.context();
    const kept = this.canvas.width - columns.length;
    context.drawImage(this.canvas, -columns.length, 0);
    context.putImageData(new ImageData(pixelsOf(columns), columns.length), kept, 0);
  }

  /** Forgets the running sound. */
  clear(): void {
    this.running = new LogSpectrogram();
    this.waiting = [];
    this.canvas.width = (this.seconds * soundRate) / frameHop;
  }

  private async draw(samples: Float32Array): Promise<void> {
    let all: readonly Float32Array[] = [];
    for (const known of spectrogramInPieces(samples)) {
      if (all.length > 0) await new Promise((resume) => setTimeout(resume));
      if (samples !== this.samples) return;
      all = known;
    }
    const columns = squeezed(all, mostColumns);
    this.canvas.width = columns.length;
    this.context().putImageData(new ImageData(pixelsOf(columns, topOf(columns)), columns.length), 0, 0);
  }

  private context(): CanvasRenderingContext2D {
    return this.canvas.getContext('2d')!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-spectrogram': PcSpectrogram;
  }
}
