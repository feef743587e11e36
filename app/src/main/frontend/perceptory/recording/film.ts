import { isMp4, mp4Film } from './mp4-film.js';

/**
 * Whether a file has a moving picture, told by its content: a browser that lacks its codec plays the sound alone.
 *
 * @param bytes the whole file
 */
export function isFilm(bytes: Uint8Array): boolean {
  const [first, eighth] = [text(bytes, 0, 4), text(bytes, 8, 4)];
  if (isMp4(bytes)) return mp4Film(bytes);
  if (first === '\x1aE\xdf\xa3') return matroskaFilm(bytes);
  if (first === 'OggS') return announces(bytes, oggCodecs);
  if (first === 'FLV\x01') return (bytes[4] & 1) === 1;
  return (first === 'RIFF' && eighth === 'AVI ') || first === '\0\0\x01\xba' || first === '\0\0\x01\xb3' || isTs(bytes);
}

/** Theora, Dirac, OGM. */
const oggCodecs = ['\x80theora', 'BBCD\0', '\x01video'];
/** How far into an Ogg file its tracks are announced, bytes. */
const oggHead = 4096;
/** How far into a Matroska file its tracks are looked for, bytes. */
const matroskaHead = 2 ** 20;
/** A codec's element: its id, its length, and a name that begins with V_ for pictures (RFC 9559, 5.1.4.1.21). */
const matroskaCodec = /\x86[\x81-\xbf]V_[A-Z0-9_/]{2}/;
/** Bytes of a packet of an MPEG transport stream, each of which begins with a G. */
const tsPacket = 188;

function announces(bytes: Uint8Array, codecs: readonly string[]): boolean {
  const head = text(bytes, 0, oggHead);
  return codecs.some((codec) => head.includes(codec));
}

function matroskaFilm(bytes: Uint8Array): boolean {
  return matroskaCodec.test(text(bytes, 0, matroskaHead));
}

function isTs(bytes: Uint8Array): boolean {
  return [0, 1, 2, 3].every((packet) => bytes[packet * tsPacket] === 0x47);
}

/** As Latin-1. */
function text(bytes: Uint8Array, at: number, count: number): string {
  let all = '';
  for (const byte of bytes.subarray(at, at + count)) all += String.fromCharCode(byte);
  return all;
}
