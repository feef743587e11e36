import { LitElement, html, css, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { onUndoing } from './deeds.js';
import { noticeStyles } from './notice.js';
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

  private stop?: () => void;

  static styles = [
    tokens,
    noticeStyles,
    css`
      .toast {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        min-height: 2.6rem;
        margin-top: 0.65rem;
        padding-block: 0.25rem;
        padding-inline-end: 0.35rem;
        background: var(--raised);
        box-shadow:
          0 2px 4px rgb(0 0 0 / 8%),
          0 8px 24px rgb(0 0 0 / 10%);
      }
      .toast::before {
        inset-block: 0;
        height: auto;
      }
      p {
        flex: 1;
        padding-block: 0.35rem;
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

  override connectedCallback(): void {
    super.connectedCallback();
    // What it offers to take back is taken back another way; who stands on its button keeps it.
    this.stop = onUndoing(() => {
      if (this.message?.action && !this.matches(':focus-within')) this.hide();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    clearTimeout(this.timer);
  }

  protected override render() {
    const { message } = this;
    return html`<div role="status">
      ${
        message
          ? html`<div
              class="toast notice good"
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
