import { describe, expect, it } from 'vitest';
import { wishOf, type Press, type Wish } from '@perceptory/undo/undo-keys.js';

const press = (keys: string, key: string, code = `Key${key.toUpperCase()}`): Press => ({
  key,
  code,
  ctrlKey: keys.includes('C'),
  metaKey: keys.includes('M'),
  altKey: keys.includes('A'),
  shiftKey: keys.includes('S'),
});

describe('what a key press asks for', () => {
  it.each<[string, Press, Wish | undefined]>([
    ['Control and Z', press('C', 'z'), 'undo'],
    ['Command and Z', press('M', 'z'), 'undo'],
    ['Control and Z with Caps Lock', press('C', 'Z'), 'undo'],
    ['Control, Shift and Z', press('CS', 'Z'), 'redo'],
    ['Command, Shift and Z', press('MS', 'z'), 'redo'],
    ['Control and Y', press('C', 'y'), 'redo'],
    ['Control and Z where Y and Z have changed places', press('C', 'z', 'KeyY'), 'undo'],
    ['Control and Y where Y and Z have changed places', press('C', 'y', 'KeyZ'), 'redo'],
    ['Control and the key of Z on a Russian keyboard', press('C', 'я', 'KeyZ'), 'undo'],
    ['Control, Shift and the key of Z on a Greek keyboard', press('CS', 'Ζ', 'KeyZ'), 'redo'],
    ['Command and Y, which is the browser’s history', press('M', 'y'), undefined],
    ['Z alone', press('', 'z'), undefined],
    ['Shift and Z', press('S', 'Z'), undefined],
    ['Control, Alt and Z, which writes a letter somewhere', press('CA', 'z'), undefined],
    ['Control, Command and Z', press('CM', 'z'), undefined],
    ['Control, Shift and Y', press('CS', 'Y'), undefined],
    ['Control and X', press('C', 'x'), undefined],
    ['Control and 1', press('C', '1', 'Digit1'), undefined],
  ])('%s', (_, pressed, wish) => expect(wishOf(pressed)).toBe(wish));
});
