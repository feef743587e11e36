import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { HeardLog } from './heard-log.js';
import { rememberChoice, rememberedChoice, shareOf, type ListeningChoice } from './listening-choice.js';
import { Listening } from './listening.js';
import { Answering } from '../live/answering.js';
import type { Classifier } from '../live/classifier.js';
import { LiveElement } from '../live/live-element.js';
import type { ModelInput } from '../live/model-input.js';
import type { Source } from '../live/pc-source-choice.js';
import { verdict } from '../live/verdict.js';
import { icons } from '../shared/icons.js';
import { isSilent } from '../signal/silence.js';
import { MicrophoneSession } from '../microphone/microphone-session.js';
import { texts } from '../shared/texts.js';
import './pc-heard-log.js';
import './pc-listening-choice.js';
import './pc-recording.js';
import '../live/pc-answer.js';
import '../live/pc-threshold.js';
import '../microphone/pc-microphone-view.js';

type Kind = 'microphone' | 'recording';

/**
 * The model answering live: the microphone or a chosen recording, classified in this browser.
 *
 * The attributes `data-label`, `data-dps` (decisions a second) and `data-latency` (ms from the arrival of a second's
 * last sample to the bars that show it) follow the answer.
 *
 * @fires threshold-changed with { threshold } when the person has moved it; null means the suggested one
 */
@customElement('pc-live-sound')
export class PcLiveSound extends LiveElement<Kind> {
  static texts = texts.liveSound;

  @state() protected source: Kind = 'microphone';
  @state() private choice: ListeningChoice = rememberedChoice();
  /** Whether the last second was silent. */
  @state() private silent = false;

  protected readonly session = new MicrophoneSession();
  protected readonly privacy = texts.liveSound.privacy;
  protected readonly sources: Source[] = [
    { key: 'microphone', name: texts.liveSound.microphone, icon: icons.microphone },
    { key: 'recording', name: texts.liveSound.recording, icon: icons.play },
  ];
  private readonly answering = new Answering(this, this.loader, (_, classifier) => this.heard(classifier));
  private readonly listening = new Listening((input, heardAt) => this.decide(input, heardAt));
  private readonly log = new HeardLog();
  private unlisten?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unlisten = this.session.listen((block) => {
      if (!this.paused && this.loader.classifier) void this.listening.push(block);
    });
  }

  override disconnectedCallback(): void {
    this.unlisten?.();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('choice')) {
      this.listening.clock.overlap = this.choice.overlap;
      this.answering.share = shareOf(this.choice.smoothing);
    }
  }

  protected opened({ head }: Classifier): void {
    this.threshold.of(head);
    this.log.quiet = head.labels.map(({ background }) => background === true);
    this.log.clear();
    this.interrupt();
  }

  protected interrupt(): void {
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

  protected switchTo(source: Kind): void {
    this.source = source;
    this.paused = false;
    this.interrupt();
    if (source === 'recording') this.session.stop();
  }

  protected stage(classifier?: Classifier) {
    return this.source === 'microphone' ? this.microphoneBox() : this.recordingBox(classifier);
  }

  private microphoneBox() {
    const t = PcLiveSound.texts;
    const { rate } = this.answering;
    return html`<pc-microphone-view .session=${this.session} .paused=${this.paused} .trouble=${t.trouble}>
      ${this.controls(t.start, rate > 0 ? t.rate(rate) : '')}
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

  protected results({ head }: Classifier) {
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

  protected pause(): void {
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
