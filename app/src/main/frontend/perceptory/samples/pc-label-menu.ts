import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import type { Label } from '../shared/api.js';
import { icons } from '../shared/icons.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';

/**
 * A button that opens the list of classes to move pictures to.
 *
 * @fires label-chosen with the chosen Label
 */
@customElement('pc-label-menu')
export class PcLabelMenu extends LitElement {
  /** What the samples are. */
  @property() modality: Modality = 'image';

  @property({ attribute: false }) labels: Label[] = [];
  /** What is moved, where the page does not say it beside: for those who hear the button alone. */
  @property() subject = '';
  @state() private open = false;
  @query('button') private opener!: HTMLButtonElement;
  @query('ul') private list?: HTMLElement;

  static styles = [
    tokens,
    css`
      :host {
        display: inline-block;
      }
      .menu {
        position: relative;
      }
      .button {
        white-space: nowrap;
      }
      @media (max-width: 26rem) {
        .button.small {
          padding-inline: 0.45rem;
        }
      }
      .menu ul {
        position: fixed;
        inset: auto;
        min-width: 11rem;
        max-width: calc(100vw - 16px);
        max-height: 16rem;
        overflow: auto;
        margin: 0;
        color: inherit;
        font-size: 0.875rem;
        padding: 0.3rem;
        list-style: none;
        border: 1px solid var(--border);
        border-radius: var(--radius-small);
        background: var(--raised);
        box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
      }
      .menu li button {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        width: 100%;
        min-height: 2.25rem;
        padding: 0.2rem 0.6rem;
        border: 0;
        border-radius: var(--radius-small);
        background: none;
        text-align: start;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      .menu li button:hover,
      .menu li button:focus-visible {
        background: var(--tint);
      }
      .dot {
        flex: none;
        width: 12px;
        height: 12px;
        border-radius: 4px;
        background: var(--dot, var(--accent));
        forced-color-adjust: none;
      }
    `,
  ];

  protected override render() {
    const t = texts.grid[this.modality];
    return html`<div class="menu" @keydown=${this.keyed} @focusout=${this.left}>
      <button
        class="button small"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.subject ? `${t.move}: ${this.subject}` : nothing}
        @click=${this.toggle}
      >
        ${icons.move} ${t.move}
      </button>
      ${
        this.open
          ? html`<ul role="menu" popover="manual" aria-label=${this.subject ? t.move : t.moveMenu}>
              ${this.labels.map(
                (label) =>
                  html`<li role="none">
                    <button role="menuitem" tabindex="-1" @click=${() => this.choose(label)}>
                      <span class="dot" style="--dot:${label.color}"></span>${label.name}
                    </button>
                  </li>`,
              )}
              ${this.labels.length === 0 ? html`<li role="none"><button role="menuitem" aria-disabled="true">${t.nowhere}</button></li>` : nothing}
            </ul>`
          : nothing
      }
    </div>`;
  }

  private async toggle(): Promise<void> {
    this.open = !this.open;
    await this.updateComplete;
    if (!this.open) return;
    this.list?.showPopover();
    this.place();
    this.items()[0]?.focus();
  }

  /** Above everything, beside the button and within the window: a menu in its place would be cut off by what scrolls. */
  private place(): void {
    const { list, opener } = this;
    if (!list) return;
    const button = opener.getBoundingClientRect();
    const { width, height } = list.getBoundingClientRect();
    const below = button.bottom + 4;
    const top = below + height > window.innerHeight - 8 ? button.top - height - 4 : below;
    list.style.left = `${Math.max(8, Math.min(button.right - width, window.innerWidth - width - 8))}px`;
    list.style.top = `${Math.max(8, top)}px`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    if (this.open) window.addEventListener('scroll', this.scrolled, { capture: true, passive: true });
    else this.stopFollowing();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopFollowing();
  }

  private stopFollowing(): void {
    window.removeEventListener('scroll', this.scrolled, { capture: true });
  }

  /** Follows its button, and goes with it. */
  private scrolled = (event: Event): void => {
    if (!this.open || event.composedPath()[0] === this.list) return;
    const { top, bottom } = this.opener.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) this.open = false;
    else this.place();
  };

  private choose(label: Label): void {
    this.open = false;
    this.opener.focus();
    this.dispatchEvent(new CustomEvent<Label>('label-chosen', { detail: label }));
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private keyed(event: KeyboardEvent): void {
    if (!this.open) return;
    const items = this.items();
    const at = items.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key in to) items[to[event.key]].focus();
    else if (event.key === 'Escape') {
      this.open = false;
      this.opener.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private left(event: FocusEvent): void {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-label-menu': PcLabelMenu;
  }
}
