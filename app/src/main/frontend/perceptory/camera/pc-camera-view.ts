import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { captureParts, deviceChoice, said } from '../capture/capture-parts.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import type { CameraSession } from './camera-session.js';

/**
 * The square preview of a camera, with what to do where there is none, the choice of device and the mirror.
 * Children lie over the picture.
 */
@customElement('pc-camera-view')
export class PcCameraView extends LitElement {
  static texts = texts.camera;

  @property({ attribute: false }) session!: CameraSession;
  @query('video') video!: HTMLVideoElement;

  static styles = [
    tokens,
    captureParts,
    css`
      .frame {
        position: relative;
        aspect-ratio: 1;
        border-radius: var(--radius);
        overflow: clip; /* Not hidden: it grows with what it has to say. */
        background: light-dark(#e9e4db, #100f0e);
        display: grid;
        place-items: center;
      }
      video {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      video.mirrored,
      .over.mirrored {
        transform: scaleX(-1);
      }
      video[hidden] {
        display: none;
      }
      .controls {
        position: absolute;
        inset-block-end: 8px;
        inset-inline-start: 8px;
        display: flex;
        gap: 8px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.session?.addEventListener('change', this.changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.removeEventListener('change', this.changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session')) return;
    changed.get('session')?.removeEventListener('change', this.changed);
    this.session.addEventListener('change', this.changed);
  }

  private changed = (): void => this.requestUpdate();

  protected override updated(): void {
    const { stream } = this.session;
    if (this.video.srcObject === stream) return;
    this.video.srcObject = stream;
    // Refused only when the element left the page meanwhile.
    if (stream) void this.video.play().catch(() => undefined);
  }

  protected override render() {
    const { session } = this;
    const t = PcCameraView.texts;
    return html`
      <div class="frame">
        <video
          class=${session.mirrored ? 'mirrored' : ''}
          ?hidden=${session.state !== 'on'}
          muted
          playsinline
          autoplay
          aria-label=${t.preview}
        ></video>
        ${said(session, t)}
        <slot></slot>
        ${session.state === 'on' ? this.overControls() : nothing}
      </div>
      ${deviceChoice(session, t)}
    `;
  }

  private overControls() {
    const t = PcCameraView.texts;
    return html`<div class="controls">
      <button
        class="round"
        aria-pressed=${this.session.mirrored}
        title=${t.mirror}
        aria-label=${t.mirror}
        @click=${() => this.session.turnMirror()}
      >
        ${icons.mirror}
      </button>
      ${
        this.session.devices.length > 1
          ? html`<button class="round" title=${t.flip} aria-label=${t.flip} @click=${() => this.session.flip()}>
              ${icons.flip}
            </button>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-camera-view': PcCameraView;
  }
}
