import { viewOf, type ZipLine } from './zip-directory.js';

/** The characters 0x80 to 0xFF of code page 437, in which a zip's names are when it does not say (APPNOTE.TXT, D). */
const page437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The paths of a zip's files, with slashes; read as the server reads them (`EntryNames`). */
export function pathsOf(lines: readonly ZipLine[]): string[] {
  const told = lines.map(toldName);
  const japanese = areJapanese(lines.filter((_, i) => told[i] === undefined).map(({ name }) => name));
  return lines.map(({ name }, i) =>
    (told[i] ?? (japanese ? decoded(name, 'shift_jis')! : in437(name))).replace(/\\/g, '/'),
  );
}

function toldName({ name, utf8, unicodePath }: ZipLine): string | undefined {
  const belongs =
    unicodePath.length > 5 && unicodePath[0] === 1 && viewOf(unicodePath).getUint32(1, true) === crc(name);
  const beside = belongs ? decoded(unicodePath.subarray(5), 'utf-8') : undefined;
  return beside ?? decoded(name, 'utf-8') ?? (utf8 ? new TextDecoder().decode(name) : undefined);
}

/** The text, if the bytes are nothing else but that. */
function decoded(bytes: Uint8Array, characters: string): string | undefined {
  try {
    return new TextDecoder(characters, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not those characters: the next are tried.
    return undefined;
  }
}

function in437(name: Uint8Array): string {
  return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : page437[byte - 0x80])).join('');
}

/** Whether all can be read as Shift-JIS and give more Japanese than letters beside it. */
function areJapanese(names: readonly Uint8Array[]): boolean {
  let written = 0;
  let letters = 0;
  for (const name of names) {
    const text = decoded(name, 'shift_jis');
    if (text === undefined || !isUsual(name, text)) return false;
    for (const part of text.replace(/\.\w+$/, '').split(/[/\\]/)) {
      // eslint-disable-next-line no-control-regex
      const beyond = part.replace(/[\x00-\x7f]/g, '').length;
      written += beyond;
      if (beyond > 0) letters += part.replace(/[^a-z]/gi, '').length;
    }
  }
  return written > letters;
}

/** ASCII, kana, full-width forms, and characters of JIS level 1, which begin with a byte below 0x99. */
function isUsual(name: Uint8Array, text: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (!/^[\x00-\x7f\u3000-\u30ff\uff01-\uff5e\uff66-\uff9f\u4e00-\u9fff]*$/.test(text)) return false;
  for (let at = 0; at < name.length; at++) {
    if (name[at] > 0x98 && (name[at] < 0xa1 || name[at] > 0xdf)) return false;
    if (name[at] > 0x80 && name[at] < 0xa0) at++;
  }
  return true;
}

/** CRC-32, as the field of the name in UTF-8 tells which name it belongs to. */
function crc(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
