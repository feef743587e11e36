import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { captureParts, deviceChoice, said } from '../capture/capture-parts.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import type { MicrophoneSession } from './microphone-session.js';
import type { PcSpectrogram } from '../signal/pc-spectrogram.js';
import './pc-level.js';
import '../signal/pc-spectrogram.js';

/**
 * What a microphone hears, running, with its level, what to do where there is none, and the choice of device.
 * Children lie over the picture.
 */
@customElement('pc-microphone-view')
export class PcMicrophoneView extends LitElement {
  static texts = texts.microphone;

  @property({ attribute: false }) session!: MicrophoneSession;
  /** Whether the picture stands still. */
  @property({ type: Boolean }) paused = false;
  /** Words for troubles that differ from those of recording. */
  @property({ attribute: false }) trouble: Partial<typeof texts.microphone.trouble> = {};
  @query('pc-spectrogram') private picture?: PcSpectrogram;
  private unlisten?: () => void;

  static styles = [
    tokens,
    captureParts,
    css`
      .frame {
        position: relative;
        min-height: 7rem;
        border-radius: var(--radius);
        overflow: hidden;
        background: light-dark(#e9e4db, #100f0e);
        display: grid;
        place-items: center;
      }
      pc-spectrogram {
        position: absolute;
        inset: 0;
      }
      pc-level {
        margin-top: 0.6rem;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.session) this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave(this.session);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session')) return;
    this.leave(changed.get('session'));
    this.follow();
  }

  private follow(): void {
    this.session.addEventListener('change', this.changed);
    this.unlisten ??= this.session.listen((block) => {
      if (!this.paused) this.picture?.push(block);
    });
  }

  private leave(session?: MicrophoneSession): void {
    session?.removeEventListener('change', this.changed);
    this.unlisten?.();
    this.unlisten = undefined;
  }

  private changed = (): void => this.requestUpdate();

  protected override render() {
    const { session } = this;
    const t = { ...PcMicrophoneView.texts, trouble: { ...PcMicrophoneView.texts.trouble, ...this.trouble } };
    const on = session.state === 'on';
    return html`
      <div class="frame" role="group" aria-label=${t.preview}>
        ${on ? html`<pc-spectrogram></pc-spectrogram>` : said(session, t)}
        <slot></slot>
      </div>
      ${on ? html`<pc-level .level=${session.level} .muted=${session.muted}></pc-level>` : nothing}
      ${deviceChoice(session, t)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-microphone-view': PcMicrophoneView;
  }
}
