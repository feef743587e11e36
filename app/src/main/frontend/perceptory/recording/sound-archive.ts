import { zipSync } from 'fflate';
import { texts } from '../shared/texts.js';
import type { RefusedFile } from '../upload/file-list.js';
import { apart, folderOf, isDocument, nameOf } from '../zip/file-names.js';
import { listName, middleSeconds, spansOf } from './teachable-machine.js';
import { sendable } from './sendable.js';
import { Unreadable } from './unreadable.js';
import { wavOf } from '../signal/wav.js';
import { RefusedZip, ZipFiles } from '../zip/zip-files.js';

/** Makes 16 kHz of a file's bytes; rejects with Unreadable. */
export type Decode = (bytes: Uint8Array<ArrayBuffer>, name: string) => Promise<Float32Array>;

/** A sound of an archive, as the server reads it. */
export interface ArchivedSound {
  /** As in the archive; the zips within it are folders. */
  path: string;
  wav: Uint8Array<ArrayBuffer>;
}

export interface SoundArchive {
  sounds: ArchivedSound[];
  refused: RefusedFile[];
  /** Whether it is one class, as Teachable Machine packs it: the zip's name is the class's. */
  isClass: boolean;
}

/**
 * Everything in a zip as the server reads it: what it does not is decoded; Teachable Machine's recordings are cut to the
 * samples that its list names. A zip within the zip is a folder of its name, as Teachable Machine packs its classes.
 * Which folder is the class is the server's to say.
 *
 * @throws RefusedZip when the whole is refused
 */
export async function soundsIn(bytes: Uint8Array, decode: Decode, inside = ''): Promise<SoundArchive> {
  const zip = new ZipFiles(bytes);
  const lists = zip.called(listName);
  const listed = lists.map(folderOf);
  const archive: SoundArchive = { sounds: [], refused: [], isClass: listed.includes('') };
  for (const path of [...zip.paths, ...lists]) {
    try {
      if (nameOf(path) === listName) add(archive, await recorded(zip, folderOf(path), decode, inside));
      else if (listed.includes(folderOf(path))) continue;
      else if (/\.zip$/i.test(path) && !inside)
        add(archive, await soundsIn(zip.read(path), decode, `${path.replace(/\.zip$/i, '')}/`));
      else archive.sounds.push(await sound(zip, path, decode, inside));
    } catch (failure) {
      archive.refused.push({ name: inside + path, reason: reasonOf(failure) });
    }
  }
  return archive;
}

/** The archive that the server takes: the same folders, all WAV. */
export function packed(sounds: readonly ArchivedSound[]): Uint8Array<ArrayBuffer> {
  const paths = apart(sounds.map(({ path }) => path));
  const files = sounds.map(({ wav }, i) => [paths[i], wav]);
  return Uint8Array.from(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 0 }));
}

/** Why a file is not taken, for the person; throws what is no such reason. */
export function reasonOf(failure: unknown): string {
  const t = texts.soundUploader;
  if (failure instanceof Unreadable) return t.faults[failure.fault];
  if (failure instanceof RefusedZip) return t.zipFaults[failure.refusal];
  // The file was moved, or lies on a stick that has been pulled.
  if (failure instanceof DOMException) return t.faults.gone;
  throw failure;
}

async function sound(zip: ZipFiles, path: string, decode: Decode, inside: string): Promise<ArchivedSound> {
  if (isDocument(path)) throw new Unreadable('document');
  const bytes = zip.read(path);
  const name = nameOf(path);
  const sent = await sendable(new Blob([bytes]), () => decode(bytes, name));
  return { path: inside + path, wav: new Uint8Array(await sent.arrayBuffer()) };
}

/** The recordings beside a list, cut to its samples. */
async function recorded(zip: ZipFiles, folder: string, decode: Decode, inside: string): Promise<SoundArchive> {
  const at = folder && `${folder}/`;
  const spans = spansOf(new TextDecoder().decode(zip.read(at + listName)));
  const archive: SoundArchive = { sounds: [], refused: [], isClass: false };
  for (const [name, parts] of spans) {
    const path = inside + at + name;
    try {
      archive.sounds.push({ path, wav: wavOf(middleSeconds(await decode(zip.read(at + name), name), parts)) });
    } catch (failure) {
      archive.refused.push({ name: path, reason: reasonOf(failure) });
    }
  }
  return archive;
}

function add(to: SoundArchive, more: SoundArchive): void {
  to.sounds.push(...more.sounds);
  to.refused.push(...more.refused);
}
