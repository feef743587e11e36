/** What a key press asks for. */
export type Wish = 'undo' | 'redo';

/** Of a key press. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Undo or redo, on a keyboard of any writing and of either make; undefined for every other press. */
export function wishOf(press: Press): Wish | undefined {
  if (press.altKey || press.ctrlKey === press.metaKey) return undefined;
  switch (letterOf(press)) {
    case 'z':
      return press.shiftKey ? 'redo' : 'undo';
    case 'y':
      // Command and Y is the browser's history.
      return press.ctrlKey && !press.shiftKey ? 'redo' : undefined;
    default:
      return undefined;
  }
}

/** Where a key writes another alphabet, the letter that stands in its place on a Latin keyboard. */
function letterOf({ key, code }: Press): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}

/** Kinds of input that hold no text, where the browser has nothing to undo. */
const textless = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether what has the focus takes text, which the browser undoes itself. */
export function takesText(focused: EventTarget | undefined): boolean {
  if (focused instanceof HTMLInputElement) return !textless.has(focused.type) && !focused.readOnly;
  if (focused instanceof HTMLTextAreaElement) return !focused.readOnly;
  return focused instanceof HTMLElement && focused.isContentEditable;
}

/** What has the focus, also in a shadow. */
export function focusedDeep(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
