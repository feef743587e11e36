import { unzipSync } from 'fflate';

/** Why a zip, or a file in it, is not read; each has a sentence in the texts. */
export type ZipRefusal = 'notZip' | 'tooManyFiles' | 'tooMuch' | 'damaged';

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

export const zipLimits: ZipLimits = { files: 5000, total: 400 * 2 ** 20 };

/** Files that systems leave in folders, which nobody meant to pack. */
const leftovers = /(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini|__macosx\/.*)$/i;

/** The files of a zip, unpacked one at a time. Nothing is unpacked before the sizes that it states are known to fit. */
export class ZipFiles {
  /** Paths of the files, without folders and leftovers. */
  readonly paths: readonly string[];

  /** @throws RefusedZip when the whole is refused */
  constructor(
    private readonly bytes: Uint8Array,
    limits = zipLimits,
  ) {
    const paths: string[] = [];
    let total = 0;
    reading('notZip', () =>
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          total += originalSize;
          if (!name.endsWith('/') && !leftovers.test(name)) paths.push(name);
          return false;
        },
      }),
    );
    if (paths.length > limits.files) throw new RefusedZip('tooManyFiles');
    if (total > limits.total) throw new RefusedZip('tooMuch');
    this.paths = paths;
  }

  /** @throws RefusedZip when that file is damaged */
  read(path: string): Uint8Array<ArrayBuffer> {
    // Room is made for the size that was stated: whatever is packed, no more comes out.
    const files = reading('damaged', () => unzipSync(this.bytes, { filter: ({ name }) => name === path }));
    if (!(path in files)) throw new RefusedZip('damaged');
    return Uint8Array.from(files[path]);
  }
}

function reading<T>(refusal: ZipRefusal, read: () => T): T {
  try {
    return read();
  } catch {
    // The library's own words help nobody; what is wrong with a zip is known by where it was noticed.
    throw new RefusedZip(refusal);
  }
}
