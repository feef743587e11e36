import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label } from '../shared/api.js';
import { icons } from '../shared/icons.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-label-menu.js';

/**
 * The line above a grid: how many there are, or what can be done with those selected.
 *
 * @fires select-all
 * @fires select-alike
 * @fires clear
 * @fires remove
 * @fires hold-out with whether those selected are to be put aside
 * @fires label-chosen with the Label to move to
 */
@customElement('pc-sample-bar')
export class PcSampleBar extends LitElement {
  /** What the samples are. */
  @property() modality: Modality = 'image';

  @property({ type: Number }) total = 0;
  @property({ type: Number }) chosen = 0;
  @property({ type: Number }) alike = 0;
  /** How many of all, and of those chosen, are put aside. */
  @property({ type: Number, attribute: 'held-out' }) heldOut = 0;
  @property({ type: Number, attribute: 'chosen-held-out' }) chosenHeldOut = 0;
  @property({ type: Boolean }) readonly = false;
  /** The classes to move to. */
  @property({ attribute: false }) labels: Label[] = [];

  static styles = [
    tokens,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.4rem;
        min-height: 2.25rem;
        margin-bottom: 0.35rem;
        font-size: 0.875rem;
      }
      .count {
        margin-inline-end: auto;
        font-weight: 600;
        white-space: nowrap;
      }
      .count small {
        font-size: inherit;
        font-weight: 400;
        color: var(--soft);
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        min-height: 1.75rem;
        padding: 0 0.6rem;
        border: 1px solid color-mix(in oklab, var(--warn) 45%, transparent);
        border-radius: 99px;
        background: color-mix(in oklab, var(--warn) 10%, var(--raised));
        color: var(--warn);
        font-size: 0.8125rem;
        font-weight: 550;
        white-space: nowrap;
        cursor: pointer;
      }
      .button {
        white-space: nowrap;
      }
      @media (max-width: 26rem) {
        .bar {
          column-gap: 0.25rem;
        }
        .button.small {
          padding-inline: 0.45rem;
        }
      }
      @media (max-width: 22rem) {
        .count {
          flex-basis: 100%;
        }
      }
    `,
  ];

  protected override render() {
    if (this.total === 0) return nothing;
    return this.chosen > 0 && !this.readonly ? this.actions() : this.summary();
  }

  private summary() {
    const t = texts.grid[this.modality];
    return html`<div class="bar">
      <span class="count"
        >${t.count(this.total)}${this.heldOut > 0 ? html`<small>, ${t.heldOutCount(this.heldOut)}</small>` : nothing}</span
      >
      ${
        this.alike > 0 && !this.readonly
          ? html`<button class="chip" title=${t.alikeHint} @click=${() => this.tell('select-alike')}>
              ${icons.alike} ${t.alikeCount(this.alike)}
            </button>`
          : nothing
      }
      ${this.readonly ? nothing : html`<button class="button small quiet" @click=${() => this.tell('select-all')}>${t.selectAll}</button>`}
    </div>`;
  }

  private actions() {
    const t = texts.grid[this.modality];
    return html`<div class="bar">
      <span class="count" role="status">${t.selected(this.chosen)}</span>
      <pc-label-menu
        .modality=${this.modality}
        .labels=${this.labels}
        @label-chosen=${(e: CustomEvent<Label>) => this.tell('label-chosen', e.detail)}
      ></pc-label-menu>
      ${this.holdOutButton()}
      <button class="button small danger" @click=${() => this.tell('remove')}>${icons.trash} ${t.remove}</button>
      <button class="button small quiet" aria-label=${t.clear} title=${t.clear} @click=${() => this.tell('clear')}>
        ${icons.close}
      </button>
    </div>`;
  }

  private holdOutButton() {
    const t = texts.grid[this.modality];
    const all = this.chosenHeldOut === this.chosen;
    return html`<button
      class="button small hold-out"
      title=${all ? t.learnHint : t.putAsideHint}
      @click=${() => this.tell('hold-out', !all)}
    >
      ${icons.heldOut} ${all ? t.learn : t.setAside}
    </button>`;
  }

  private tell(type: string, detail?: Label | boolean): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-sample-bar': PcSampleBar;
  }
}
