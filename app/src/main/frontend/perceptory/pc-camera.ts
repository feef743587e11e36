import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { CameraSession } from './camera/camera-session.js';
import type { PcCameraView } from './camera/pc-camera-view.js';
import { Recorder } from './camera/recorder.js';
import { announce } from './shared/changes.js';
import { icons } from './shared/icons.js';
import { remember, remembered } from './shared/settings.js';
import { tokens } from './shared/tokens.js';
import { texts } from './texts.js';
import { queueFor } from './upload/upload-centre.js';
import type { Upload, UploadQueue } from './upload/upload-queue.js';
import { uuid } from './upload/uuid.js';
import './camera/pc-camera-view.js';

const burstSize = 20;
const countdownSeconds = 3;

/**
 * Records pictures of a class: while the button is held, from one press of Space to the next, or twenty after a
 * countdown. Starts the camera when it enters the page and lets go of it when it leaves.
 *
 * @fires samples-changed when the server has taken pictures
 * @fires close when the person has finished
 */
@customElement('pc-camera')
export class PcCamera extends LitElement {
  static texts = texts.camera;

  /** Id of the project. */
  @property() project = '';
  /** Id of the class. */
  @property() label = '';
  @property({ attribute: 'label-name' }) labelName = '';

  @state() private mirrored = remembered('mirror') !== 'off';
  @state() private mode: 'idle' | 'hold' | 'toggle' | 'countdown' | 'burst' = 'idle';
  @state() private seconds = 0;
  @state() private taken = 0;
  @query('pc-camera-view') private view!: PcCameraView;

  private readonly session = new CameraSession();
  private recorder?: Recorder;
  private queue?: UploadQueue;
  private burst = '';
  private countdown?: ReturnType<typeof setInterval>;
  private telling?: ReturnType<typeof setTimeout>;

