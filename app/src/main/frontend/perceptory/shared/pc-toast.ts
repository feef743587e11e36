import { LitElement, html, css, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { tokens } from './tokens.js';

/** What a toast says, and what its button does. */
export interface ToastMessage {
  text: string;
  action?: { name: string; run: () => void };
}

/** How long a toast stays, ms: longer where there is something to press. It waits while it is pointed at or focused. */
const stay = { plain: 4_000, action: 12_000 };

/** A sentence about what was just done, read out, with a way to take it back. */
@customElement('pc-toast')
export class PcToast extends LitElement {
  @state() private message?: ToastMessage;
  private timer?: ReturnType<typeof setTimeout>;

  static styles = [
    tokens,
    css`
      .toast {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        min-height: 2.5rem;
        margin-top: 0.65rem;
        padding: 0.25rem 0.35rem 0.25rem 0.9rem;
        border-radius: var(--radius-small);
        background: light-dark(#2b2824, #ece7de);
        color: light-dark(#faf8f5, #1b1a18);
        font-size: 0.875rem;
      }
      p {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .toast .button {
        color: light-dark(#8fe0d9, #0b5c5c);
        --focus: light-dark(#8fe0d9, #0b5c5c);
      }
      .toast .button:hover:not(:disabled) {
        background: light-dark(#3d3933, #d9d2c5);
        border-color: transparent;
      }
      @media (forced-colors: active) {
        .toast {
          border: 1px solid;
        }
      }
    `,
  ];

  show(message: ToastMessage): void {
    this.message = message;
    this.fade();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.message = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render() {
    const { message } = this;
    return html`<div role="status">
      ${
        message
          ? html`<div
              class="toast"
              @pointerenter=${this.keep}
              @pointerleave=${this.fade}
              @focusin=${this.keep}
              @focusout=${this.fade}
            >
              <p>${message.text}</p>
              ${message.action ? html`<button class="button small quiet" @click=${message.action.run}>${message.action.name}</button>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  private keep = (): void => clearTimeout(this.timer);

  private fade = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.message = undefined), this.message?.action ? stay.action : stay.plain);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-toast': PcToast;
  }
}
