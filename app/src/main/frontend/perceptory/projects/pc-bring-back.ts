import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { asProblem, parse } from '../shared/api.js';
import { icons } from '../shared/icons.js';
import { Problem } from '../shared/problem.js';
import { post } from '../shared/sending.js';
import { largestArchive } from '../shared/limits.js';
import { texts } from '../shared/texts.js';
import { tokens } from '../shared/tokens.js';
import '../shared/pc-trouble.js';

/** What became of the file, as the server tells. */
interface Import {
  id: string;
  name: string;
  added: number;
  refused: unknown[];
  ignored: string[];
}

/**
 * Takes the zip that a project was downloaded as, and has the server make the project again.
 *
 * @fires brought-back with { id, name, refused, ignored } when it is there
 */
@customElement('pc-bring-back')
export class PcBringBack extends LitElement {
  /** How much of the file has gone, 0 to 1; undefined while none is on its way. */
  @state() private sent?: number;
  @state() private problem?: Problem;
  @query('input') private input!: HTMLInputElement;
  private going?: AbortController;
  /** The last one. */
  private file?: Blob;

  static styles = [
    tokens,
    css`
      :host {
        position: relative;
        display: block;
      }
      .trouble {
        position: absolute;
        z-index: 5;
        inset: calc(100% + 0.4rem) 0 auto auto;
        width: min(26rem, 88vw);
        display: grid;
        justify-items: end;
        gap: 0.3rem;
        padding: 0.5rem;
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
      }
      .trouble pc-trouble {
        width: 100%;
      }
      @media (max-width: 30rem) {
        .trouble {
          inset: calc(100% + 0.4rem) auto auto 0;
        }
      }
      .line {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      progress {
        width: 8rem;
        accent-color: var(--accent);
      }
      input {
        display: none;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.going?.abort();
  }

  protected override render() {
    const t = texts.projects.bringBack;
    return html`
      <input type="file" accept=".zip,application/zip" @change=${this.chosen} />
      ${
        this.sent === undefined
          ? html`<button class="button" title=${t.hint} @click=${() => this.input.click()}>
              ${icons.upload} ${t.choose}
            </button>`
          : html`<div class="line">
              <progress aria-label=${t.progress} .value=${this.sent}></progress>
              <span role="status">${this.sent < 1 ? t.sending : t.unpacking}</span>
              ${
                this.sent < 1
                  ? html`<button class="button small quiet" @click=${() => this.going?.abort()}>${t.stop}</button>`
                  : nothing
              }
            </div>`
      }
      ${
        this.problem
          ? html`<div class="trouble" @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.dismiss()}>
              <pc-trouble .problem=${this.problem} @retry=${this.again}></pc-trouble>
              <button class="button small quiet" @click=${this.dismiss}>${t.dismiss}</button>
            </div>`
          : nothing
      }
    `;
  }

  private chosen = (): void => {
    const [file] = this.input.files ?? [];
    // The same file may be chosen again.
    this.input.value = '';
    if (file) void this.send(file);
  };

  private dismiss = (): void => {
    this.problem = undefined;
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
  };

  private again = (): void => void (this.file && this.send(this.file));

  /** Sends a file as if it had been chosen. */
  async send(file: Blob): Promise<void> {
    this.file = file;
    const going = (this.going = new AbortController());
    this.problem = undefined;
    if (file.size > largestArchive) {
      // A server hangs up on more, which looks like a lost connection.
      this.problem = new Problem(413, 'TOO_LARGE', texts.projects.bringBack.tooLarge, '');
      return;
    }
    this.sent = 0;
    try {
      const progress = (sent: number) => (this.sent = file.size ? sent / file.size : 1);
      const response = await post('api/v1/project-imports', file, 'application/zip', progress, going.signal);
      const { id, name, refused, ignored } = parse<Import>(await response.text());
      this.dispatchEvent(new CustomEvent('brought-back', { detail: { id, name, refused: refused.length, ignored } }));
    } catch (failure) {
      if (!going.signal.aborted) this.problem = asProblem(failure);
    } finally {
      this.sent = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-bring-back': PcBringBack;
  }
}
