import { zipSync } from 'fflate';
import { texts } from '../shared/texts.js';
import type { RefusedFile } from '../upload/pc-refusals.js';
import { listName, middleSeconds, spansOf } from './teachable-machine.js';
import { sendable } from './sendable.js';
import { Unreadable } from './unreadable.js';
import { wavOf } from '../signal/wav.js';
import { RefusedZip, ZipFiles } from './zip-files.js';

/** Makes 16 kHz of a file's bytes; rejects with Unreadable. */
export type Decode = (bytes: Uint8Array<ArrayBuffer>, name: string) => Promise<Float32Array>;

/** A sound of an archive, as the server reads it, and the folder it lay in; '' at the top. */
export interface ArchivedSound {
  folder: string;
  name: string;
  wav: Uint8Array<ArrayBuffer>;
}

export interface SoundArchive {
  sounds: ArchivedSound[];
  refused: RefusedFile[];
}

/**
 * Everything in a zip as the server reads it: what it does not is decoded; Teachable Machine's recordings are cut to the samples that its
 * list names. A zip within the zip is a folder of its name, as Teachable Machine packs its classes.
 *
 * @throws RefusedZip when the whole is refused
 */
export async function soundsIn(bytes: Uint8Array, decode: Decode, inside = ''): Promise<SoundArchive> {
  const zip = new ZipFiles(bytes);
  const archive: SoundArchive = { sounds: [], refused: [] };
  const lists = zip.paths.filter((path) => nameOf(path) === listName).map(folderOf);
  for (const path of zip.paths) {
    try {
      if (nameOf(path) === listName) add(archive, await listed(zip, folderOf(path), decode, inside));
      else if (/\.zip$/i.test(path) && !inside)
        add(archive, await soundsIn(zip.read(path), decode, nameOf(path).replace(/\.zip$/i, '')));
      else if (!lists.includes(folderOf(path))) archive.sounds.push(await sound(zip, path, decode, inside));
    } catch (failure) {
      archive.refused.push({ name: path, reason: reasonOf(failure) });
    }
  }
  return archive;
}

/** The archive that the server takes: a folder a class, all WAV; sounds at the top go to the folder `otherwise`. */
export function packed(sounds: readonly ArchivedSound[], otherwise: string): Uint8Array<ArrayBuffer> {
  const files = sounds.map(({ folder, name, wav }, i) => [
    `${folder || otherwise}/${i + 1} ${name.replace(/\.\w+$/, '')}.wav`,
    wav,
  ]);
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
  const bytes = zip.read(path);
  const name = nameOf(path);
  const sent = await sendable(new Blob([bytes]), () => decode(bytes, name));
  return { folder: inside || nameOf(folderOf(path)), name, wav: new Uint8Array(await sent.arrayBuffer()) };
}

/** The recordings beside a list, cut to its samples. */
async function listed(zip: ZipFiles, folder: string, decode: Decode, inside: string): Promise<SoundArchive> {
  const at = folder && `${folder}/`;
  const spans = spansOf(new TextDecoder().decode(zip.read(at + listName)));
  const archive: SoundArchive = { sounds: [], refused: [] };
  for (const [name, parts] of spans) {
    try {
      const wav = wavOf(middleSeconds(await decode(zip.read(at + name), name), parts));
      archive.sounds.push({ folder: inside || nameOf(folder), name, wav });
    } catch (failure) {
      archive.refused.push({ name: at + name, reason: reasonOf(failure) });
    }
  }
  return archive;
}

function add(to: SoundArchive, more: SoundArchive): void {
  to.sounds.push(...more.sounds);
  to.refused.push(...more.refused);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
