import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { CameraSession } from './camera/camera-session.js';
import type { PcCameraView } from './camera/pc-camera-view.js';
import { Answering } from './live/answering.js';
import type { Answer, Classifier } from './live/classifier.js';
import { FrameLoop } from './live/frame-loop.js';
import { liveStyles } from './live/live-styles.js';
import { ModelLoader } from './live/model-loader.js';
import { verdict } from './live/verdict.js';
import { icons } from './shared/icons.js';
import { percent } from './shared/numbers.js';
import { remember, remembered } from './shared/settings.js';
import { tokens } from './shared/tokens.js';
import { texts } from './texts.js';
import './camera/pc-camera-view.js';
import './live/pc-answer.js';
import './live/pc-picture-drop.js';
import './live/pc-threshold.js';
import './live/pc-veil.js';
import './shared/pc-trouble.js';

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
  @state() private threshold = 0;
  @state() private attention = false;
  @state() private attentionFor = -1;
  @state() private paused = false;
  @state() private mirrored = remembered('mirror') !== 'off';
  @query('pc-camera-view') private view?: PcCameraView;

  private readonly loader = new ModelLoader(this, (classifier) => this.opened(classifier), texts.live.failed);
  private readonly session = new CameraSession();
  private readonly answering = new Answering(this, this.loader, (answer, classifier) => this.tell(answer, classifier));
  private loop?: FrameLoop;
  private loopOf?: MediaStream;
  private picture?: HTMLImageElement;
  private told = 0;
  private storing?: ReturnType<typeof setTimeout>;

  static styles = [tokens, liveStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.sessionChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.halt();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) void this.loader.open(this.model);
  }

  protected override updated(): void {
    this.follow();
  }

  private opened({ head }: Classifier): void {
    this.threshold = head.threshold;
    this.answering.reset();
    if (this.attentionFor >= head.labels.length) this.attentionFor = -1;
    if (this.source === 'picture') void this.classifyPicture();
  }

  private sessionChanged = (): void => {
    if (this.session.state !== 'on') this.halt();
    this.requestUpdate();
  };

  /** Keeps a loop running exactly while there is a camera picture, a model and no pause. */
  private follow(): void {
    const { stream } = this.session;
    const wanted = this.source === 'camera' && stream && this.loader.classifier && !this.paused && this.view?.video;
    if (!wanted) {
      this.halt();
    } else if (this.loopOf !== stream) {
      this.halt();
      this.answering.restart();
      this.loopOf = stream;
      this.loop = new FrameLoop(this.view!.video, () => this.classifyFrame());
    }
  }

  private halt(): void {
    this.loop?.stop();
    this.loop = undefined;
    this.loopOf = undefined;
  }

  private async classifyFrame(): Promise<void> {
    if (this.view) await this.answering.frame(this.view.video, this.attention);
  }

  private async classifyPicture(): Promise<void> {
    if (this.picture) await this.answering.picture(this.picture, this.attention);
  }

  private tell(answer: Answer, { head }: Classifier): void {
    if (performance.now() - this.told < 1000 && this.source === 'camera') return;
    this.told = performance.now();
    const winner = verdict(answer.probabilities, this.threshold);
    this.dataset.label = winner === null ? '' : head.labels[winner].name;
    this.dataset.fps = this.answering.fps.toFixed(1);
    const detail = { label: head.labels[answer.best].name, probabilities: [...answer.probabilities], fps: this.answering.fps };
    this.dispatchEvent(new CustomEvent('answered', { detail }));
  }

  protected override render() {
    const t = PcLive.texts;
    const { classifier, problem } = this.loader;
    if (!this.model) return html`<p class="empty">${icons.camera}<span>${t.noModel}</span></p>`;
    return html`
      <div class="sources" role="radiogroup" aria-label=${t.source}>${this.sourceButton('camera', t.camera)} ${this.sourceButton('picture', t.picture)}</div>
      ${this.source === 'camera' ? this.cameraBox() : this.pictureBox()}
      <p class="soft small-text privacy">${t.privacy}</p>
      <pc-trouble .problem=${problem} @retry=${() => this.loader.retry()}></pc-trouble> ${!classifier && !problem ? this.loading() : nothing}
      ${classifier ? this.results(classifier) : nothing}
    `;
  }

  private sourceButton(source: 'camera' | 'picture', name: string) {
    return html`<label class="source"><input type="radio" name="source" .checked=${this.source === source} @change=${() => this.switchTo(source)} />
      <span>${source === 'camera' ? icons.camera : icons.picture} ${name}</span></label>`;
  }

  private switchTo(source: 'camera' | 'picture'): void {
    this.source = source;
    this.answering.reset();
    if (source === 'picture') this.session.stop();
  }

  private cameraBox() {
    const t = PcLive.texts;
    const on = this.session.state === 'on';
    const mirrored = this.mirrored && this.session.facesPerson;
    return html`<pc-camera-view .session=${this.session} .mirrored=${mirrored} @mirror-changed=${this.mirrorChanged}>
      ${on && this.attention ? html`<pc-veil style=${mirrored ? 'transform:scaleX(-1)' : ''} .map=${this.map()}></pc-veil>` : nothing}
      ${this.session.state === 'off'
        ? html`<button class="button primary" @click=${() => this.session.start()}>${icons.camera} ${t.start}</button>`
        : nothing}
      ${on
        ? html`<span class="fps" aria-hidden="true">${this.paused ? t.pause : this.answering.fps > 0 ? t.fps(this.answering.fps) : ''}</span>
            <button class="round" aria-label=${this.paused ? t.resume : t.pause} title=${this.paused ? t.resume : t.pause} @click=${this.pause}>
              ${this.paused ? icons.play : icons.pause}
            </button>`
        : nothing}
    </pc-camera-view>`;
  }

  private pictureBox() {
    return html`<pc-picture-drop @picture-chosen=${(e: CustomEvent<HTMLImageElement>) => this.chosen(e.detail)}>
      ${this.attention ? html`<pc-veil .map=${this.map()}></pc-veil>` : nothing}
    </pc-picture-drop>`;
  }

  private map() {
    const { answer } = this.answering;
    return answer?.attention?.(this.attentionFor < 0 ? answer.best : this.attentionFor) ?? null;
  }

  private loading() {
    const t = PcLive.texts;
    const { share } = this.loader;
    return html`<div class="loading" role="status">
      <span>${share === null ? t.loading : t.loadingShare(share)}</span>
      <progress max="1" value=${share ?? nothing} aria-label=${share === null ? t.loading : percent(share)}></progress>
    </div>`;
  }

  private results({ head }: Classifier) {
    const t = PcLive.texts;
    return html`
      <pc-answer .labels=${head.labels} .probabilities=${this.answering.shown} .threshold=${this.threshold}></pc-answer>
      <div class="options">
        <label class="switch"><input type="checkbox" role="switch" .checked=${this.attention} @change=${this.attentionSwitched} /><i></i>${t.attention}</label>
        ${this.attention
          ? html`<label class="for">${t.attentionFor}
              <select @change=${this.attentionChosen}>
                <option value="-1" ?selected=${this.attentionFor < 0}>${t.attentionTop}</option>
                ${head.labels.map((label, k) => html`<option value=${k} ?selected=${this.attentionFor === k}>${label.name}</option>`)}
              </select></label>`
          : nothing}
      </div>
      <pc-threshold .value=${this.threshold} .suggested=${head.suggestedThreshold} @threshold-changed=${this.thresholdChanged}></pc-threshold>
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

  private attentionSwitched(event: Event): void {
    this.attention = (event.target as HTMLInputElement).checked;
    this.again();
  }

  private attentionChosen(event: Event): void {
    this.attentionFor = Number((event.target as HTMLSelectElement).value);
    this.again();
  }

  /** A still picture is classified anew when what is wanted of it changes. */
  private again(): void {
    if (this.source === 'picture') void this.classifyPicture();
    else if (this.paused) void this.classifyFrame();
  }

  /** The page is told when the slider rests, so that it is stored once. */
  private thresholdChanged(event: CustomEvent<number>): void {
    event.stopPropagation();
    this.threshold = event.detail;
    const suggested = this.loader.classifier?.head.suggestedThreshold ?? 0;
    const detail = { threshold: Math.abs(event.detail - suggested) < 0.005 ? null : event.detail };
    clearTimeout(this.storing);
    this.storing = setTimeout(() => this.dispatchEvent(new CustomEvent('threshold-changed', { detail, bubbles: true, composed: true })), 300);
  }

  private mirrorChanged(event: CustomEvent<boolean>): void {
    this.mirrored = event.detail;
    remember('mirror', event.detail ? 'on' : 'off');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-live': PcLive;
  }
}
