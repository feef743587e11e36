import { isCovered, isLayer } from '../shared/layers.js';

/** Where one writes, ticks or chooses: Space and Escape are theirs. */
const fields = [
  'input:not([type=button], [type=submit], [type=reset], [type=range])',
  'textarea, select, audio[controls], video[controls]',
  '[role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [role=checkbox], [role=radio], [role=switch]',
].join();

/**
 * Whether a key that was pressed means something of its own where the focus is: in a field, in a menu, and while a
 * dialog stands over the page, wherever the focus is then.
 */
export function claimed(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  const path = event.composedPath().filter((at) => at instanceof HTMLElement);
  if (path[0]?.matches(fields) || path[0]?.isContentEditable) return true;
  // A click on a dialog's text takes the focus to the page's body, which tells nothing of the dialog.
  return path.some((at) => isLayer(at) || at.matches('[popover]')) || isCovered();
}
