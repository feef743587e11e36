import { html, nothing } from 'lit';
import { customElement, state, query } from 'lit/decorators.js';
import { CameraSession } from '../camera/camera-session.js';
import type { PcCameraView } from '../camera/pc-camera-view.js';
import { Answering } from './answering.js';
import type { Answer, Classifier } from './classifier.js';
import { LiveElement } from './live-element.js';
import { brightness } from './brightness.js';
import { pictureInput } from './model-input.js';
import type { AttentionChoice } from './pc-attention-choice.js';
import type { Source } from './pc-source-choice.js';
import { SquareReader } from './square-pixels.js';
import { StreamFollower } from './stream-follower.js';
import { verdict } from './verdict.js';
import { icons } from '../shared/icons.js';
import { texts } from '../shared/texts.js';
import '../camera/pc-camera-view.js';
import './pc-answer.js';
import './pc-attention-choice.js';
import './pc-picture-drop.js';
import './pc-threshold.js';
import './pc-veil.js';

type Kind = 'camera' | 'picture';

/**
 * The model answering live: camera or a chosen picture, classified in this browser.
 *
 * The attributes `data-label` and `data-fps` follow the answer.
 *
 * @fires answered with { label, probabilities, fps } about once a second
 * @fires threshold-changed with { threshold } when the person has moved it; null means the suggested one
 */
@customElement('pc-live')
export class PcLive extends LiveElement<Kind> {
  static texts = texts.live;

  @state() protected source: Kind = 'camera';
  @state() private attention: AttentionChoice = { on: false, of: -1 };
  @query('pc-camera-view') private view?: PcCameraView;

  protected readonly session = new CameraSession();
  protected readonly privacy = texts.live.privacy;
  protected readonly sources: Source[] = [
    { key: 'camera', name: texts.live.camera, icon: icons.camera },
    { key: 'picture', name: texts.live.picture, icon: icons.picture },
  ];
  private readonly reader = new SquareReader();
  private readonly answering = new Answering(this, this.loader, (answer, classifier) => this.tell(answer, classifier));
  private readonly follower = new StreamFollower(
    () => this.classifyFrame(),
    () => this.answering.restart(),
  );
  private picture?: HTMLImageElement;
  private told = 0;
  private bright = 1;

  protected override updated(): void {
    const wanted = this.source === 'camera' && this.loader.classifier && !this.paused;
    this.follower.follow(wanted ? this.session.stream : null, this.view?.video);
  }

  protected opened({ head }: Classifier): void {
    this.threshold.of(head);
    this.answering.reset();
    if (this.attention.of >= head.labels.length) this.attention = { ...this.attention, of: -1 };
    if (this.source === 'picture') void this.classifyPicture();
  }

  protected interrupt(): void {
    this.follower.halt();
  }

  private async classifyFrame(): Promise<void> {
    if (this.view) await this.answering.next(this.pixels(this.view.video), this.attention.on);
  }

  private async classifyPicture(): Promise<void> {
    if (this.picture) await this.answering.single(this.pixels(this.picture), this.attention.on);
  }

  private pixels(source: HTMLVideoElement | HTMLImageElement) {
    const pixels = this.reader.read(source);
    // Before the pixels are handed over.
    if (pixels && this.attention.on) this.bright = brightness(pixels.data);
    return pixels && pictureInput(pixels);
  }

  private tell(answer: Answer, { head }: Classifier): void {
    if (performance.now() - this.told < 1000 && this.source === 'camera') return;
    this.told = performance.now();
    const winner = verdict(answer.probabilities, this.threshold.value, answer.likeness);
    this.dataset.label = winner === null ? '' : head.labels[winner].name;
    this.dataset.fps = this.answering.rate.toFixed(1);
    const detail = {
      label: head.labels[answer.best].name,
      probabilities: [...answer.probabilities],
      fps: this.answering.rate,
    };
    this.dispatchEvent(new CustomEvent('answered', { detail }));
  }

  protected switchTo(source: Kind): void {
    this.source = source;
    this.answering.reset();
    if (source === 'picture') this.session.stop();
  }

  protected stage() {
    return this.source === 'camera' ? this.cameraBox() : this.pictureBox();
  }

  private cameraBox() {
    const { mirrored, state } = this.session;
    const { rate } = this.answering;
    return html`<pc-camera-view .session=${this.session}>
      ${state === 'on' && this.attention.on ? html`<pc-veil style=${mirrored ? 'transform:scaleX(-1)' : ''} .map=${this.map()} .brightness=${this.bright}></pc-veil>` : nothing}
      ${this.controls(texts.live.start, rate > 0 ? texts.live.fps(rate) : '')}
    </pc-camera-view>`;
  }

  private pictureBox() {
    return html`<pc-picture-drop @picture-chosen=${(e: CustomEvent<HTMLImageElement>) => this.chosen(e.detail)}>
      ${this.attention.on ? html`<pc-veil .map=${this.map()} .brightness=${this.bright}></pc-veil>` : nothing}
    </pc-picture-drop>`;
  }

  /** Whether the network was asked what it looks at, and has no map to show. */
  private get unexplained(): boolean {
    const { answer } = this.answering;
    return !!answer?.explained && !answer.attention;
  }

  private map() {
    const { answer } = this.answering;
    return answer?.attention?.(this.attention.of < 0 ? answer.best : this.attention.of) ?? null;
  }

  protected results({ head }: Classifier) {
    return html`
      <pc-answer
        .labels=${head.labels}
        .probabilities=${this.answering.shown}
        .likeness=${this.answering.likeness}
        .threshold=${this.threshold.value}
      ></pc-answer>
      <pc-attention-choice
        .choice=${this.attention}
        .names=${head.labels.map((label) => label.name)}
        @attention-chosen=${this.attentionChosen}
      ></pc-attention-choice>
      ${this.attention.on && this.unexplained ? html`<p class="soft small-text" role="status">${PcLive.texts.noAttention}</p>` : nothing}
      <pc-threshold
        .value=${this.threshold.value}
        .suggested=${this.threshold.suggested}
        .hint=${head.likeness ? PcLive.texts.thresholdOfLike : PcLive.texts.thresholdHint}
        @threshold-changed=${this.threshold.moved}
      ></pc-threshold>
    `;
  }

  private chosen(picture: HTMLImageElement): void {
    this.picture = picture;
    void this.classifyPicture();
  }

  protected pause(): void {
    this.paused = !this.paused;
    const video = this.view!.video;
    if (this.paused) video.pause();
    else void video.play().catch(() => undefined);
  }

  /** A still picture is classified anew when what is wanted of it changes. */
  private attentionChosen({ detail }: CustomEvent<AttentionChoice>): void {
    this.attention = detail;
    if (this.source === 'picture') void this.classifyPicture();
    else if (this.paused) void this.classifyFrame();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-live': PcLive;
  }
}
