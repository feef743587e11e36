/** A file with the folders it lay in, as dropped or chosen: `Mugs/red/1.jpg`. */
export interface FoundFile {
  path: string;
  file: File;
  /** Whether it is a zip that the page made of folders. */
  folders?: boolean;
}

/**
 * Everything in a drop, folders walked to the bottom. The entries are taken from the event at once, for a browser
 * empties it as soon as its handler returns.
 */
export async function filesOf(transfer: DataTransfer): Promise<FoundFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  return (await Promise.all(entries.map((entry) => walk(entry)))).flat();
}

export function chosenFiles(list: FileList): FoundFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entry: FileSystemEntry): Promise<FoundFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed));
    return [{ path, file }];
  }
  const found: FoundFile[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader hands over a hundred at a time, then an empty list.
    const some = await new Promise<FileSystemEntry[]>((read, failed) => reader.readEntries(read, failed));
    if (some.length === 0) return found;
    for (const child of some) found.push(...(await walk(child)));
  }
}