  static styles = [
    tokens,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin-bottom: 0.5rem;
      }
      .head p {
        flex: 1;
      }
      .actions {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.5rem;
        margin-top: 0.6rem;
      }
      .record {
        min-height: 3rem;
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }
      .record::before {
        content: '';
        width: 0.8em;
        height: 0.8em;
        border-radius: 50%;
        background: currentColor;
      }
      .record.on {
        background: var(--danger);
        border-color: var(--danger);
        color: light-dark(#fff, #2b0906);
      }
      .record.on::before {
        border-radius: 3px;
      }
      .over {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        pointer-events: none;
        border-radius: inherit;
      }
      .over.on {
        box-shadow: inset 0 0 0 4px var(--danger);
        border-radius: var(--radius);
      }
      .number {
        font-size: 5rem;
        font-weight: 700;
        color: #fff;
        text-shadow: 0 2px 18px rgb(0 0 0 / 0.6);
      }
      .tally {
        position: absolute;
        inset-block-start: 10px;
        inset-inline-end: 10px;
        min-width: 2.2rem;
        padding: 0.1rem 0.6rem;
        border-radius: 99px;
        background: rgb(20 18 15 / 0.72);
        color: #fff;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      .foot {
        display: grid;
        gap: 0.15rem;
        margin-top: 0.5rem;
      }
      .foot .counts {
        min-height: 1.4em;
      }
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.sessionChanged);
    document.addEventListener('visibilitychange', this.hidden_);
    this.attach();
    void this.session.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.halt();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
    document.removeEventListener('visibilitychange', this.hidden_);
    this.detach();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('project')) return;
    this.detach();
    this.attach();
  }

  private attach(): void {
    this.queue = this.project ? queueFor(this.project) : undefined;
    this.queue?.addEventListener('change', this.queueChanged);
    this.queue?.addEventListener('uploaded', this.uploaded);
  }

  private detach(): void {
    this.queue?.removeEventListener('change', this.queueChanged);
    this.queue?.removeEventListener('uploaded', this.uploaded);
  }

  private queueChanged = (): void => this.requestUpdate();

  private uploaded = (event: Event): void => {
    if ((event as CustomEvent<Upload>).detail.label !== this.label) return;
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      announce(this, { project: this.project, labels: [this.label], reason: 'added' });
    }, 250);
  };

  private sessionChanged = (): void => {
    if (this.session.state !== 'on') this.halt();
    this.requestUpdate();
  };

  private hidden_ = (): void => {
    if (document.hidden) this.halt();
  };

  protected override render() {
    const t = PcCamera.texts;
    const recording = this.mode === 'hold' || this.mode === 'toggle' || this.mode === 'burst';
    const on = this.session.state === 'on';
    return html`<div @keydown=${this.keyed}>
      <div class="head">
        <p class="soft small-text">${t.privacy}</p>
        <button class="button small quiet" aria-label=${t.close} title=${t.close} @click=${this.close}>${icons.close}</button>
      </div>
      <pc-camera-view .session=${this.session} .mirrored=${this.mirrored && this.session.facesPerson} @mirror-changed=${this.mirrorChanged}>
        <div class="over ${recording ? 'on' : ''}">
          ${this.mode === 'countdown' ? html`<span class="number" aria-hidden="true">${this.seconds}</span>` : nothing}
          ${this.taken > 0 ? html`<span class="tally" aria-hidden="true">${this.taken}</span>` : nothing}
        </div>
      </pc-camera-view>
      <div class="actions">
        <button class="button primary record ${recording ? 'on' : ''}" ?disabled=${!on} aria-pressed=${recording}
          @pointerdown=${this.press} @pointerup=${this.lift} @pointercancel=${this.lift} @lostpointercapture=${this.lift}
          @click=${this.clicked} @keyup=${this.keyUp} @contextmenu=${(e: Event) => e.preventDefault()}>
          ${recording ? t.recording : t.hold}
        </button>
        <button class="button" style="min-height:3rem" ?disabled=${!on} @click=${this.burstClicked}>
          ${icons.timer} ${this.mode === 'countdown' || this.mode === 'burst' ? t.burstCancel : t.burst}
        </button>
      </div>
      <div class="foot small-text soft">
        <span class="keys">${t.holdHint}</span>
        <span class="counts" role="status">${this.mode === 'countdown' ? t.countdown(this.seconds) : recording ? '' : this.told()}</span>
      </div>
    </div>`;
  }

  private told(): string {
    const t = PcCamera.texts;
    if (!this.queue || this.taken === 0) return '';
    const { waiting, sending, stuck, refused } = this.queue.counts(this.label);
    const going = waiting + sending + stuck;
    const parts = [t.captured(this.taken)];
    if (going > 0) parts.push(this.queue.paused ? t.waiting(going) : t.uploading(going));
    else parts.push(refused > 0 ? t.refused(refused) : t.allSaved);
    return parts.join(' · ');
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0 || this.mode !== 'idle') return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.begin('hold');
  }

  private lift(): void {
    if (this.mode === 'hold') this.halt();
  }

  /** A click without a pointer comes from a screen reader or a switch: it toggles. So does one that ends a toggle. */
  private clicked(event: MouseEvent): void {
    if (event.detail === 0 || this.mode !== 'idle') this.toggle();
  }

  private keyed(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    const record = target.closest?.('.record');
    if (event.key !== ' ' && !(event.key === 'Enter' && record)) return;
    // Space works wherever the focus is in here, but for the other buttons and the device list.
    if (!record && /^(BUTTON|SELECT)$/.test(target.tagName)) return;
    event.preventDefault();
    if (!event.repeat) this.toggle();
  }

  /** Firefox would click the button when Space is let go of. */
  private keyUp(event: KeyboardEvent): void {
    if (event.key === ' ') event.preventDefault();
  }

  /** Starts recording, or stops whatever is being recorded. */
  toggle(): void {
    if (this.mode !== 'idle') this.halt();
    else if (this.session.state === 'on') this.begin('toggle');
  }

  private begin(mode: 'hold' | 'toggle' | 'burst'): void {
    this.mode = mode;
    this.burst = uuid();
    this.recorder = new Recorder(this.view.video, (picture) => this.add(picture));
    if (mode === 'burst') this.recorder.start(burstSize, () => this.halt());
    else this.recorder.start();
  }

  private halt(): void {
    clearInterval(this.countdown);
    this.recorder?.stop();
    this.mode = 'idle';
  }

  private burstClicked(): void {
    if (this.mode !== 'idle') {
      this.halt();
      return;
    }
    this.mode = 'countdown';
    this.seconds = countdownSeconds;
    this.countdown = setInterval(() => {
      if (--this.seconds > 0) return;
      clearInterval(this.countdown);
      this.begin('burst');
    }, 1000);
  }

  private add(picture: Blob): void {
    this.taken++;
    this.queue?.add([{ id: uuid(), label: this.label, burst: this.burst, name: `camera-${this.taken}.jpg`, body: picture }]);
  }

  private mirrorChanged(event: CustomEvent<boolean>): void {
    this.mirrored = event.detail;
    remember('mirror', event.detail ? 'on' : 'off');
  }

  private close(): void {
    this.halt();
    this.dispatchEvent(new CustomEvent('close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-camera': PcCamera;
  }
}
