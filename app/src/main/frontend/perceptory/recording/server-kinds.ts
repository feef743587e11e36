/** How much of a file is looked at to tell what it is, bytes. */
export const headLength = 2 ** 16;

/** What the server reads of the samples in a WAV: PCM, ADPCM (Microsoft, IMA), float, A-law, µ-law. */
const tags = [1, 2, 3, 6, 7, 0x11];
const extensible = 0xfffe;
/** And of those in an AIFF-C. */
const kinds = /^(NONE|twos|sowt|raw |in24|in32|fl32|fl64|alaw|ulaw)$/i;

/** A file of chunks that the server may read. */
export type Container = 'wav' | 'rifx' | 'aiff' | 'aifc';

/** @param head the file's first bytes */
export function containerOf(head: Uint8Array): Container | undefined {
  const [first, kind] = [textAt(head, 0), textAt(head, 8)];
  if (first === 'RIFF' && kind === 'WAVE') return 'wav';
  if (first === 'RIFX' && kind === 'WAVE') return 'rifx';
  if (first !== 'FORM') return undefined;
  return kind === 'AIFF' ? 'aiff' : kind === 'AIFC' ? 'aifc' : undefined;
}

/** Whether the server reads the file that begins so; what says too little of itself is left to the server to judge. */
export function serverReads(head: Uint8Array): boolean {
  const container = containerOf(head);
  if (container === undefined) return false;
  if (container === 'aiff') return true;
  if (container === 'aifc') {
    const at = contentOf(head, 'COMM', false);
    return at === undefined || at + 22 > head.length || kinds.test(textAt(head, at + 18));
  }
  const little = container === 'wav';
  const at = contentOf(head, 'fmt ', little);
  if (at === undefined || at + 26 > head.length) return true;
  const view = new DataView(head.buffer, head.byteOffset);
  const tag = view.getUint16(at, little);
  return tags.includes(tag === extensible ? view.getUint16(at + 24, little) : tag);
}

/** Where the content of a chunk begins. */
function contentOf(head: Uint8Array, name: string, little: boolean): number | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 12; at + 8 <= head.length;) {
    const length = view.getUint32(at + 4, little);
    if (textAt(head, at) === name) return at + 8;
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
