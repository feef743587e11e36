import { describe, expect, it, vi } from 'vitest';
import { isFilm } from '@perceptory/recording/film.js';
import { sendable, sentAsItIs } from '@perceptory/recording/sendable.js';
import { containerOf, serverReads } from '@perceptory/recording/server-kinds.js';
import { Unreadable } from '@perceptory/recording/unreadable.js';
import { wavOf } from '@perceptory/signal/wav.js';

type Bytes = Uint8Array<ArrayBuffer>;

const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const all = (...parts: (Bytes | string)[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? latin(part) : part)]));
const number = (value: number, bytes: number, little: boolean): Bytes => {
  const digits = Array.from({ length: bytes }, (_, i) => (value / 256 ** i) & 255);
  return Uint8Array.from(little ? digits : digits.reverse());
};
const chunk = (name: string, content: Bytes, little = true) => all(name, number(content.length, 4, little), content);

function wav(tag: number, { before = [] as Bytes[], little = true, sub = 0 } = {}): Bytes {
  const rest = new Uint8Array(38);
  rest.set(number(sub, 2, little), 22);
  const fmt = chunk('fmt ', all(number(tag, 2, little), rest), little);
  return all(little ? 'RIFF' : 'RIFX', '\0\0\0\0WAVE', ...before, fmt, chunk('data', new Uint8Array(8), little));
}
const aifc = (kind: string) => all('FORM\0\0\0\0AIFC', chunk('COMM', all(new Uint8Array(18), kind, '\0\0'), false));

describe('a file', () => {
  it.each([
    ['16 bits', wavOf(new Float32Array(8)), 'wav', true],
    ['PCM', wav(1), 'wav', true],
    ['A-law', wav(6), 'wav', true],
    ['µ-law', wav(7), 'wav', true],
    ['IMA ADPCM', wav(0x11), 'wav', true],
    ['Microsoft ADPCM', wav(2), 'wav', true],
    ['extensible PCM', wav(0xfffe, { sub: 1 }), 'wav', true],
    ['extensible MP3', wav(0xfffe, { sub: 0x55 }), 'wav', false],
    ['MP3 in a WAV', wav(0x55), 'wav', false],
    ['MP3 in a WAV, behind another chunk', wav(0x55, { before: [chunk('LIST', new Uint8Array(6))] }), 'wav', false],
    ['GSM', wav(0x31), 'wav', false],
    ['a WAV that says nothing', latin('RIFF\0\0\0\0WAVE'), 'wav', true],
    ['RIFX', wav(1, { little: false }), 'rifx', true],
    ['AIFF', latin('FORM\0\0\0\0AIFFCOMM'), 'aiff', true],
    ['AIFF-C sowt', aifc('sowt'), 'aifc', true],
    ['AIFF-C ULAW', aifc('ULAW'), 'aifc', true],
    ['AIFF-C MACE', aifc('MAC3'), 'aifc', false],
    ['AVI', latin('RIFF....AVI LIST'), undefined, false],
    ['MP3', latin('ID3\x03'), undefined, false],
    ['nothing', new Uint8Array(0), undefined, false],
  ])('of %s is told by its first bytes', (_, bytes, container, read) => {
    expect(containerOf(bytes)).toBe(container);
    expect(serverReads(bytes)).toBe(read);
    // As part of a larger memory.
    expect(serverReads(all('before', bytes).subarray(6))).toBe(read);
  });
});

describe('what is sent', () => {
  const decoded = () => Promise.resolve(new Float32Array(16_000));
  const fault = (kind: 'unreadable' | 'notNumbers') => () => Promise.reject(new Unreadable(kind));
  const sized = (bytes: Bytes, size: number) => Object.defineProperty(new Blob([bytes]), 'size', { value: size });

  it.each([
    ['A-law as it is', new Blob([wav(6)]), decoded, wav(6).length],
    ['RIFX as it is', new Blob([wav(1, { little: false })]), decoded, wav(1).length],
    ['MP3 in a WAV decoded', new Blob([wav(0x55)]), decoded, 32_044],
    [
      'what the browser cannot decode either as it is: the server says why',
      new Blob([wav(0x31)]),
      fault('unreadable'),
      wav(1).length,
    ],
    ['a large WAV decoded', sized(wav(1), sentAsItIs + 1), decoded, 32_044],
    [
      'large ADPCM, which browsers do not know, as it is',
      sized(wav(2), sentAsItIs + 1),
      fault('unreadable'),
      sentAsItIs + 1,
    ],
  ])('is %s', async (_, file, decode, size) => expect((await sendable(file, decode)).size).toBe(size));

  it.each([
    ['an MP3 that is none', new Blob(['ID3']), fault('unreadable'), 'unreadable'],
    ['what is no number', sized(wav(3), sentAsItIs + 1), fault('notNumbers'), 'notNumbers'],
    ['what is larger than the server takes', sized(wav(2), 120_000_001), fault('unreadable'), 'tooLarge'],
  ] as const)('is not %s', (_, file, decode, kind) =>
    expect(sendable(file, decode)).rejects.toEqual(new Unreadable(kind)),
  );

  it('is not decoded without need', async () => {
    const decode = vi.fn(decoded);
    await sendable(new Blob([wav(6)]), decode);
    expect(decode).not.toHaveBeenCalled();
  });
});

