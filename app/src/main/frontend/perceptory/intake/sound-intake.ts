import { texts } from '../shared/texts.js';
import type { FoundFile } from './dropped-files.js';
import type { FileIntake, IntakeItem, IntakePlace } from './file-intake.js';
import { kindOf, sortFiles, tooLarge } from './file-kinds.js';
import { nameOf } from '../zip/file-names.js';
import { packed, reasonOf, soundsIn, type Decode } from '../recording/sound-archive.js';
import { sendable } from '../recording/sendable.js';
import { decodeSound } from '../recording/sound-decoder.js';
import { largestFile, Unreadable } from '../recording/unreadable.js';

type DecodeFile = (file: Blob) => Promise<Float32Array>;
type SoundPlace = Pick<IntakePlace, 'intoClass' | 'maxArchiveBytes'>;

/** Makes of chosen files what the server takes: what it reads as it is, everything else decoded in the browser. */
export async function* soundItems(
  found: FoundFile[],
  place: SoundPlace,
  decode: DecodeFile,
): AsyncGenerator<IntakeItem> {
  const { pictures: sounds, archives } = sortFiles(found);
  for (const found of [...(place.intoClass ? sounds : []), ...archives]) {
    const { path, file } = found;
    yield { kind: 'reading', path };
    try {
      if (kindOf(found) === 'archive') yield* archiveItems(found, place, decode);
      else if (file.size > largestFile) throw new Unreadable('tooLarge');
      else yield { kind: 'recording', name: nameOf(path), body: await sendable(file, () => decode(file)) };
    } catch (failure) {
      yield { kind: 'refused', name: path, reason: reasonOf(failure) };
    }
  }
}

async function* archiveItems(found: FoundFile, place: SoundPlace, decode: DecodeFile): AsyncGenerator<IntakeItem> {
  const { path, file } = found;
  if (file.size > place.maxArchiveBytes) {
    yield { kind: 'refused', name: path, reason: tooLarge(found, place.maxArchiveBytes) };
    return;
  }
  const byName: Decode = (bytes, name) => decode(new File([bytes], name, { type: typeOf(name) }));
  const { sounds, refused, isClass } = await soundsIn(new Uint8Array(await file.arrayBuffer()), byName);
  for (const one of refused) yield { kind: 'refused', ...one, name: `${path}: ${one.name}` };
  const loose = place.intoClass ? sounds.filter((sound) => !sound.path.includes('/')) : [];
  for (const { path: name, wav } of loose) yield { kind: 'recording', name, body: wavBlob(wav) };
  const rest = sounds.filter((sound) => !loose.includes(sound));
  if (rest.length === 0) return;
  const folder = isClass ? `${nameOf(path).replace(/\.\w+$/, '')}/` : '';
  const archive = packed(rest.map(({ path: within, wav }) => ({ path: folder + within, wav })));
  if (archive.length > place.maxArchiveBytes)
    yield { kind: 'refused', name: path, reason: texts.soundUploader.zipFaults.tooMuch };
  else yield { kind: 'archive', path, file: new File([archive], file.name) };
}

function wavBlob(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: 'audio/wav' });
}

/** Only whether it may be a video: what is packed has no type. */
function typeOf(name: string): string {
  return /\.(mp4|mov|mkv|avi|mpe?g|wmv)$/i.test(name) ? 'video/unknown' : '';
}

/** Sounds of any kind, and zips of them. */
export const soundIntake: FileIntake = {
  accept: 'audio/*,.wav,.aif,.aiff,.aifc,.mp3,.ogg,.oga,.opus,.flac,.m4a,.webm,.zip,.tm',
  archives: '.zip,.tm',
  texts: texts.soundUploader,
  items: (found, place) => soundItems(found, place, decodeSound),
};
