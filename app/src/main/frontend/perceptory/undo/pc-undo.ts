import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { allTold, onDeed, onUndoAsked, undoing, type SampleDeed } from '../shared/deeds.js';
import { isCovered } from '../shared/layers.js';
import { focusedDeep, takesText, wishOf } from './undo-keys.js';

/**
 * Lets Control and Z take back what was done last on the page, whatever has the focus, and tells the page of what is
 * done to samples. In a text field the browser undoes what was typed there, and there alone. Shows nothing.
 *
 * @fires deed with a SampleDeed, after it was done
 * @fires undo with { id } of the deed, '' for the last one
 * @fires redo when what was taken back last is to be done again
 */
@customElement('pc-undo')
export class PcUndo extends LitElement {
  /** Whose deeds count. */
  @property() project = '';

  private stop: (() => void)[] = [];
  /** Presses are served one after the other. */
  private last: Promise<void> = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.pressed, true);
    addEventListener('beforeinput', this.undoing, true);
    this.stop = [onDeed((deed) => this.done(deed)), onUndoAsked((id) => this.ask('undo', { id }))];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.pressed, true);
    removeEventListener('beforeinput', this.undoing, true);
    this.stop.forEach((stop) => stop());
  }

  protected override createRenderRoot(): this {
    return this;
  }

  private done(deed: SampleDeed): void {
    if (deed.project === this.project) this.dispatchEvent(new CustomEvent('deed', { detail: deed }));
  }

  private pressed = (event: KeyboardEvent): void => {
    const wish = wishOf(event);
    if (!wish || event.defaultPrevented || takesText(event.composedPath()[0])) return;
    // Where it does nothing, too: the browser would undo what was typed somewhere else.
    event.preventDefault();
    if (isCovered()) return;
    if (wish === 'undo') undoing();
    this.ask(wish, { id: '' });
  };

  /** Chromium undoes in any field of the page, be it not the one that the person is in. */
  private undoing = (event: InputEvent): void => {
    if (event.inputType.startsWith('history') && event.composedPath()[0] !== focusedDeep()) event.preventDefault();
  };

  private ask(wish: 'undo' | 'redo', detail: { id: string }): void {
    this.last = this.last.then(async () => {
      await allTold();
      this.dispatchEvent(new CustomEvent(wish, { detail }));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-undo': PcUndo;
  }
}
