import { LitElement, html, css } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icons } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-file-drop.js';

/**
 * A square that takes one picture from this computer and shows it. Children lie over the picture. Nothing is uploaded.
 *
 * @fires picture-chosen with the loaded HTMLImageElement
 */
@customElement('pc-picture-drop')
export class PcPictureDrop extends LitElement {
  static texts = texts.live;

  @state() private address = '';
  @state() private failed = false;

  static styles = [
    tokens,
    css`
      pc-file-drop {
        --drop-ratio: 1;
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.address);
    this.address = '';
  }

  protected override render() {
    const t = PcPictureDrop.texts;
    return html`<pc-file-drop
      accept="image/*"
      .icon=${icons.picture}
      .choose=${t.choose}
      .hint=${t.drop}
      .filled=${this.address !== ''}
      .refused=${this.failed ? t.notPicture : ''}
      @file-chosen=${this.take}
    >
      ${this.address ? html`<img src=${this.address} alt=${t.chosen} @load=${this.loaded} @error=${this.unreadable} />` : ''}
      <slot></slot>
    </pc-file-drop>`;
  }

  private take({ detail }: CustomEvent<File>): void {
    URL.revokeObjectURL(this.address);
    this.failed = false;
    this.address = URL.createObjectURL(detail);
  }

  private loaded(event: Event): void {
    this.dispatchEvent(
      new CustomEvent<HTMLImageElement>('picture-chosen', { detail: event.target as HTMLImageElement }),
    );
  }

  private unreadable(): void {
    URL.revokeObjectURL(this.address);
    this.address = '';
    this.failed = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-picture-drop': PcPictureDrop;
  }
}
