import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Classifier } from '../live/classifier.js';
import { icons } from '../shared/icons.js';
import { place } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { reasonOf } from '../recording/sound-archive.js';
import { soundIntake } from '../intake/sound-intake.js';
import { decodeSound } from '../recording/sound-decoder.js';
import { SoundPlayer } from '../recording/sound-player.js';
import { soundRate } from '../signal/sound.js';
import { largestFile, Unreadable } from '../recording/unreadable.js';
import { texts } from '../shared/texts.js';
import { RecordingReader } from './recording-reader.js';
import { meanLikenessOf, meanOf, nearest, spansOf } from './time-line.js';
import '../live/pc-answer.js';
import '../live/pc-file-drop.js';
import './pc-span-table.js';
import './pc-time-line.js';

/**
 * A recording from this computer, put to the model second by second. Nothing is uploaded.
 *
 * @fires failed with what went wrong in the model
 */
@customElement('pc-recording')
export class PcRecording extends LitElement {
  static texts = texts.liveSound;

  /** Missing while it loads. */
  @property({ attribute: false }) classifier?: Classifier;
  @property({ type: Number }) threshold = 0;
  @property({ type: Number }) overlap = 0.5;

  @state() private samples?: Float32Array;
  @state() private decoding = false;
  @state() private refused = '';
  /** Where the cursor is, seconds; before it has been moved, the answer is that of the whole. */
  @state() private cursor = -1;
  private readonly reader = new RecordingReader(() => this.requestUpdate());
  private readonly player = new SoundPlayer();
  private playedFrom = 0;
  private frame = 0;
  private attempt = 0;

  static styles = [
    tokens,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      :host > * {
        min-width: 0;
      }
      pc-file-drop {
        --drop-height: 9rem;
      }
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--accent);
      }
      .of {
        font-size: 0.875rem;
        font-weight: 550;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.player.addEventListener('change', this.played);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.attempt++;
    this.reader.stop();
    this.player.close();
    this.player.removeEventListener('change', this.played);
    cancelAnimationFrame(this.frame);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.samples && this.classifier && ['samples', 'classifier', 'overlap'].some((name) => changed.has(name)))
      void this.read(this.samples, this.classifier);
  }

  private async read(samples: Float32Array, classifier: Classifier): Promise<void> {
    try {
      await this.reader.read(samples, classifier, this.overlap);
    } catch (failure) {
      this.dispatchEvent(new CustomEvent('failed', { detail: failure }));
    }
  }

  private async take({ detail: file }: CustomEvent<File>): Promise<void> {
    const attempt = ++this.attempt;
    this.player.stop();
    this.reader.stop();
    Object.assign(this, { samples: undefined, refused: '', cursor: -1, decoding: true });
    try {
      if (file.size > largestFile) throw new Unreadable('tooLarge');
      const samples = await decodeSound(file);
      if (attempt !== this.attempt) return;
      if (samples.length === 0) this.refused = PcRecording.texts.silent;
      else this.samples = samples;
    } catch (failure) {
      if (attempt === this.attempt) this.refused = reasonOf(failure);
    } finally {
      if (attempt === this.attempt) this.decoding = false;
    }
  }

  protected override render() {
    const t = PcRecording.texts;
    const { samples, classifier, reader } = this;
    const labels = classifier?.head.labels ?? [];
    const spans = samples ? spansOf(reader.decisions, samples.length, this.threshold) : [];
    return html`
      <pc-file-drop
        .accept=${soundIntake.accept.replace(/,\.(zip|tm)/g, '')}
        .icon=${icons.upload}
        .choose=${t.choose}
        .hint=${t.drop}
        .refused=${this.refused}
        .filled=${this.decoding || samples !== undefined}
        @file-chosen=${this.take}
      >
        ${
          samples
            ? html`<pc-time-line
                .samples=${samples}
                .spans=${spans}
                .labels=${labels}
                .cursor=${Math.max(0, this.cursor)}
                @moved=${this.moved}
                @play=${this.toggle}
              ></pc-time-line>`
            : html`<span class="soft" role="status">${t.reading}</span>`
        }
        ${samples ? this.playButton() : nothing}
      </pc-file-drop>
      ${
        samples && reader.share < 1
          ? html`<div>
              <span class="small-text" role="status">${t.classifying(Math.floor(reader.share * 10) / 10)}</span>
              <progress max="1" value=${reader.share} aria-label=${t.classifying(reader.share)}></progress>
            </div>`
          : nothing
      }
      ${samples && classifier ? this.answer(classifier) : nothing}
      ${spans.length > 0 ? html`<pc-span-table .spans=${spans} .labels=${labels}></pc-span-table>` : nothing}
    `;
  }

  private playButton() {
    const t = PcRecording.texts;
    const { playing } = this.player;
    return html`<button slot="below" class="button small" @click=${this.toggle}>
      ${playing ? icons.stop : icons.play} ${playing ? t.stop : t.play}
    </button>`;
  }

  private answer({ head }: Classifier) {
    const t = PcRecording.texts;
    const { decisions } = this.reader;
    const whole = this.cursor < 0;
    const here = whole ? undefined : nearest(decisions, this.cursor);
    const probabilities = whole ? meanOf(decisions) : (here?.probabilities ?? null);
    const likeness = whole ? meanLikenessOf(decisions) : (here?.likeness ?? null);
    return html`<div>
      <p class="of soft">${whole ? (this.reader.share < 1 ? t.meanSoFar : t.mean) : t.at(place(this.cursor))}</p>
      <pc-answer
        .labels=${head.labels}
        .probabilities=${probabilities}
        .likeness=${likeness}
        .threshold=${this.threshold}
        .silent=${decisions.length > 0 && probabilities === null}
        .unsaid=${!whole || this.reader.share < 1}
      ></pc-answer>
    </div>`;
  }

  private moved({ detail }: CustomEvent<number>): void {
    const { playing } = this.player;
    this.player.stop();
    this.cursor = detail;
    if (playing) this.play();
  }

  private toggle(): void {
    if (this.player.playing) this.player.stop();
    else this.play();
  }

  private play(): void {
    const end = this.samples!.length / soundRate;
    this.playedFrom = this.cursor < 0 || this.cursor >= end - 0.05 ? 0 : this.cursor;
    this.player.play(this.samples!.subarray(Math.round(this.playedFrom * soundRate)));
  }

  private played = (): void => {
    cancelAnimationFrame(this.frame);
    if (this.player.playing) this.frame = requestAnimationFrame(this.follow);
    this.requestUpdate();
  };

  private follow = (): void => {
    this.frame = requestAnimationFrame(this.follow);
    this.cursor = this.playedFrom + this.player.seconds;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-recording': PcRecording;
  }
}