const box = (name: string, ...content: (Bytes | string)[]) => {
  const inside = all(...content);
  return all(number(inside.length + 8, 4, false), name, inside);
};
const big = (...numbers: number[]) => all(...numbers.map((n) => number(n, 4, false)));
const track = (handler: string, codec: string, ...times: Bytes[]) =>
  box(
    'trak',
    box('tkhd', new Uint8Array(84)),
    box(
      'mdia',
      box('mdhd', new Uint8Array(12), big(600), new Uint8Array(8)),
      box('hdlr', new Uint8Array(8), handler, new Uint8Array(13)),
      box('minf', box('stbl', box('stsd', new Uint8Array(8), box(codec, new Uint8Array(20))), ...times)),
    ),
  );
/** How many pictures stay for how many seconds each, in units of 1/600 s. */
const stays = (...runs: [count: number, seconds: number][]) =>
  box('stts', big(0, runs.length), ...runs.map(([count, seconds]) => big(count, 600 * seconds)));
const mp4 = (...tracks: Bytes[]) =>
  all(box('ftyp', 'isom\0\0\0\0'), box('mdat', new Uint8Array(99)), box('moov', ...tracks));

describe('a moving picture', () => {
  it.each([
    ['MP4 whose codec no browser knows', mp4(track('soun', 'mp4a'), track('vide', 'hvc1')), true],
    ['QuickTime without its type', box('moov', track('vide', 'apcn')), true],
    ['a box that goes on to the end', all(box('ftyp', 'isom'), '\0\0\0\0moov', track('vide', 'av01')), true],
    [
      'a box of 64-bit length',
      all('\0\0\0\x01mdat\0\0\0\0\0\0\0\x18', new Uint8Array(8), box('moov', track('vide', 'avc1'))),
      true,
    ],
    ['QuickTime of JPEGs', mp4(track('vide', 'jpeg', stays([30, 0.1])), track('soun', 'sowt')), true],
    ['QuickTime of JPEGs, the last of which stays', mp4(track('vide', 'mjpb', stays([299, 0.04], [1, 9]))), true],
    ['QuickTime of PNGs', mp4(track('vide', 'png ', stays([3, 1]))), true],
    ['MKV', latin('\x1aE\xdf\xa3 matroska \x86\x8fV_MPEGH/ISO/HEVC'), true],
    ['WebM', latin('\x1aE\xdf\xa3 webm \x86\x86A_OPUS \x86\x85V_VP9'), true],
    ['Ogg Theora', latin('OggS\0\x02' + '\0'.repeat(22) + '\x80theora'), true],
    ['AVI', latin('RIFF\0\0\0\0AVI LIST'), true],
    ['MPEG', latin('\0\0\x01\xba'), true],
    ['a transport stream', Uint8Array.from({ length: 800 }, (_, i) => (i % 188 === 0 ? 0x47 : 0)), true],
    ['Flash with pictures', latin('FLV\x01\x05'), true],
  ])('is in %s', (_, bytes, film) => expect(isFilm(bytes)).toBe(film));

  it.each([
    ['M4A', mp4(track('soun', 'mp4a'))],
    ['a spoken book with a picture a chapter', mp4(track('soun', 'mp4a'), track('vide', 'jpeg'))],
    ['a spoken book whose chapters are long', mp4(track('soun', 'mp4a'), track('vide', 'jpeg', stays([12, 300])))],
    ['a sound with one picture', mp4(track('soun', 'mp4a'), track('vide', 'png ', stays([1, 0.04])))],
    ['M4A with a cover', mp4(track('soun', 'mp4a'), box('udta', box('meta', 'hdlr....vide')))],
    ['WebM of sound alone', latin('\x1aE\xdf\xa3 webm \x86\x86A_OPUS')],
    ['Ogg', latin('OggS\0\x02' + '\0'.repeat(22) + '\x01vorbis')],
    ['Flash with sound alone', latin('FLV\x01\x04')],
    ['WAV', wav(1)],
    ['MP3', latin('ID3\x03')],
    ['boxes of no length', all(box('ftyp', 'isom'), '\0\0\0\x04moov')],
    ['nothing', new Uint8Array(0)],
  ])('is not in %s', (_, bytes) => expect(isFilm(bytes)).toBe(false));
});
