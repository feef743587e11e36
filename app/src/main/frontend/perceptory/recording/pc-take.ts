import { LitElement, html, css, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { noticeStyles } from '../shared/notice.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { isSilent } from '../signal/silence.js';
import type { PcTrim } from './pc-trim.js';
import { soundRate } from '../signal/sound.js';
import type { Take } from './sound-film.js';
import { SoundPlayer } from './sound-player.js';
import { cut, restOf, samplesIn, secondsOf, type Trim } from './trim.js';
import './pc-trim.js';

/**
 * A take before it is added: seen, heard, trimmed. Enter adds it, P plays it, Delete discards it.
 *
 * @fires add with the samples that are kept
 * @fires discard
 */
@customElement('pc-take')
export class PcTake extends LitElement {
  static texts = texts.microphone;

  @property({ attribute: false }) take!: Take;
  /** Whether silence is what is wanted. */
  @property({ type: Boolean }) background = false;

  @state() private trim: Trim = { start: 0, end: 0 };
  @query('pc-trim') private strip!: PcTrim;
  private readonly player = new SoundPlayer();
  private frame = 0;

  static styles = [
    tokens,
    noticeStyles,
    css`
      .take {
        padding: 0.75rem;
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--raised);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 0.5rem;
        margin-top: 0.6rem;
      }
      .row .what {
        flex: 9 1 2.5rem;
        line-height: 1.25;
      }
      .row .add {
        flex: 1 0 auto;
      }
      .notice {
        margin-top: 0.5rem;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.player.addEventListener('change', this.played);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.player.close();
    this.player.removeEventListener('change', this.played);
    cancelAnimationFrame(this.frame);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('take')) this.trim = { start: 0, end: this.take.samples.length / soundRate };
  }

  /** Puts the keyboard on the take. */
  override focus(): void {
    void this.updateComplete.then(() => this.strip.focus());
  }

  /** Adds what is kept. */
  add(): void {
    this.dispatchEvent(new CustomEvent<Float32Array>('add', { detail: this.kept }));
  }

  quiet(): void {
    this.player.stop();
  }

  private get kept(): Float32Array {
    return cut(this.take.samples, this.trim);
  }

  private played = (): void => {
    cancelAnimationFrame(this.frame);
    if (this.player.playing) this.frame = requestAnimationFrame(this.follow);
    this.requestUpdate();
  };

  private follow = (): void => {
    this.frame = requestAnimationFrame(this.follow);
    this.strip.playhead = this.trim.start + this.player.seconds;
  };

  protected override render() {
    const t = PcTake.texts;
    const { playing } = this.player;
    const n = samplesIn(this.trim);
    return html`<div
      class="take"
      role="group"
      aria-label=${t.take(this.trim.end - this.trim.start)}
      @keydown=${this.keyed}
    >
      <pc-trim
        .samples=${this.take.samples}
        .trim=${this.trim}
        .playhead=${playing ? this.trim.start + this.player.seconds : -1}
        @trimmed=${this.trimmed}
      ></pc-trim>
      ${this.warning()}
      <div class="row">
        <button
          class="button small"
          aria-label=${playing ? t.stopPlaying : t.play}
          title=${playing ? t.stopPlaying : t.play}
          @click=${this.toggle}
        >
          ${playing ? icons.stop : icons.play}
        </button>
        <span class="what small-text soft">${t.kept(this.trim.end - this.trim.start, restOf(this.trim))}</span>
        <button
          class="button small quiet danger discard"
          aria-label=${t.discard}
          title=${t.discard}
          @click=${this.discard}
        >
          ${icons.trash}
        </button>
        <button class="button small primary add" @click=${this.add}>${t.add(n)}</button>
      </div>
    </div>`;
  }

  private warning() {
    const t = PcTake.texts;
    const silent = !this.background && secondsOf(this.kept, samplesIn(this.trim)).every(isSilent);
    const said = this.take.clipped ? t.clipped : silent ? t.silentTake : '';
    return said ? html`<p class="notice" role="status">${said}</p>` : nothing;
  }

  private trimmed(event: CustomEvent<Trim>): void {
    this.quiet();
    this.trim = event.detail;
  }

  private toggle(): void {
    if (this.player.playing) this.player.stop();
    else this.player.play(this.kept);
  }

  private discard(): void {
    this.dispatchEvent(new CustomEvent('discard'));
  }

  private keyed(event: KeyboardEvent): void {
    const pressed = (event.composedPath()[0] as HTMLElement).tagName === 'BUTTON';
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'enter' && !pressed) this.add();
    else if (key === 'p') this.toggle();
    else if (key === 'delete' || key === 'backspace') this.discard();
    else return;
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-take': PcTake;
  }
}
