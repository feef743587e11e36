import type { TileList } from './sample-tile.js';
import { clearSelection, select, selectAll, type Selection } from './selection.js';

/** A list of tiles that has the keyboard. */
export interface KeyedTiles extends TileList {
  /** Of its samples, in their order. */
  readonly ids: readonly string[];
  choose(selection: Selection): void;
}

/** Where the active sample stands; 0 while there is none. */
export function activeIndex({ ids, selection }: KeyedTiles): number {
  return Math.max(0, ids.indexOf(selection.active ?? ''));
}

/** Does what a key asks for that does not lead to another tile. @returns whether it asks for anything */
export function acted(event: KeyboardEvent, list: KeyedTiles): boolean {
  const { ids, selection } = list;
  const id = ids.at(activeIndex(list));
  if (event.key === 'Enter' && id) list.tell('sample-asked', id);
  else if (event.key.toLowerCase() === 'p' && id && list.modality === 'audio') list.voice.toggle(id);
  else if (list.readonly) return false;
  else if (event.key === ' ' && id) list.choose(select(selection, ids, id, event.shiftKey ? 'range' : 'toggle'));
  else if (event.key === 'Delete' || event.key === 'Backspace') list.tell('remove-asked', null);
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') list.choose(selectAll(selection, ids));
  else if (event.key === 'Escape' && selection.selected.size > 0) list.choose(clearSelection(selection));
  else return false;
  return true;
}
