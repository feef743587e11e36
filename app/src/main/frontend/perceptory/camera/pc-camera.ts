import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { CameraSession } from './camera-session.js';
import type { PcCameraView } from './pc-camera-view.js';
import { Recorder } from './recorder.js';
import { CameraShutter, burstSize } from './camera-shutter.js';
import { captureStyles } from '../capture/capture-styles.js';
import { Capturing } from '../capture/capturing.js';
import { shutterKey } from '../capture/shutter-keys.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { UploadWatch } from '../upload/upload-watch.js';
import { uuid } from '../shared/uuid.js';
import './pc-camera-view.js';
import '../capture/pc-shutter.js';

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

  @state() private taken = 0;
  /** Pictures that are taken and not encoded yet. */
  @state() private encoding = 0;
  @query('pc-camera-view') private view!: PcCameraView;
  @query('.whole') private whole!: HTMLElement;

  private readonly session = new CameraSession();
  private readonly shutter = new CameraShutter(() => this.newTake());
  private readonly watch = new UploadWatch(this, () => this.label);

  constructor() {
    super();
    new Capturing(this, this.session, this.shutter);
  }

  static styles = [tokens, captureStyles];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('project')) this.watch.of(this.project);
  }

  /** Whoever opened it by keyboard can record at once, and is not left behind it. */
  protected override firstUpdated(): void {
    this.whole.focus();
  }

  /** A take is a burst of near-copies, which validation keeps together. */
  private newTake(): Recorder {
    const burst = uuid();
    return new Recorder(this.view.video, (picture) => void this.keep(picture, burst));
  }

  /** A picture that is still being encoded is not saved yet, and not forgotten either. */
  private async keep(picture: Promise<Blob | null>, burst: string): Promise<void> {
    this.encoding++;
    const body = await picture;
    this.encoding--;
    if (!body) return;
    this.taken++;
    this.watch.queue?.add([{ id: uuid(), label: this.label, burst, name: `camera-${this.taken}.jpg`, body }]);
  }

  protected override render() {
    const t = PcCamera.texts;
    return html`<div class="whole" role="group" tabindex="-1" aria-label=${t.device} @keydown=${this.keyed}>
      <div class="head">
        <p class="soft small-text">${t.privacy}</p>
        <button class="button small quiet" aria-label=${t.close} title=${t.close} @click=${this.close}>
          ${icons.close}
        </button>
      </div>
      <pc-camera-view .session=${this.session}>
        <div class="over ${this.shutter.recording ? 'on' : ''}">
          ${this.shutter.mode === 'countdown' ? html`<span class="number" aria-hidden="true">${this.shutter.seconds}</span>` : nothing}
          ${this.taken > 0 ? html`<span class="tally" aria-hidden="true">${this.taken}</span>` : nothing}
        </div>
      </pc-camera-view>
      <pc-shutter
        .shutter=${this.shutter}
        .texts=${t.shutter}
        .limit=${burstSize}
        ?disabled=${this.session.state !== 'on'}
      ></pc-shutter>
      <div class="foot small-text soft">
        <span class="keys">${t.holdHint}</span>
        <span class="counts" role="status">${this.told()}</span>
      </div>
    </div>`;
  }

  private told(): string {
    const t = PcCamera.texts;
    if (this.shutter.mode === 'countdown') return t.countdown(this.shutter.seconds);
    if (this.shutter.recording || this.encoding > 0 || !this.watch.queue || this.taken === 0) return '';
    const { waiting, sending, stuck, refused } = this.watch.queue.counts(this.label);
    const going = waiting + sending + stuck;
    if (going > 0)
      return `${t.captured(this.taken)} · ${this.watch.queue.paused ? t.waiting(going) : t.uploading(going)}`;
    return `${t.captured(this.taken)} · ${refused > 0 ? t.refused(refused) : t.allSaved}`;
  }

  private keyed(event: KeyboardEvent): void {
    shutterKey(event, this.shutter, this.session.state === 'on');
  }

  private close(): void {
    this.shutter.halt();
    this.dispatchEvent(new CustomEvent('close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-camera': PcCamera;
  }
}
