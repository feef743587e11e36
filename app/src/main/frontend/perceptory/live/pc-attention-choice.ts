import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';

/** Whether it is shown what the model looks at, and for which class: its index, or -1 for the best one. */
export interface AttentionChoice {
  on: boolean;
  of: number;
}

/**
 * The switch of the attention map, with the class that it is for.
 *
 * @fires attention-chosen with the {@link AttentionChoice}
 */
@customElement('pc-attention-choice')
export class PcAttentionChoice extends LitElement {
  static texts = texts.live;

  @property({ attribute: false }) choice: AttentionChoice = { on: false, of: -1 };
  /** Names of the model's classes. */
  @property({ attribute: false }) names: string[] = [];

  static styles = [
    tokens,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--border);
        font-size: 0.9rem;
      }
      .for {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
      }
      select {
        min-height: 2.1rem;
        max-width: 11rem;
        padding: 0.1rem 0.5rem;
        border: 1px solid var(--control-border);
        border-radius: var(--radius-small);
        background: var(--raised);
      }
      .switch {
        display: inline-flex;
        align-items: center;
        gap: 0.55rem;
        min-height: 2rem;
        font-weight: 550;
        cursor: pointer;
      }
      .switch input {
        position: absolute;
        opacity: 0;
      }
      .switch i {
        position: relative;
        flex: none;
        width: 2.5rem;
        height: 1.45rem;
        border: 1.5px solid var(--control-border);
        border-radius: 99px;
        background: var(--surface);
        transition:
          background-color 120ms,
          border-color 120ms;
      }
      .switch i::after {
        content: '';
        position: absolute;
        inset-block: 2.5px;
        inset-inline-start: 3px;
        aspect-ratio: 1;
        border-radius: 50%;
        background: var(--soft);
        transition:
          translate 120ms,
          background-color 120ms;
      }
      .switch input:checked + i {
        background: var(--accent);
        border-color: var(--accent);
      }
      .switch input:checked + i::after {
        translate: 1.02rem 0;
        background: var(--accent-contrast);
      }
      .switch input:focus-visible + i {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
      @media (forced-colors: active) {
        .switch i::after {
          background: ButtonText;
        }
        .switch input:checked + i {
          background: Highlight;
        }
      }
    `,
  ];

  protected override render() {
    const t = PcAttentionChoice.texts;
    const { on } = this.choice;
    return html`<label class="switch"
        ><input type="checkbox" role="switch" .checked=${on} @change=${this.switched} /><i></i>${t.attention}</label
      >
      ${on ? this.classes() : nothing}`;
  }

  private classes() {
    const t = PcAttentionChoice.texts;
    const { of } = this.choice;
    return html`<label class="for"
      >${t.attentionFor}
      <select @change=${this.chosen}>
        <option value="-1" ?selected=${of < 0}>${t.attentionTop}</option>
        ${this.names.map((name, k) => html`<option value=${k} ?selected=${of === k}>${name}</option>`)}
      </select></label
    >`;
  }

  private switched(event: Event): void {
    this.tell({ ...this.choice, on: (event.target as HTMLInputElement).checked });
  }

  private chosen(event: Event): void {
    this.tell({ ...this.choice, of: Number((event.target as HTMLSelectElement).value) });
  }

  private tell(detail: AttentionChoice): void {
    this.dispatchEvent(new CustomEvent<AttentionChoice>('attention-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-attention-choice': PcAttentionChoice;
  }
}
