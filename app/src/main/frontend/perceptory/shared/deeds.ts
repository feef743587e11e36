import { uuid } from './uuid.js';

/** Something done to samples on this page; Java's record of this shape is `SampleDeed`. */
export interface SampleDeed {
  /** By which one deed, of many, is taken back. */
  id: string;
  project: string;
  kind: 'added' | 'deleted' | 'moved' | 'heldOut' | 'learnt';
  /** Of samples. */
  samples: string[];
  /** Of the class they were in, where they were moved. */
  from?: string;
  /** Of the class they are in now, where they were moved. */
  to?: string;
  /** Of classes that were made for them. */
  made?: string[];
  /** Of empty classes that went for them. */
  removed?: string[];
}

const told = new EventTarget();
const underWay = new Set<Promise<unknown>>();
const gathered = new Set<() => void>();

/**
 * Tells the page's history what was done.
 *
 * @param id of a deed that was told already, where this is more of it
 * @returns the deed's id
 */
export function tellDeed(done: Omit<SampleDeed, 'id'>, id = uuid()): string {
  const deed: SampleDeed = { id, ...done };
  told.dispatchEvent(new CustomEvent('deed', { detail: deed }));
  return deed.id;
}

/** Tells that the last deed is about to be taken back. */
export function undoing(): void {
  told.dispatchEvent(new CustomEvent('undoing'));
}

export function onUndoing(listener: () => void): () => void {
  return on('undoing', listener);
}

/** Asks the history to take one deed back. */
export function askUndo(id: string): void {
  told.dispatchEvent(new CustomEvent('undo', { detail: id }));
}

/** Calls `listener` for every deed, or every deed to take back, until the returned function is called. */
export function onDeed(listener: (deed: SampleDeed) => void): () => void {
  return on('deed', listener);
}

export function onUndoAsked(listener: (id: string) => void): () => void {
  return on('undo', listener);
}

function on<T>(type: string, listener: (detail: T) => void): () => void {
  const heard = (event: Event) => listener((event as CustomEvent<T>).detail);
  told.addEventListener(type, heard);
  return () => told.removeEventListener(type, heard);
}

/** Something that shows already and is a deed once the server has it: it can be taken back already, too. */
export function goingOn<T>(work: Promise<T>): Promise<T> {
  underWay.add(work);
  const over = () => underWay.delete(work);
  work.then(over, over);
  return work;
}

/** Many small things that make one deed: `tell` is called when somebody wants to take the last deed back. */
export function gathering(tell: () => void): void {
  gathered.add(tell);
}

/** Resolves when all that was done is told. */
export async function allTold(): Promise<void> {
  gathered.forEach((tell) => tell());
  await Promise.allSettled(underWay);
}
