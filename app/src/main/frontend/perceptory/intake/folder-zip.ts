import { zipSync } from 'fflate';
import type { FoundFile } from './dropped-files.js';
import { kindOf } from './file-kinds.js';

/**
 * Folders that are dropped where there is no class are what a zip of them would be, so that the same rule says which
 * folders in them are classes. Zips and files in no folder stay what they are.
 *
 * @param most bytes of such a zip
 */
export async function foldersAsZip(found: FoundFile[], most: number): Promise<FoundFile[]> {
  const inside = found.filter((one) => one.path.includes('/') && kindOf(one) === 'picture');
  if (inside.length === 0) return found;
  const name = [...new Set(inside.map(({ path }) => path.split('/')[0]))].join(', ');
  return [...found.filter((one) => !inside.includes(one)), await zipOf(`${name}.zip`, inside, most)];
}

async function zipOf(path: string, inside: FoundFile[], most: number): Promise<FoundFile> {
  const files = inside.map(({ file }) => file);
  // As large as this it is refused for its size whatever is in it, so it is not read into memory.
  if (files.reduce((bytes, { size }) => bytes + size, 0) > most)
    return { path, file: new File(files, path), folders: true };
  const contents = await Promise.all(
    inside.map(async (one) => [one.path, new Uint8Array(await one.file.arrayBuffer())] as const),
  );
  const zip = zipSync(Object.fromEntries(contents), { level: 0 });
  return { path, file: new File([Uint8Array.from(zip)], path, { type: 'application/zip' }), folders: true };
}
