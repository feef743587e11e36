import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { CameraSession } from '../camera/camera-session.js';
import type { PcCameraView } from '../camera/pc-camera-view.js';
import { Answering } from './answering.js';
import type { Answer, Classifier } from './classifier.js';
import { liveStyles } from './live-styles.js';
import { brightness } from './brightness.js';
import { pictureInput } from './model-input.js';
import { ModelLoader } from './model-loader.js';
import type { AttentionChoice } from './pc-attention-choice.js';
import type { Source } from './pc-source-choice.js';
import { SquareReader } from './square-pixels.js';
import { StreamFollower } from './stream-follower.js';
import { Threshold } from './threshold.js';
import { verdict } from './verdict.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import '../camera/pc-camera-view.js';
import './pc-answer.js';
import './pc-attention-choice.js';
import './pc-model-loading.js';
import './pc-picture-drop.js';
import './pc-source-choice.js';
import './pc-threshold.js';
import './pc-veil.js';
import '../shared/pc-trouble.js';

const sources: Source[] = [
  { key: 'camera', name: texts.live.camera, icon: icons.camera },
  { key: 'picture', name: texts.live.picture, icon: icons.picture },
];

/**
 * The model answering live: camera or a chosen picture, classified in this browser.
 *
 * The attributes `data-label` and `data-fps` follow the answer.
 *
 * @fires answered with { label, probabilities, fps } about once a second
 * @fires threshold-changed with { threshold } when the person has moved it; null means the suggested one
 */
@customElement('pc-live')
export class PcLive extends LitElement {
  static texts = texts.live;

  /** Id of the model; empty while there is none. */
  @property() model = '';
  @property() project = '';

  @state() private source: 'camera' | 'picture' = 'camera';
  @state() private attention: AttentionChoice = { on: false, of: -1 };
  @state() private paused = false;
  @query('pc-camera-view') private view?: PcCameraView;

  private readonly loader = new ModelLoader(this, (classifier) => this.opened(classifier), texts.live.failed);
  private readonly session = new CameraSession();
  private readonly threshold = new Threshold(this);

  /** Answers below this share are none from now on; null for the suggested one. */
  putThreshold(value: number | null): void {
    this.threshold.put(value);
  }
  private readonly reader = new SquareReader();
  private readonly answering = new Answering(this, this.loader, (answer, classifier) => this.tell(answer, classifier));
  private readonly follower = new StreamFollower(
    () => this.classifyFrame(),
    () => this.answering.restart(),
  );
  private picture?: HTMLImageElement;
  private told = 0;
  private bright = 1;

  static styles = [tokens, liveStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.sessionChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follower.halt();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) void this.loader.open(this.model);
  }

  protected override updated(): void {
    const wanted = this.source === 'camera' && this.loader.classifier && !this.paused;
    this.follower.follow(wanted ? this.session.stream : null, this.view?.video);
  }

  private opened({ head }: Classifier): void {
    this.threshold.of(head);
    this.answering.reset();
    if (this.attention.of >= head.labels.length) this.attention = { ...this.attention, of: -1 };
    if (this.source === 'picture') void this.classifyPicture();
  }

  private sessionChanged = (): void => {
    if (this.session.state !== 'on') this.follower.halt();
    this.requestUpdate();
  };

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

  protected override render() {
    const t = PcLive.texts;
    const { classifier, problem } = this.loader;
    if (!this.model) return html`<p class="empty">${icons.camera}<span>${t.noModel}</span></p>`;
    return html`
      <pc-source-choice
        .name=${t.source}
        .sources=${sources}
        .value=${this.source}
        @source-chosen=${(e: CustomEvent<'camera' | 'picture'>) => this.switchTo(e.detail)}
      ></pc-source-choice>
      ${this.source === 'camera' ? this.cameraBox() : this.pictureBox()}
      <p class="soft small-text privacy">${t.privacy}</p>
      <pc-trouble .problem=${problem} @retry=${() => this.loader.retry()}></pc-trouble>
      ${!classifier && !problem ? html`<pc-model-loading .share=${this.loader.share}></pc-model-loading>` : nothing}
      ${classifier ? this.results(classifier) : nothing}
    `;
  }

  private switchTo(source: 'camera' | 'picture'): void {
    this.source = source;
    this.answering.reset();
    if (source === 'picture') this.session.stop();
  }

  private cameraBox() {
    const t = PcLive.texts;
    const on = this.session.state === 'on';
    const { mirrored } = this.session;
    return html`<pc-camera-view .session=${this.session}>
      ${on && this.attention.on ? html`<pc-veil style=${mirrored ? 'transform:scaleX(-1)' : ''} .map=${this.map()} .brightness=${this.bright}></pc-veil>` : nothing}
      ${
        this.session.state === 'off'
          ? html`<button class="button primary" @click=${() => this.session.start()}>
              ${icons.camera} ${t.start}
            </button>`
          : nothing
      }
      ${
        on
          ? html`<span class="fps" aria-hidden="true"
                >${this.paused ? t.paused : this.answering.rate > 0 ? t.fps(this.answering.rate) : ''}</span
              >
              <button
                class="round"
                aria-label=${this.paused ? t.resume : t.pause}
                title=${this.paused ? t.resume : t.pause}
                @click=${this.pause}
              >
                ${this.paused ? icons.play : icons.pause}
              </button>`
          : nothing
      }
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

  private results({ head }: Classifier) {
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

  private pause(): void {
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
