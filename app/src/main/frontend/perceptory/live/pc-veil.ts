import { LitElement, html, css, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { spotlight } from './spotlight.js';

/** An attention map laid over whatever square it stands in. */
@customElement('pc-veil')
export class PcVeil extends LitElement {
  /** The map, [height · width]; null shows nothing. */
  @property({ attribute: false }) map: { values: Float32Array; height: number; width: number } | null = null;
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
    return html`<canvas width="1" height="1" aria-hidden="true"></canvas>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { map, canvas } = this;
    canvas.hidden = !map;
    if (!map) return;
    const small = document.createElement('canvas');
    small.width = map.width;
    small.height = map.height;
    small.getContext('2d')!.putImageData(new ImageData(spotlight(map.values), map.width, map.height), 0, 0);
    canvas.width = canvas.height = 160;
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, 0, 160, 160);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-veil': PcVeil;
  }
}
