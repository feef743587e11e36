import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HeardLog } from './heard-log.js';
import { rememberChoice, rememberedChoice, shareOf, type ListeningChoice } from './listening-choice.js';
import { Listening } from './listening.js';
import { Answering } from '../live/answering.js';
import type { Classifier } from '../live/classifier.js';
import { liveStyles } from '../live/live-styles.js';
import type { ModelInput } from '../live/model-input.js';
import { ModelLoader } from '../live/model-loader.js';
import type { Source } from '../live/pc-source-choice.js';
import { Threshold } from '../live/threshold.js';
import { verdict } from '../live/verdict.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { isSilent } from '../signal/silence.js';
import { MicrophoneSession } from '../microphone/microphone-session.js';
import { texts } from '../shared/texts.js';
import './pc-heard-log.js';
import './pc-listening-choice.js';
import './pc-recording.js';
import '../live/pc-answer.js';
import '../live/pc-model-loading.js';
import '../live/pc-source-choice.js';
import '../live/pc-threshold.js';
import '../shared/pc-trouble.js';
import '../microphone/pc-microphone-view.js';

const sources: Source[] = [
  { key: 'microphone', name: texts.liveSound.microphone, icon: icons.microphone },
  { key: 'recording', name: texts.liveSound.recording, icon: icons.play },
];

/**
 * The model answering live: the microphone or a chosen recording, classified in this browser.
 *
 * The attributes `data-label`, `data-dps` (decisions a second) and `data-latency` (ms from the arrival of a second's
 * last sample to the bars that show it) follow the answer.
 *
 * @fires threshold-changed with { threshold } when the person has moved it; null means the suggested one
 */
@customElement('pc-live-sound')
export class PcLiveSound extends LitElement {
  static texts = texts.liveSound;

  /** Id of the model; empty while there is none. */
  @property() model = '';
  @property() project = '';

  @state() private source: 'microphone' | 'recording' = 'microphone';
  @state() private choice: ListeningChoice = rememberedChoice();
  @state() private paused = false;
  /** Whether the last second was silent. */
  @state() private silent = false;

  private readonly loader = new ModelLoader(this, (classifier) => this.opened(classifier), texts.live.failed);
  private readonly session = new MicrophoneSession();
  private readonly threshold = new Threshold(this);

  /** Answers below this share are none from now on; null for the suggested one. */
  putThreshold(value: number | null): void {
    this.threshold.put(value);
  }
  private readonly answering = new Answering(this, this.loader, (_, classifier) => this.heard(classifier));
  private readonly listening = new Listening((input, heardAt) => this.decide(input, heardAt));
  private readonly log = new HeardLog();
  private unlisten?: () => void;

  static styles = [tokens, liveStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.sessionChanged);
    this.unlisten = this.session.listen((block) => {
      if (!this.paused && this.loader.classifier) void this.listening.push(block);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unlisten?.();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) void this.loader.open(this.model);
    if (changed.has('choice')) {
      this.listening.clock.overlap = this.choice.overlap;
      this.answering.share = shareOf(this.choice.smoothing);
    }
  }

  private opened({ head }: Classifier): void {
    this.threshold.of(head);
    this.log.quiet = head.labels.map(({ background }) => background === true);
    this.log.clear();
    this.interrupt();
  }

  private sessionChanged = (): void => {
    if (this.session.state !== 'on') this.interrupt();
    this.requestUpdate();
  };

  /** What comes next has nothing to do with what was heard before. */
  private interrupt(): void {
    this.listening.restart();
    this.answering.reset();
    this.silent = false;
    this.log.interrupt();
  }

  private async decide(input: ModelInput, heardAt: number): Promise<void> {
    this.silent = input.kind === 'sound' && isSilent(input.waveform);
    if (this.silent) this.heardNothing();
    else await this.answering.next(input);
    await this.updateComplete;
    this.dataset.latency = (performance.now() - heardAt).toFixed(0);
  }

  private heardNothing(): void {
    this.answering.pass();
    this.log.interrupt();
    this.dataset.label = '';
    this.dataset.dps = this.answering.rate.toFixed(1);
  }

