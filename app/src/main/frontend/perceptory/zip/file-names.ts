/**
 * What files are by their names alone, as the server judges it too (`learning/archive`): what systems leave behind, and
 * what is surely no sample.
 */
const litterNames = new Set([
  '__macosx',
  'icon\r',
  'network trash folder',
  'temporary items',
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  '$recycle.bin',
  'recycler',
  'system volume information',
  'lost+found',
  '@eadir',
  '#recycle',
  '#snapshot',
  '@recycle',
  '@recently-snapshot',
]);
const sidecars = /\.(json|aae|xmp)$/i;
const documents =
  /^(readme|licen[sc]e|copying|changelog|notice|authors|citation|makefile)$|^weights\.bin$|^variables\.(index|data-.*)$|\.(txt|md|rst|pdf|csv|tsv|html?|xml|ya?ml|toml|log|url|webloc|lnk|docx?|odt|rtf|xlsx?|ods|pptx?|odp|bib|py|ipynb|js|ts|css|sh|bat|h5|keras|tflite|pb|onnx|pth?|np[yz]|pkl|parquet)$/i;

/** Whether nobody meant to pack or drop it: it is not even told of. */
export function isLitter(path: string): boolean {
  const parts = path.split('/');
  return (
    parts.some((part) => part.startsWith('.') || part.startsWith('~$') || litterNames.has(part.toLowerCase())) ||
    sidecars.test(path)
  );
}

/** Whether it is a text, a table, or a part of a program or a model. */
export function isDocument(path: string): boolean {
  return documents.test(nameOf(path));
}

/** The same paths in their order, those that meet told apart: `1.wav`, `1 (2).wav`. */
export function apart(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    let free = path;
    for (let number = 2; taken.has(free) && !path.endsWith('/'); number++)
      free = path.replace(/(\.\w+)?$/, ` (${number})$1`);
    taken.add(free);
    return free;
  });
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
