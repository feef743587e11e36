import { texts } from '../shared/texts.js';
import type { FileIntake, IntakeItem } from './file-intake.js';
import { sortFiles, tooLarge } from './file-kinds.js';

/** Pictures and zips go to the server as they are; only what it would hang up on is kept back. */
export const pictureIntake: FileIntake = {
  accept: 'image/*,.zip',
  archives: '.zip',
  texts: texts.uploader,
  *items(found, { intoClass, maxBytes, maxArchiveBytes }): Generator<IntakeItem> {
    const t = texts.uploader;
    const { pictures, archives } = sortFiles(found);
    const taken = intoClass ? pictures : [];
    for (const { path, file } of taken) {
      if (file.size > maxBytes) yield { kind: 'refused', name: path, reason: t.tooLarge(maxBytes) };
    }
    yield { kind: 'samples', files: taken.filter(({ file }) => file.size <= maxBytes) };
    for (const found of archives) {
      const { path, file } = found;
      if (file.size <= maxArchiveBytes) yield { kind: 'archive', path, file };
      else yield { kind: 'refused', name: path, reason: tooLarge(found, maxArchiveBytes) };
    }
  },
};
