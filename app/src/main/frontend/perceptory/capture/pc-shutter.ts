import { LitElement, html, css, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import type { Shutter } from './shutter.js';

/** What stands on the two buttons. */
export interface ShutterTexts {
  hold: string;
  recording: string;
  timed: string;
  cancel: string;
}

/** The buttons of a shutter: one to hold (or to switch, by key or by screen reader), one for a timed take. */
@customElement('pc-shutter')
export class PcShutter extends LitElement {
  @property({ attribute: false }) shutter!: Shutter;
  @property({ attribute: false }) texts!: ShutterTexts;
  /** How much a timed take takes. */
  @property({ type: Number }) limit = 0;
  @property({ type: Boolean }) disabled = false;
  /** Whether the timed take is the usual one here. */
  @property({ type: Boolean }) timed = false;

  static styles = [
    tokens,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .actions .button {
        min-height: 3rem;
        line-height: 1.2;
      }
      .actions .record {
        min-height: var(--record-height, 3rem);
      }
      .burst {
        flex: 1 1 auto;
      }
      .record {
        flex: 4 1 auto;
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }
      .record::before {
        content: '';
        flex: none;
        width: 0.8em;
        height: 0.8em;
        border-radius: 50%;
        background: currentColor;
      }
      .burst.primary {
        flex-grow: 4;
      }
      .button.record.on,
      .button.record.on:hover {
        background: var(--danger);
        border-color: var(--danger);
        color: light-dark(#fff, #2b0906);
      }
      .record.on::before {
        border-radius: 3px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.shutter?.addEventListener('change', this.changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shutter?.removeEventListener('change', this.changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shutter')) return;
    changed.get('shutter')?.removeEventListener('change', this.changed);
    this.shutter.addEventListener('change', this.changed);
  }

  private changed = (): void => this.requestUpdate();

  /** Puts the keyboard on the button that records. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.record')?.focus();
  }

  protected override render() {
    const { recording, mode } = this.shutter;
    const t = this.texts;
    return html`<div class="actions">
      <button
        class="button record ${this.timed ? '' : 'primary'} ${recording ? 'on' : ''}"
        ?disabled=${this.disabled}
        aria-pressed=${recording}
        aria-keyshortcuts="Space"
        @pointerdown=${this.press}
        @pointerup=${this.lift}
        @pointercancel=${this.lift}
        @lostpointercapture=${this.lift}
        @click=${this.clicked}
        @keydown=${this.keyDown}
        @keyup=${this.keyUp}
        @contextmenu=${(e: Event) => e.preventDefault()}
      >
        ${recording ? t.recording : t.hold}
      </button>
      <button
        class="button burst ${this.timed ? 'primary' : ''}"
        ?disabled=${this.disabled}
        @click=${() => this.shutter.timed(this.limit)}
      >
        ${icons.timer} ${mode === 'countdown' || mode === 'timed' ? t.cancel : t.timed}
      </button>
    </div>`;
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0 || this.shutter.mode !== 'idle') return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.shutter.press();
  }

  private lift(): void {
    this.shutter.lift();
  }

  /** A click without a pointer comes from a screen reader or a switch: it toggles. So does one that ends a toggle. */
  private clicked(event: MouseEvent): void {
    if (event.detail === 0 || this.shutter.mode !== 'idle') this.shutter.toggle();
  }

  /** A key that is held would switch it again and again. */
  private keyDown(event: KeyboardEvent): void {
    if (event.repeat) event.preventDefault();
  }

  /** Firefox would click the button when Space is let go of. */
  private keyUp(event: KeyboardEvent): void {
    if (event.key === ' ') event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-shutter': PcShutter;
  }
}
