import { describe, expect, it } from 'vitest';
import { isDocument, isLitter } from '@perceptory/zip/file-names.js';
import { linesOf, namesOf } from '@perceptory/zip/zip-directory.js';
import { pathsOf } from '@perceptory/zip/zip-names.js';
import { zipSync } from 'fflate';

const hex = (text: string) => Uint8Array.from(text.split(' '), (byte) => parseInt(byte, 16));
const ascii = (text: string) => new TextEncoder().encode(text);
const nothing = new Uint8Array(0);
const line = (name: Uint8Array, unicodePath = nothing, utf8 = false) => ({
  name,
  utf8,
  unicodePath,
  encrypted: false,
  method: 0,
  packed: 0,
  size: 0,
  offset: 0,
});

describe('the names in a zip', () => {
  it.each([
    ['UTF-8 that does not say so', ascii('Hündchen/größer.wav'), 'Hündchen/größer.wav'],
    ['code page 437', hex('48 81 6e 64 2f 67 72 94 e1 65 72'), 'Hünd/größer'],
    ['Shift-JIS with 5C', hex('95 5c 8e a6 2f 31'), '表示/1'],
    ['Shift-JIS with 5C before a slash', hex('83 5c 2f 31'), 'ソ/1'],
    ['backslashes', ascii('pets\\cats\\0.wav'), 'pets/cats/0.wav'],
  ])('in %s are read', (_, name, path) => expect(pathsOf([line(name)])).toEqual([path]));

  it('are those of the field beside them, where it belongs to them', () => {
    // The field: version 1, CRC-32 of "cats", the name in UTF-8.
    const field = (sum: string) => Uint8Array.from([1, ...hex(sum), ...ascii('кот')]);
    expect(pathsOf([line(ascii('cats'), field('5c 84 58 2c'))])).toEqual(['cats']);
    expect(pathsOf([line(ascii('123456789'), field('26 39 f4 cb'))])).toEqual(['кот']);
  });
});

it.each([
  '@eaDir/1.wav',
  '#recycle/1.wav',
  '$RECYCLE.BIN/1.wav',
  'a/Thumbs.db',
  'a/DESKTOP.INI',
  'a/Icon\r',
  'a/1.jpg.json',
  '__MACOSX/a/1.wav',
  'a/.hidden/1.wav',
])('%j is litter', (path) => expect(isLitter(path)).toBe(true));

it.each(['a/1.wav', 'Icon.png', 'json/1.wav', 'recycle/1.wav'])('%s is not litter', (path) =>
  expect([isLitter(path), isDocument(path)]).toEqual([false, false]),
);

it.each(['README', 'a/README.txt', 'notes.PDF', 'weights.bin'])('%s is a document', (path) =>
  expect(isDocument(path)).toBe(true),
);

describe('the names of a zip alone', () => {
  const zip = zipSync({ 'a/1.wav': new Uint8Array(200_000), 'b/2.wav': new Uint8Array(100) }, { level: 0 });

  it('are its beginning and its directory', async () => {
    const names = new Uint8Array(await (await namesOf(new Blob([Uint8Array.from(zip)]))).arrayBuffer());
    expect(names.length).toBeLessThan(300);
    expect([...names.subarray(0, 8)]).toEqual([...hex('50 4b 03 04 50 4b 01 02')]);
    expect(linesOf(zip)?.map(({ name }) => new TextDecoder().decode(name))).toEqual(['a/1.wav', 'b/2.wav']);
  });

  it('of what is none are its beginning and its end', async () =>
    expect(await (await namesOf(new Blob(['No zip at all']))).text()).toBe('No zip at all'));
});
