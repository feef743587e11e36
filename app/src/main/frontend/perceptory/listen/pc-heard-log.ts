import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { percent, timeOfDay } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { Announcer } from './announcer.js';
import type { Heard } from './heard-log.js';

/**
 * What was heard and when, the newest first; said aloud at a pace that can be listened to.
 *
 * @fires clear when the person wants it emptied
 */
@customElement('pc-heard-log')
export class PcHeardLog extends LitElement {
  static texts = texts.liveSound;

  @property({ attribute: false }) labels: { name: string; color: string }[] = [];
  @property({ attribute: false }) entries: readonly Heard[] = [];
  @state() private said = '';
  private readonly announcer = new Announcer((names) => (this.said = PcHeardLog.texts.heard(names)));

  static styles = [
    tokens,
    css`
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 2rem;
      }
      h3 {
        margin: 0;
        font-size: 0.875rem;
        font-weight: 550;
      }
      .scroll {
        max-height: 11rem;
        overflow-y: auto;
        border: 1px solid var(--border);
        border-radius: var(--radius-small);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: baseline;
        gap: 0.1rem 0.6rem;
        padding: 0.3rem 0.65rem;
        font-size: 0.875rem;
        font-variant-numeric: tabular-nums;
      }
      li + li {
        border-top: 1px solid color-mix(in oklab, var(--border) 60%, transparent);
      }
      .name {
        overflow-wrap: anywhere;
      }
      .name .soft {
        white-space: nowrap;
      }
      .dot {
        display: inline-block;
        width: 0.7em;
        height: 0.7em;
        margin-inline-end: 0.35em;
        border-radius: 0.2em;
        background: var(--color);
        forced-color-adjust: none;
      }
      .empty {
        padding: 0.6rem 0.65rem;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.announcer.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries')) return;
    const before = changed.get('entries');
    const [newest] = this.entries;
    if (newest && newest.from !== before?.[0]?.from) this.announcer.push(this.labels[newest.label]?.name ?? '');
  }

  protected override render() {
    const t = PcHeardLog.texts;
    const none = this.entries.length === 0;
    return html`<div class="head">
        <h3 id="title">${t.log}</h3>
        ${none ? nothing : html`<button class="button small quiet" @click=${() => this.dispatchEvent(new CustomEvent('clear'))}>${t.logClear}</button>`}
      </div>
      <span class="sr-only" role="status">${this.said}</span>
      <div class="scroll" tabindex=${none ? nothing : 0} role="region" aria-labelledby="title">
        ${
          none
            ? html`<p class="empty soft small-text">${t.logEmpty}</p>`
            : html`<ol aria-labelledby="title">
                ${repeat(
                  this.entries,
                  ({ from }) => from,
                  (entry) => this.entry(entry),
                )}
              </ol>`
        }
      </div>`;
  }

  private entry({ label, from, to, probability }: Heard) {
    const { name, color } = this.labels[label] ?? { name: '', color: '' };
    return html`<li>
      <time class="soft" datetime=${new Date(from).toISOString()}>${timeOfDay(from)}</time>
      <span class="name"
        ><span class="dot" style="--color:${color}"></span>${name}
        ${to > from ? html`<span class="soft small-text">${PcHeardLog.texts.logFor((to - from) / 1000)}</span>` : nothing}</span
      >
      <span>${percent(probability)}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-heard-log': PcHeardLog;
  }
}
