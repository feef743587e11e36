import { isLitter } from '../zip/file-names.js';
import { texts } from '../shared/texts.js';
import type { FoundFile } from './dropped-files.js';

/** What is done with a chosen file. The server judges by content; this only sorts out what is surely no sample. */
export type FileKind = 'picture' | 'archive' | 'junk';

export function kindOf({ path, file }: FoundFile): FileKind {
  if (isLitter(path)) return 'junk';
  // Teachable Machine calls its projects .tm; they are zips.
  if (/\.(zip|tm)$/i.test(path) || file.type === 'application/zip' || file.type === 'application/x-zip-compressed')
    return 'archive';
  return 'picture';
}

export interface SortedFiles {
  pictures: FoundFile[];
  archives: FoundFile[];
}

/** Pictures in the order of their names, so that `2.jpg` comes before `10.jpg`. */
export function sortFiles(found: FoundFile[]): SortedFiles {
  const byName = new Intl.Collator(undefined, { numeric: true });
  const sorted = [...found].sort((a, b) => byName.compare(a.path, b.path));
  return {
    pictures: sorted.filter((f) => kindOf(f) === 'picture'),
    archives: sorted.filter((f) => kindOf(f) === 'archive'),
  };
}

/** Why a zip of more bytes than are taken is not, in words. */
export function tooLarge({ folders }: FoundFile, maxArchiveBytes: number): string {
  const t = texts.uploader;
  return folders ? t.foldersTooLarge(maxArchiveBytes) : t.archiveTooLarge(maxArchiveBytes);
}
