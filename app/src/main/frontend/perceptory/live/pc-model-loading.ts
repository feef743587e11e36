import { LitElement, html, css, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';

/** How far the loading of a model has come. All of it having come, the engine still has to start. */
@customElement('pc-model-loading')
export class PcModelLoading extends LitElement {
  static texts = texts.live;

  /** The share that has come; null while that is unknown. */
  @property({ attribute: false }) share: number | null = null;

  static styles = [
    tokens,
    css`
      :host {
        display: grid;
        gap: 0.35rem;
        font-size: 0.875rem;
      }
      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--accent);
      }
    `,
  ];

  protected override render() {
    const t = PcModelLoading.texts;
    const { share } = this;
    const part = share !== null && share < 1 ? share : null;
    return html`<span role="status"
        >${share === null ? t.loading : part === null ? t.starting : t.loadingShare(part)}</span
      >
      <progress max="1" value=${part ?? nothing} aria-label=${part === null ? t.loading : percent(part)}></progress>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-model-loading': PcModelLoading;
  }
}
