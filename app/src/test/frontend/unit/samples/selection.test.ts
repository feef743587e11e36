import { describe, expect, it } from 'vitest';
import {
  activate,
  clearSelection,
  keyTarget,
  nothingSelected,
  reconcile,
  select,
  selectAll,
} from '@perceptory/samples/selection.js';

const order = ['a', 'b', 'c', 'd', 'e'];
const chosen = (s: { selected: ReadonlySet<string> }) => [...s.selected].sort().join('');

describe('selection', () => {
  it('selects one, adds with toggle, and a range from the anchor', () => {
    const one = select(nothingSelected, order, 'b', 'only');
    expect(chosen(one)).toBe('b');
    expect(chosen(select(one, order, 'd', 'toggle'))).toBe('bd');
    expect(chosen(select(one, order, 'd', 'range'))).toBe('bcd');
    expect(chosen(select(select(one, order, 'd', 'range'), order, 'a', 'range'))).toBe('ab');
  });

  it('toggles off, selects all, clears', () => {
    const one = select(nothingSelected, order, 'b', 'only');
    expect(chosen(select(one, order, 'b', 'toggle'))).toBe('');
    expect(chosen(selectAll(one, order))).toBe('abcde');
    expect(clearSelection(selectAll(one, order))).toMatchObject({ active: 'b', anchor: null });
  });

  it('passes the active place to the next one when items go', () => {
    const s = { ...select(nothingSelected, order, 'c', 'only') };
    expect(reconcile(s, order, ['a', 'b', 'd', 'e'])).toMatchObject({ active: 'd' });
    expect(reconcile(activate(s, 'e'), order, ['a', 'b'])).toMatchObject({ active: 'b' });
    expect(reconcile(s, order, [])).toMatchObject({ active: null });
  });

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, 1],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['PageDown', 0, 6],
    ['PageUp', 7, 1],
    ['x', 3, null],
  ])('%s from %i leads to %s in ten items of three columns, two rows a page', (key, from, to) => {
    expect(keyTarget(key, from, 10, 3, 2)).toBe(to);
  });
});
