import type { Shutter } from './shutter.js';

/**
 * Space records wherever the focus is in an element, but on its other controls; Enter on the button alone.
 *
 * @param ready whether there is something to record from
 */
export function shutterKey(event: KeyboardEvent, shutter: Shutter, ready: boolean): void {
  const target = event.composedPath()[0] as HTMLElement;
  const record = target.closest?.('.record');
  if (event.key !== ' ' && !(event.key === 'Enter' && record)) return;
  if (!record && /^(BUTTON|SELECT|SUMMARY)$/.test(target.tagName)) return;
  event.preventDefault();
  if (!event.repeat && ready) shutter.toggle();
}
