import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query, queryAll } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { captureStyles } from '../capture/capture-styles.js';
import { Capturing } from '../capture/capturing.js';
import { bringIntoSight } from '../capture/in-sight.js';
import type { PcShutter } from '../capture/pc-shutter.js';
import { Shutter } from '../capture/shutter.js';
import { icons } from '../shared/icons.js';
import { noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.js';
import { microphoneStyles } from './microphone-styles.js';
import { MicrophoneSession } from './microphone-session.js';
import type { PcTake } from '../recording/pc-take.js';
import { RecordingTally } from '../recording/recording-tally.js';
import { recordingWords } from '../recording/recording-words.js';
import { SoundFilm, type Take } from '../recording/sound-film.js';
import { wavOf } from '../signal/wav.js';
import { texts } from '../shared/texts.js';
import { UploadWatch } from '../upload/upload-watch.js';
import { uuid } from '../shared/uuid.js';
import '../capture/pc-shutter.js';
import './pc-microphone-view.js';
import '../recording/pc-take.js';

/** Seconds of a timed take, of one of background noise, and after which a take ends that nobody ends. */
const lengths = { take: 5, background: 20, longest: 300 };

/**
 * Records sounds of a class: while the button is held, from one press of Space to the next, or for some seconds after
 * a countdown. A take is looked at, heard and trimmed before it is added.
 *
 * @fires samples-changed when the server has cut a take into samples
 * @fires close when the person has finished
 */
@customElement('pc-microphone')
export class PcMicrophone extends LitElement {
  static texts = texts.microphone;

  /** Id of the project. */
  @property() project = '';
  /** Id of the class. */
  @property() label = '';
  /** Whether the class is that of background noise: twenty seconds are taken, and silence is kept. */
  @property({ type: Boolean }) background = false;

  /** Takes that wait to be added, the newest first. */
  @state() private takes: Take[] = [];
  @state() private leaving = false;
  /** Seconds recorded so far, in tenths. */
  @state() private seconds = 0;
  @query('.leaving .primary') private answer!: HTMLElement;
  @query('pc-shutter') private buttons!: PcShutter;
  @queryAll('pc-take') private strips!: NodeListOf<PcTake>;

  private readonly session = new MicrophoneSession();
  private readonly shutter = new Shutter(() => this.newFilm(), lengths.longest);
  private readonly watch = new UploadWatch(this, () => this.label);
  private readonly tally = new RecordingTally(this);
  private sent = 0;

  constructor() {
    super();
    new Capturing(this, this.session, this.shutter, () => this.strips.forEach((strip) => strip.quiet()));
  }

  static styles = [tokens, captureStyles, noticeStyles, microphoneStyles];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('project')) this.watch.of(this.project);
  }

  private newFilm(): SoundFilm {
    this.seconds = 0;
    const unlisten = this.session.listen(() => (this.seconds = Math.floor(10 * film.seconds) / 10));
    const film = new SoundFilm(this.session, (take) => {
      unlisten();
      this.taken(take);
    });
    return film;
  }

  private taken(take: Take): void {
    if (take.samples.length === 0) return;
    const held = this.shutter.mode === 'hold';
    this.takes = [take, ...this.takes];
    void this.updateComplete.then(() => requestAnimationFrame(() => bringIntoSight(this)));
    // Whoever works by keyboard goes on with the take; whoever holds the button wants to hold it again.
    if (!held && this.matches(':focus-within')) void this.updateComplete.then(() => this.strips[0]?.focus());
  }

  protected override render() {
    const t = PcMicrophone.texts;
    const off = this.session.state !== 'on';
    const limit = this.background ? lengths.background : lengths.take;
    return html`<div
      class="whole ${this.session.state === 'trouble' ? 'trouble' : ''}"
      role="group"
      tabindex="-1"
      aria-label=${t.device}
    >
      <pc-microphone-view .session=${this.session}>
        <div class="over ${this.shutter.recording ? 'on' : ''}">
          ${this.shutter.mode === 'countdown' ? html`<span class="number" aria-hidden="true">${this.shutter.seconds}</span>` : nothing}
          ${this.shutter.recording ? html`<span class="tally" aria-hidden="true">${t.recorded(this.seconds)}</span>` : nothing}
        </div>
        <button class="round close" aria-label=${t.close} title=${t.close} @click=${this.finish}>${icons.close}</button>
      </pc-microphone-view>
      <div class="side">
        <pc-shutter
          .shutter=${this.shutter}
          .texts=${t.shutter(limit)}
          .limit=${limit}
          .timed=${this.background}
          .disabled=${off}
        ></pc-shutter>
        <p class="counts small-text soft" role="status">${this.told()}</p>
      </div>
      ${repeat(
        this.takes,
        (take) => take,
        (take) =>
          html`<pc-take
            .take=${take}
            .background=${this.background}
            @add=${(e: CustomEvent<Float32Array>) => this.add(take, e.detail)}
            @discard=${() => this.drop(take)}
          ></pc-take>`,
      )}
      ${this.leaving && this.takes.length > 0 ? this.question() : nothing}
      <div class="foot small-text soft">
        <p class="keys">${this.background ? t.backgroundHint : t.holdHint}</p>
        ${this.session.processed ? html`<p>${t.processed}</p>` : nothing}
        <p>${t.privacy}</p>
        <details>
          <summary>${t.rawWhat}</summary>
          ${t.rawWhy}
        </details>
      </div>
    </div>`;
  }

  private question() {
    const t = PcMicrophone.texts;
    return html`<div class="leaving notice" role="alert">
      <p>${t.leaving(this.takes.length)}</p>
      <button class="button small quiet danger" @click=${this.leave}>${t.leaveThem}</button>
      <button class="button small primary" @click=${this.addAll}>${t.addAll}</button>
    </div>`;
  }

  private told(): string {
    const t = PcMicrophone.texts;
    if (this.shutter.mode === 'countdown') return t.countdown(this.shutter.seconds);
    if (this.shutter.recording || !this.watch.queue || this.sent === 0) return '';
    return recordingWords(this.watch.queue, this.label, this.tally);
  }

  private add(take: Take, samples: Float32Array): void {
    const { queue } = this.watch;
    if (!queue) return;
    const id = uuid();
    const body = new Blob([wavOf(samples)], { type: 'audio/wav' });
    const name = `microphone-${++this.sent}.wav`;
    this.tally.expect(queue, [id]);
    queue.add([{ id, label: this.label, burst: id, name, body, recording: true }]);
    this.drop(take);
  }

  private drop(take: Take): void {
    const focused = this.matches(':focus-within');
    this.takes = this.takes.filter((other) => other !== take);
    if (focused) this.buttons.focus();
  }

  private addAll(): void {
    this.strips.forEach((strip) => strip.add());
    this.leave();
  }

  /** Ends it, or asks first where a take is not added yet; whether it ended. */
  finish(): boolean {
    this.shutter.halt();
    this.leaving = this.takes.length > 0;
    if (!this.leaving) this.leave();
    else void this.updateComplete.then(() => this.answer.focus());
    return !this.leaving;
  }

  private leave(): void {
    this.takes = [];
    this.dispatchEvent(new CustomEvent('close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-microphone': PcMicrophone;
  }
}
