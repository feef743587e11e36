/** One line of a zip's directory, as it stands there (APPNOTE.TXT, 4.3.12). */
export interface ZipLine {
  /** The name in whatever characters. */
  name: Uint8Array;
  /** Whether the name says of itself that it is UTF-8. */
  utf8: boolean;
  /** The field 0x7075 with the name once more in UTF-8, or nothing. */
  unicodePath: Uint8Array;
  encrypted: boolean;
  /** 0 stored, 8 deflated; others are not read here. */
  method: number;
  /** Bytes in the zip, and unpacked. */
  packed: number;
  size: number;
  /** Of the file's own header. */
  offset: number;
}

/** The longest comment behind the directory, with the end itself, bytes. */
const longestEnd = 22 + 0xffff;
/** Where a number does not fit, it stands elsewhere: in files that are larger than any that are taken. */
const elsewhere = 0xffffffff;

/**
 * Where the directory begins, in a whole zip or in the end of one.
 *
 * @param before bytes of the zip that lie before `end`
 */
function directoryAt(end: Uint8Array, before = 0): number | undefined {
  const view = viewOf(end);
  for (let at = end.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const offset = view.getUint32(at + 16, true);
    if (offset !== elsewhere) return offset;
    const locator = at - 20;
    const end64 = locator < 0 ? -1 : Number(view.getBigUint64(locator + 8, true)) - before;
    return end64 >= 0 && end64 + 56 <= end.length ? Number(view.getBigUint64(end64 + 48, true)) : undefined;
  }
  return undefined;
}

/** The lines of a zip; undefined where there is no whole directory. */
export function linesOf(zip: Uint8Array): ZipLine[] | undefined {
  let at = directoryAt(zip);
  if (at === undefined) return undefined;
  const view = viewOf(zip);
  const lines: ZipLine[] = [];
  while (at + 46 <= zip.length && view.getUint32(at, true) === 0x02014b50) {
    const nameEnd: number = at + 46 + view.getUint16(at + 28, true);
    const extraEnd: number = nameEnd + view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    lines.push({
      name: zip.subarray(at + 46, nameEnd),
      utf8: (flags & 0x800) !== 0,
      unicodePath: field(zip.subarray(nameEnd, extraEnd), 0x7075),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  const closed = at + 4 <= zip.length && [0x06054b50, 0x06064b50].includes(view.getUint32(at, true));
  return closed ? lines : undefined;
}

/**
 * The first bytes and the directory of a zip, without its files: all that is needed to say what it would come to. Of
 * what has no directory, its beginning and its end.
 */
export async function namesOf(zip: Blob): Promise<Blob> {
  const before = Math.max(0, zip.size - longestEnd);
  const end = new Uint8Array(await zip.slice(before).arrayBuffer());
  const directory = directoryAt(end, before) ?? before;
  return new Blob([zip.slice(0, 4), zip.slice(Math.max(4, directory))]);
}

function field(extra: Uint8Array, id: number): Uint8Array {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
  }
  return new Uint8Array(0);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
