import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import type { Answer, Classifier } from './classifier.js';
import { brightness } from './brightness.js';
import { pictureInput } from './model-input.js';
import type { HeadLabel } from './head.js';
import { ModelLoader } from './model-loader.js';
import { SquareReader } from './square-pixels.js';
import { imageAddress } from '../shared/api.js';
import { percent } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-veil.js';
import '../shared/pc-trouble.js';

/** A stored picture is read as large as it is stored. */
const side = 320;

/** A sample with the parts marked that speak for a class. */
@customElement('pc-attention')
export class PcAttention extends LitElement {
  static texts = texts.attention;

  /** Id of the model. */
  @property() model = '';
  /** Id of the sample. */
  @property() sample = '';
  /** The class to explain, by its place among the model's; -1 explains the model's own answer. */
  @property({ type: Number }) label = -1;
  /** The class that a model said when it was tested on the sample, which it had not seen; -1 tells nothing of it. */
  @property({ type: Number }) tested = -1;
  /** How sure it was, 0 to 1. */
  @property({ type: Number }) share = 0;

  @state() private answer: Answer | null = null;
  @state() private chosen = -1;
  @state() private overlay = true;
  private bright = 1;
  @query('img') private image?: HTMLImageElement;

  private readonly loader = new ModelLoader(this, () => void this.look(), texts.attention.failed);
  private readonly reader = new SquareReader(side);

  static styles = [
    tokens,
    css`
      .frame {
        position: relative;
        aspect-ratio: 1;
        border-radius: var(--radius);
        overflow: hidden;
        background: color-mix(in oklab, var(--border) 40%, var(--raised));
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 1rem;
        margin-top: 0.6rem;
        font-size: 0.9rem;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.45rem;
        min-height: 2rem;
      }
      input {
        width: 1.15rem;
        height: 1.15rem;
        accent-color: var(--accent);
      }
      select {
        min-height: 2.1rem;
        max-width: 13rem;
        padding: 0.1rem 0.5rem;
        border: 1px solid var(--control-border);
        border-radius: var(--radius-small);
        background: var(--raised);
      }
      .figures {
        margin-top: 0.6rem;
        overflow-wrap: anywhere;
      }
      pc-trouble {
        margin-top: 0.5rem;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) void this.loader.open(this.model);
    if (changed.has('sample') || changed.has('label')) {
      this.answer = null;
      this.chosen = -1;
    }
  }

  private async look(): Promise<void> {
    const { sample } = this;
    const { classifier } = this.loader;
    const pixels = this.image?.complete && classifier ? this.reader.read(this.image) : null;
    if (!classifier || !pixels) return;
    // Before the pixels are handed over.
    this.bright = brightness(pixels.data);
    try {
      const answer = await classifier.classify(pictureInput(pixels), true);
      if (sample === this.sample && classifier === this.loader.classifier) this.answer = answer;
    } catch (failure) {
      this.loader.fail(failure);
    }
  }

  /** The class that is explained: the one chosen here, the one asked for, or the answer. */
  private get explained(): number {
    if (this.chosen >= 0) return this.chosen;
    return this.label >= 0 ? this.label : (this.answer?.best ?? 0);
  }

  protected override render() {
    const t = PcAttention.texts;
    const { classifier, problem } = this.loader;
    const name = classifier?.head.labels[this.explained]?.name ?? '';
    const map = this.overlay ? (this.answer?.attention?.(this.explained) ?? null) : null;
    return html`
      <div class="frame">
        ${this.sample ? html`<img src=${imageAddress(this.sample)} alt=${t.picture(name)} @load=${this.look} />` : nothing}
        <pc-veil .map=${map} .brightness=${this.bright}></pc-veil>
      </div>
      ${
        problem
          ? html`<pc-trouble .problem=${problem} @retry=${() => this.loader.retry()}></pc-trouble>`
          : classifier && this.answer
            ? this.controls(classifier, this.answer)
            : html`<p class="row soft" role="status">${t.loading}</p>`
      }
    `;
  }

  private controls({ head }: Classifier, answer: Answer) {
    const t = PcAttention.texts;
    return html`${this.figures(head.labels, answer)}
      <div class="row">
        <label
          >${t.label}
          <select @change=${(e: Event) => (this.chosen = Number((e.target as HTMLSelectElement).value))}>
            ${head.labels.map((l, k) => html`<option value=${k} ?selected=${k === this.explained}>${l.name} (${percent(answer.probabilities[k])})</option>`)}
          </select>
        </label>
        <label
          ><input
            type="checkbox"
            .checked=${this.overlay}
            @change=${(e: Event) => (this.overlay = (e.target as HTMLInputElement).checked)}
          />${t.overlay}</label
        >
      </div>
      <p class="soft small-text">${!answer.attention ? t.none : head.hiddenUnits > 0 ? t.hidden : t.legend}</p>`;
  }

  /** What a model said that had not seen the sample, and what the one says that is kept: two models, two answers. */
  private figures(labels: readonly HeadLabel[], { best, probabilities }: Answer) {
    const t = PcAttention.texts;
    const tested = labels[this.tested];
    if (!tested) return nothing;
    return html`<p class="figures">
      ${t.tested(tested.name, this.share)} ${t.finished(labels[best].name, probabilities[best])}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-attention': PcAttention;
  }
}
