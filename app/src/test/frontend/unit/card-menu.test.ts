import { describe, expect, it } from 'vitest';
import { itemAfter, placeOf } from '@perceptory/projects/card-menu.js';

const window = { width: 1000, height: 800 };
const button = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 40 });

describe('the menu of a card', () => {
  it('stands below its button, their ends in line', () => {
    expect(placeOf(button(300, 100), 52, window)).toEqual({ top: '144px', bottom: 'auto', right: '660px' });
  });

  it('stands above where there is no room below', () => {
    expect(placeOf(button(300, 740), 52, window)).toEqual({ top: 'auto', bottom: '64px', right: '660px' });
  });

  it('stays below where there is less room above', () => {
    expect(placeOf(button(300, 80), 700, { width: 1000, height: 140 }).top).toBe('auto');
    expect(placeOf(button(300, 20), 700, { width: 1000, height: 140 }).top).toBe('64px');
  });

  it('keeps clear of the edge of the window', () => {
    expect(placeOf(button(970, 100), 52, window).right).toBe('8px');
  });
});

describe('keys in a menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 0, undefined],
  ])('%s at %i leads to %s', (key, at, to) => {
    expect(itemAfter(key, at, 3)).toBe(to);
  });
});
