/** How a click or key changes what is selected: alone, added or taken away (Ctrl), or everything up to here (Shift). */
export type SelectMode = 'only' | 'toggle' | 'range';

/** Which of a list's items are selected, which one is active, and where a range starts. Immutable. */
export interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { selected: new Set(), active: null, anchor: null };

export function select(selection: Selection, order: readonly string[], id: string, mode: SelectMode): Selection {
  if (mode === 'range') {
    const from = order.indexOf(selection.anchor ?? selection.active ?? id);
    const to = order.indexOf(id);
    const [low, high] = from < to ? [from, to] : [to, from];
    return { selected: new Set(order.slice(Math.max(0, low), high + 1)), active: id, anchor: order[Math.max(0, from)] };
  }
  if (mode === 'toggle') {
    const selected = new Set(selection.selected);
    if (!selected.delete(id)) selected.add(id);
    return { selected, active: id, anchor: id };
  }
  return { selected: new Set([id]), active: id, anchor: id };
}

export function selectAll(selection: Selection, order: readonly string[]): Selection {
  return { ...selection, selected: new Set(order), active: selection.active ?? order[0] ?? null };
}

export function clearSelection(selection: Selection): Selection {
  return { ...selection, selected: new Set(), anchor: null };
}

/** Moves the active item without selecting. */
export function activate(selection: Selection, id: string | null): Selection {
  return { ...selection, active: id, anchor: selection.anchor ?? id };
}

/** Drops what is no longer in the list; the active item passes to the one that took its place. */
export function reconcile(selection: Selection, before: readonly string[], after: readonly string[]): Selection {
  const present = new Set(after);
  const keep = (id: string | null) => (id !== null && present.has(id) ? id : null);
  let active = keep(selection.active);
  if (active === null && selection.active !== null && after.length > 0) {
    const at = before.indexOf(selection.active);
    const next = before.slice(at + 1).find((id) => present.has(id));
    active = next ?? after[after.length - 1];
  }
  return {
    selected: new Set([...selection.selected].filter((id) => present.has(id))),
    active,
    anchor: keep(selection.anchor),
  };
}

/** The index that a key leads to in a grid of so many columns; null for keys that do not move. */
export function keyTarget(
  key: string,
  index: number,
  length: number,
  columns: number,
  rowsAPage: number,
): number | null {
  if (length === 0) return null;
  const steps: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns >= 0 ? index - columns : index,
    ArrowDown: index + columns < length ? index + columns : index,
    Home: 0,
    End: length - 1,
    PageUp: index - columns * rowsAPage,
    PageDown: index + columns * rowsAPage,
  };
  const target = steps[key];
  return target === undefined ? null : Math.min(length - 1, Math.max(0, target));
}
