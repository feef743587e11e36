import { inflateSync } from 'fflate';
import { largestArchive } from '../shared/limits.js';
import { apart, isDocument, isLitter, nameOf } from './file-names.js';
import { linesOf, viewOf, type ZipLine } from './zip-directory.js';
import { pathsOf } from './zip-names.js';

/** Why a zip, or a file in it, is not read; each has a sentence in the texts. */
export type ZipRefusal = 'notZip' | 'tooManyFiles' | 'tooMuch' | 'damaged' | 'locked' | 'method' | 'model';

export class RefusedZip extends Error {
  constructor(readonly refusal: ZipRefusal) {
    super(refusal);
  }
}

export interface ZipLimits {
  files: number;
  /** Of all files, unpacked, bytes. */
  total: number;
}

export const zipLimits: ZipLimits = { files: 5000, total: largestArchive };

/** The files of a zip, unpacked one at a time. Nothing is unpacked before the sizes that it states are known to fit. */
export class ZipFiles {
  /** Paths of the files, without folders and what systems leave behind. */
  readonly paths: readonly string[];
  private readonly lines: ReadonlyMap<string, ZipLine>;

  /** @throws RefusedZip when the whole is refused */
  constructor(
    private readonly bytes: Uint8Array,
    limits = zipLimits,
  ) {
    const lines = linesOf(bytes);
    if (!lines) throw new RefusedZip('notZip');
    const all = apart(pathsOf(lines));
    this.lines = new Map(all.map((path, i) => [path, lines[i]]));
    this.paths = all.filter((path) => !path.endsWith('/') && !isLitter(path));
    if (isModel(all) && this.paths.every(isDocument)) throw new RefusedZip('model');
    const total = this.paths.reduce((bytes, path) => bytes + this.lines.get(path)!.size, 0);
    if (this.paths.length > limits.files) throw new RefusedZip('tooManyFiles');
    if (total > limits.total) throw new RefusedZip('tooMuch');
  }

  /** Paths of the files of this name, those included that are no samples themselves. */
  called(name: string): string[] {
    return [...this.lines.keys()].filter((path) => nameOf(path) === name && !isLitter(path.replace(/\.\w+$/, '')));
  }

  /** @throws RefusedZip when that file is damaged, locked, or packed in a way that is not read here */
  read(path: string): Uint8Array<ArrayBuffer> {
    const line = this.lines.get(path);
    if (!line) throw new RefusedZip('damaged');
    if (line.encrypted) throw new RefusedZip('locked');
    if (line.method !== 0 && line.method !== 8) throw new RefusedZip('method');
    return reading(() => this.unpacked(line));
  }

  private unpacked({ offset, packed, size, method }: ZipLine): Uint8Array<ArrayBuffer> {
    const header = viewOf(this.bytes);
    const start = offset + 30 + header.getUint16(offset + 26, true) + header.getUint16(offset + 28, true);
    const content = this.bytes.slice(start, start + packed);
    // Room is made for the size that was stated: whatever is packed, no more comes out.
    const file = method === 0 ? content : inflateSync(content, { out: new Uint8Array(size) });
    if (file.length !== size) throw new RangeError(`${file.length} bytes, not ${size}`);
    return file;
  }
}

/** Teachable Machine's exports, by the same names as the server tells them (`ExportedModel`). */
function isModel(paths: readonly string[]): boolean {
  const names = new Set(paths.map((path) => nameOf(path).toLowerCase()));
  return (
    (names.has('model.json') && names.has('weights.bin')) ||
    (names.has('labels.txt') && [...names].some((name) => /\.(h5|tflite)$/.test(name))) ||
    names.has('saved_model.pb')
  );
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch {
    // The library's own words help nobody; what is wrong with a zip is known by where it was noticed.
    throw new RefusedZip('damaged');
  }
}
