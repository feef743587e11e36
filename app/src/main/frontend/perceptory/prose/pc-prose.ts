import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { proseFragment } from './prose-fragment.js';
import { Scrolling } from './scrolling.js';

/**
 * A text that somebody wrote in Markdown, with formulas in TeX between dollar signs. It stands in the page itself, whose
 * styles (`perceptory.css`) are its own; what typesets formulas is fetched where there are some.
 */
@customElement('pc-prose')
export class PcProse extends LitElement {
  @property() content = '';
  /** Lines and angle brackets stay as they are typed. */
  @property({ type: Boolean }) breaks = false;

  private typesetting: Promise<void> = Promise.resolve();
  private readonly scrolling = new Scrolling(this);

  override connectedCallback() {
    super.connectedCallback();
    this.scrolling.watch();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.scrolling.rest();
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return proseFragment(this.content, this.breaks);
  }

  protected override updated() {
    this.typesetting = this.typeset();
  }

  private async typeset(): Promise<void> {
    if (this.querySelector('[data-formula]')) {
      const { typeset } = await import('./formulas.js');
      typeset(this);
    }
    this.scrolling.look();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.typesetting;
    return complete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-prose': PcProse;
  }
}
