import { LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kindSign } from './kinds.js';
import type { Modality } from './modality.js';

/** The drawn sign of a kind of project, for pages: on buttons and beside names. */
@customElement('pc-kind')
export class PcKind extends LitElement {
  @property() kind: Modality = 'image';

  static styles = css`
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
      line-height: 0;
      /* On a button that draws itself in the page's colours it is drawn in those too. */
      forced-color-adjust: preserve-parent-color;
    }
  `;

  protected override render() {
    return kindSign(this.kind);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-kind': PcKind;
  }
}
