/** A box of ISO base media (ISO/IEC 14496-12, 4.2), or a part of one: from where to where its content goes. */
interface Box {
  name: string;
  from: number;
  to: number;
}

/** What a file may begin with, QuickTime's too. */
const starts = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];
/** Codecs of single pictures, whose track is a film where they follow each other fast: chapters and slides have them too. */
const single = ['jpeg', 'png ', 'mjpa', 'mjpb'];
/** Seconds that a slide or a chapter's picture stays at least, on average. */
const slide = 2;

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
    return !description || !single.includes(nameAt(bytes, description.from + 12)) || moves(bytes, media);
  });
}

/** Whether a track's pictures follow each other (8.6.1.2) faster than slides do. */
function moves(bytes: Uint8Array, media: Box): boolean {
  const [header] = inside(bytes, [media], 'mdhd');
  const [times] = inside(bytes, [media], 'minf', 'stbl', 'stts');
  if (!header || !times) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = header.from + (bytes[header.from] === 1 ? 20 : 12);
  let pictures = 0;
  let units = 0;
  for (let at = times.from + 8; at + 8 <= times.to; at += 8) {
    pictures += view.getUint32(at);
    units += view.getUint32(at) * view.getUint32(at + 4);
  }
  return pictures > 1 && unit + 4 <= header.to && units < slide * pictures * view.getUint32(unit);
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
