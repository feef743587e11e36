/** A box of ISO base media (ISO/IEC 14496-12, 4.2), or a part of one: from where to where its content goes. */
interface Box {
  name: string;
  from: number;
  to: number;
}

/** What a file may begin with, QuickTime's too. */
const starts = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];
/** Pictures that stand still, such as the chapters' of a spoken book. */
const still = ['jpeg', 'png ', 'mjpa'];

export function isMp4(bytes: Uint8Array): boolean {
  return starts.includes(nameAt(bytes, 4));
}

/** Whether some track is of moving pictures, which its handler says (8.4.3) and its first sample description (8.5.2). */
export function mp4Film(bytes: Uint8Array): boolean {
  const whole = { name: '', from: 0, to: bytes.length };
  return inside(bytes, [whole], 'moov', 'trak', 'mdia').some((media) => {
    const [handler] = inside(bytes, [media], 'hdlr');
    if (!handler || nameAt(bytes, handler.from + 8) !== 'vide') return false;
    const [description] = inside(bytes, [media], 'minf', 'stbl', 'stsd');
    return !description || !still.includes(nameAt(bytes, description.from + 12));
  });
}

/** The boxes that a path of names leads to. */
function inside(bytes: Uint8Array, boxes: readonly Box[], ...path: string[]): readonly Box[] {
  return path.reduce(
    (found, name) => found.flatMap((box) => [...within(bytes, box)].filter((child) => child.name === name)),
    boxes,
  );
}

function* within(bytes: Uint8Array, { from, to }: Box): Generator<Box> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    const large = size === 1 && at + 16 <= to;
    const head = large ? 16 : 8;
    // 0 is what goes on to the end.
    const length = (large ? Number(view.getBigUint64(at + 8)) : size) || to - at;
    if (length < head) return;
    yield { name: nameAt(bytes, at + 4), from: at + head, to: Math.min(to, at + length) };
    at += length;
  }
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
