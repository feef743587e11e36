import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Classifier } from './classifier.js';
import { liveStyles } from './live-styles.js';
import { ModelLoader } from './model-loader.js';
import type { Source } from './pc-source-choice.js';
import { Threshold } from './threshold.js';
import type { CaptureSession } from '../capture/capture-session.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-model-loading.js';
import './pc-source-choice.js';
import '../shared/pc-trouble.js';

/** The device that is listened to or looked through. */
type Session = Pick<CaptureSession, 'state' | 'start' | 'stop' | 'addEventListener' | 'removeEventListener'>;

/**
 * A model that answers live in this browser, and what stands around its answer: the choice of what it is asked about,
 * who gets to see that, and how far the model has come. What it is asked about, and how, is each kind's own.
 *
 * @typeParam S keys of what the model may be asked about: a device, or what a person chose
 */
export abstract class LiveElement<S extends string> extends LitElement {
  /** Id of the model; empty while there is none. */
  @property() model = '';
  @property() project = '';

  @state() protected paused = false;

  protected readonly loader = new ModelLoader(this, (classifier) => this.opened(classifier), texts.live.failed);
  protected readonly threshold = new Threshold(this);

  protected abstract source: S;
  protected abstract readonly session: Session;
  /** The first one is the device. */
  protected abstract readonly sources: Source[];
  protected abstract readonly privacy: string;

  static styles = [tokens, liveStyles];

  /** Answers below this share are none from now on; null for the suggested one. */
  putThreshold(value: number | null): void {
    this.threshold.put(value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.sessionChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) void this.loader.open(this.model);
  }

  /** Another model is there. */
  protected abstract opened(classifier: Classifier): void;

  /** What comes next has nothing to do with what came before. */
  protected abstract interrupt(): void;

  protected abstract switchTo(source: S): void;

  protected abstract pause(): void;

  /** Where what the model is asked about is seen. */
  protected abstract stage(classifier: Classifier | undefined): TemplateResult;

  protected abstract results(classifier: Classifier): TemplateResult;

  private sessionChanged = (): void => {
    if (this.session.state !== 'on') this.interrupt();
    this.requestUpdate();
  };

  protected override render() {
    const { classifier, problem } = this.loader;
    const [{ icon }] = this.sources;
    if (!this.model) return html`<p class="empty">${icon}<span>${texts.live.noModel}</span></p>`;
    return html`
      <pc-source-choice
        .name=${texts.live.source}
        .sources=${this.sources}
        .value=${this.source}
        @source-chosen=${(e: CustomEvent<S>) => this.switchTo(e.detail)}
      ></pc-source-choice>
      ${this.stage(classifier)}
      <p class="soft small-text privacy">${this.privacy}</p>
      <pc-trouble .problem=${problem} @retry=${() => this.loader.retry()}></pc-trouble>
      ${!classifier && !problem ? html`<pc-model-loading .share=${this.loader.share}></pc-model-loading>` : nothing}
      ${classifier ? this.results(classifier) : nothing}
    `;
  }

  /**
   * What lies over the device's view: the button that opens it, or how fast answers come and the button that pauses them.
   *
   * @param start what opens it
   * @param rate how fast answers come, in words; empty before the first
   */
  protected controls(start: string, rate: string) {
    const t = texts.live;
    const { state } = this.session;
    if (state === 'off') {
      return html`<button class="button primary" @click=${() => this.session.start()}>
        ${this.sources[0].icon} ${start}
      </button>`;
    }
    if (state !== 'on') return nothing;
    return html`<span class="fps" aria-hidden="true">${this.paused ? t.paused : rate}</span>
      <button
        class="round"
        aria-label=${this.paused ? t.resume : t.pause}
        title=${this.paused ? t.resume : t.pause}
        @click=${() => this.pause()}
      >
        ${this.paused ? icons.play : icons.pause}
      </button>`;
  }
}
