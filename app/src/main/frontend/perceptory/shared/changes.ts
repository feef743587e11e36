/** What changed in a project's samples; `labels` are the classes touched. */
export interface SamplesChanged {
  project: string;
  labels: string[];
  reason: 'added' | 'deleted' | 'restored' | 'moved' | 'heldOut' | 'learnt';
}

const changes = new EventTarget();

/**
 * Tells every element on the page, and the page itself by a bubbling `samples-changed` event, that samples changed,
 * so that the grids of a class follow its camera without asking the server's page.
 */
export function announce(source: HTMLElement, detail: SamplesChanged): void {
  publish(detail);
  fire(source, detail);
}

/** Tells the elements only. */
export function publish(detail: SamplesChanged): void {
  changes.dispatchEvent(new CustomEvent('samples-changed', { detail }));
}

/** Tells the page only. */
export function fire(source: HTMLElement, detail: SamplesChanged): void {
  source.dispatchEvent(new CustomEvent<SamplesChanged>('samples-changed', { detail, bubbles: true, composed: true }));
}

/** Calls `listener` for every change on this page until the returned function is called. */
export function onChange(listener: (detail: SamplesChanged) => void): () => void {
  const heard = (event: Event) => listener((event as CustomEvent<SamplesChanged>).detail);
  changes.addEventListener('samples-changed', heard);
  return () => changes.removeEventListener('samples-changed', heard);
}
