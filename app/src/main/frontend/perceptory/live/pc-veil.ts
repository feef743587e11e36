import { LitElement, html, css, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { veilFor } from './brightness.js';
import { spotlight, type AttentionMap } from './spotlight.js';

/** Pixels a side; the page scales them up. */
const side = 192;

/** An attention map laid over whatever square it stands in. */
@customElement('pc-veil')
export class PcVeil extends LitElement {
  /** The map, [height · width]; null shows nothing. */
  @property({ attribute: false }) map: AttentionMap | null = null;
  /** Brightness of the picture beneath, 0 to 1: over a dark one the veil is light. */
  @property({ attribute: false }) brightness = 1;
  private kind: 'dark' | 'light' = 'dark';
  @query('canvas') private canvas!: HTMLCanvasElement;

  static styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
      border-radius: inherit;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  protected override render() {
    return html`<canvas width=${side} height=${side} aria-hidden="true"></canvas>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { map, canvas } = this;
    canvas.hidden = !map;
    if (!map) return;
    this.kind = veilFor(this.brightness, this.kind);
    canvas.getContext('2d')!.putImageData(new ImageData(spotlight(map, side, this.kind), side, side), 0, 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-veil': PcVeil;
  }
}
