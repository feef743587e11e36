import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { CameraSession } from './camera-session.js';
import type { PcCameraView } from './pc-camera-view.js';
import { Recorder } from './recorder.js';
import { CameraShutter, burstSize } from './camera-shutter.js';
import { captureStyles } from '../capture/capture-styles.js';
import { Capturing } from '../capture/capturing.js';
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

  /** A take is a burst of near-copies, which validation keeps together. */
  private newTake(): Recorder {
    const burst = uuid();
    return new Recorder(this.view.video, (picture) => void this.keep(picture, burst));
  }

  /** A picture that is still being encoded is not saved yet, and not forgotten either. */
  private async keep(picture: Promise<Blob | null>, burst: string): Promise<void> {
    // The camera may be closed before the last one is encoded.
    const { queue } = this.watch;
    this.encoding++;
    const body = await picture;
    this.encoding--;
    if (!body) return;
    this.taken++;
    queue?.add([{ id: uuid(), label: this.label, burst, name: `camera-${this.taken}.jpg`, body }]);
  }

  protected override render() {
    const t = PcCamera.texts;
    return html`<div
      class="whole ${this.session.state === 'trouble' ? 'trouble' : ''}"
      role="group"
      tabindex="-1"
      aria-label=${t.device}
    >
      <pc-camera-view .session=${this.session}>
        <div class="over ${this.shutter.recording ? 'on' : ''}">
          ${this.shutter.mode === 'countdown' ? html`<span class="number" aria-hidden="true">${this.shutter.seconds}</span>` : nothing}
          ${this.taken > 0 ? html`<span class="tally" aria-hidden="true">${this.taken}</span>` : nothing}
        </div>
        <button class="round close" aria-label=${t.close} title=${t.close} @click=${this.finish}>${icons.close}</button>
      </pc-camera-view>
      <div class="side">
        <pc-shutter
          .shutter=${this.shutter}
          .texts=${t.shutter}
          .limit=${burstSize}
          ?disabled=${this.session.state !== 'on'}
        ></pc-shutter>
        <p class="counts small-text soft" role="status">${this.told()}</p>
      </div>
      <div class="foot small-text soft">
        <p class="keys">${t.holdHint}</p>
        <p>${t.privacy}</p>
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

  /** Ends it; what is on its way is sent all the same. */
  finish(): boolean {
    this.shutter.halt();
    this.dispatchEvent(new CustomEvent('close', { bubbles: true, composed: true }));
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-camera': PcCamera;
  }
}
