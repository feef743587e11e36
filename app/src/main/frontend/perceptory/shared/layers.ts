/** What lies over the page and asks for an answer before anything else: it has the keys for itself. */
const layers = [
  'dialog[open]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  'vaadin-menu-bar-overlay',
].join();

/** As those, but hosts that say that they are open, and are never seen themselves. */
const opened = [
  'vaadin-dialog[opened]',
  'vaadin-confirm-dialog[opened]',
  'vaadin-context-menu[opened]',
  'vaadin-popover[opened]',
  'vaadin-select[opened]',
  'vaadin-combo-box[opened]',
].join();

/** Whether this is a dialog or a menu. */
export function isLayer(element: Element): boolean {
  return element.matches(layers);
}

/** Whether a dialog or a menu lies over the page, also in a shadow and wherever the focus is. */
export function isCovered(root: ParentNode = document): boolean {
  if (root.querySelector(opened)) return true;
  for (const element of root.querySelectorAll('*')) {
    if (isLayer(element) && element.checkVisibility()) return true;
    if (element.shadowRoot && isCovered(element.shadowRoot)) return true;
  }
  return false;
}