  private heard({ head }: Classifier): void {
    const { shown, likeness, rate } = this.answering;
    if (!shown || this.session.state !== 'on') return;
    this.log.push(shown, this.threshold.value, Date.now(), likeness);
    const winner = verdict(shown, this.threshold.value, likeness);
    this.dataset.label = winner === null ? '' : head.labels[winner].name;
    this.dataset.dps = rate.toFixed(1);
  }

  protected override render() {
    const t = PcLiveSound.texts;
    const { classifier, problem } = this.loader;
    if (!this.model) return html`<p class="empty">${icons.microphone}<span>${texts.live.noModel}</span></p>`;
    return html`
      <pc-source-choice
        .name=${texts.live.source}
        .sources=${sources}
        .value=${this.source}
        @source-chosen=${(e: CustomEvent<'microphone' | 'recording'>) => this.switchTo(e.detail)}
      ></pc-source-choice>
      ${this.source === 'microphone' ? this.microphoneBox() : this.recordingBox(classifier)}
      <p class="soft small-text privacy">${t.privacy}</p>
      <pc-trouble .problem=${problem} @retry=${() => this.loader.retry()}></pc-trouble>
      ${!classifier && !problem ? html`<pc-model-loading .share=${this.loader.share}></pc-model-loading>` : nothing}
      ${classifier ? this.results(classifier) : nothing}
    `;
  }

  private switchTo(source: 'microphone' | 'recording'): void {
    this.source = source;
    this.paused = false;
    this.interrupt();
    if (source === 'recording') this.session.stop();
  }

  private microphoneBox() {
    const t = { ...texts.live, ...PcLiveSound.texts };
    const { rate } = this.answering;
    const on = this.session.state === 'on';
    return html`<pc-microphone-view
      .session=${this.session}
      .paused=${this.paused}
      .trouble=${PcLiveSound.texts.trouble}
    >
      ${
        this.session.state === 'off'
          ? html`<button class="button primary" @click=${() => this.session.start()}>
              ${icons.microphone} ${t.start}
            </button>`
          : nothing
      }
      ${
        on
          ? html`<span class="fps" aria-hidden="true">${this.paused ? t.pause : rate > 0 ? t.rate(rate) : ''}</span>
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
    </pc-microphone-view>`;
  }

  private recordingBox(classifier?: Classifier) {
    return html`<pc-recording
      .classifier=${classifier}
      .threshold=${this.threshold.value}
      .overlap=${this.choice.overlap}
      @failed=${(e: CustomEvent<unknown>) => this.loader.fail(e.detail)}
    ></pc-recording>`;
  }

  private results({ head }: Classifier) {
    const live = this.source === 'microphone';
    return html`
      ${
        live
          ? html`<pc-answer
              .labels=${head.labels}
              .probabilities=${this.answering.shown}
              .likeness=${this.answering.likeness}
              .threshold=${this.threshold.value}
              .silent=${this.silent}
              .unsaid=${true}
            ></pc-answer>`
          : nothing
      }
      <pc-threshold
        .value=${this.threshold.value}
        .suggested=${this.threshold.suggested}
        .hint=${head.likeness ? PcLiveSound.texts.thresholdOfLike : texts.live.thresholdHint}
        @threshold-changed=${this.threshold.moved}
      ></pc-threshold>
      <pc-listening-choice
        .choice=${this.choice}
        .unsmoothed=${!live}
        @listening-chosen=${this.chosen}
      ></pc-listening-choice>
      ${live ? html`<pc-heard-log .labels=${head.labels} .entries=${this.log.entries} @clear=${this.clearLog}></pc-heard-log>` : nothing}
    `;
  }

  private pause(): void {
    this.paused = !this.paused;
    if (!this.paused) this.interrupt();
  }

  private chosen({ detail }: CustomEvent<ListeningChoice>): void {
    this.choice = detail;
    rememberChoice(detail);
  }

  private clearLog(): void {
    this.log.clear();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-live-sound': PcLiveSound;
  }
}
