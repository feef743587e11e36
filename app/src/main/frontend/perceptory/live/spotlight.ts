/** An attention map, [height · width]. */
export interface AttentionMap {
  values: Float32Array;
  height: number;
  width: number;
}

/** A veil's colour, and its opacity where nothing speaks for the class. */
interface Veil {
  color: readonly [number, number, number];
  most: number;
}

/** For bright pictures, and for those on which a dark one would not be seen. */
export const veils: Record<'dark' | 'light', Veil> = {
  dark: { color: [16, 18, 24], most: 0.84 },
  light: { color: [226, 228, 234], most: 0.72 },
};
/** Share of the strongest place at which a line is drawn around what speaks for the class. */
const contour = 0.5;
/** The line itself, and its edge on either side, px: one of the two is seen on every picture. */
const line = { inner: [255, 255, 255, 255], outer: [16, 18, 24, 255], reach: 2 } as const;

/**
 * An attention map as a veil over the picture: places that speak for the class stay clear, with a line around the
 * strongest, and the rest is veiled, darker or lighter than the picture is. Light, dark and a line are seen by
 * everyone, whatever their sight for colours.
 *
 * @returns RGBA, [side · side · 4]
 */
export function spotlight(
  map: AttentionMap,
  side: number,
  kind: keyof typeof veils = 'dark',
): Uint8ClampedArray<ArrayBuffer> {
  const shares = enlarge(relative(map.values), map, side);
  const { color, most } = veils[kind];
  const drawn = new Uint8ClampedArray(new ArrayBuffer(side * side * 4));
  const edge: number[] = [];
  for (let i = 0; i < shares.length; i++) {
    drawn.set(color, i * 4);
    drawn[i * 4 + 3] = Math.round(255 * most * (1 - shares[i]) ** 1.25);
    if (shares[i] >= contour && touches(shares, i, side)) edge.push(i);
  }
  for (const i of edge) around(i, side, line.reach, (at) => drawn.set(line.outer, at * 4));
  for (const i of edge) drawn.set(line.inner, i * 4);
  return drawn;
}

/** Calls for every pixel within a reach, px, of one. */
function around(i: number, side: number, reach: number, act: (at: number) => void): void {
  const [x, y, far] = [i % side, Math.floor(i / side), Math.floor(reach)];
  for (let dy = -far; dy <= far; dy++) {
    for (let dx = -far; dx <= far; dx++) {
      const inside = x + dx >= 0 && x + dx < side && y + dy >= 0 && y + dy < side;
      if (inside && Math.hypot(dx, dy) <= reach) act((y + dy) * side + x + dx);
    }
  }
}

/** Values as shares of the range from the weakest (or from 0, where some speak against the class) to the strongest. */
function relative(values: Float32Array): Float32Array {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = Math.max(
    0,
    values.reduce((a, b) => Math.min(a, b), Infinity),
  );
  return values.map((value) => (most > least ? Math.max(0, value - least) / (most - least) : 0));
}

/** Bilinear enlargement, places' centres kept: [height · width] → [side · side]. */
function enlarge(shares: Float32Array, { height, width }: AttentionMap, side: number): Float32Array {
  const out = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    const [top, bottom, down] = between(y, side, height);
    for (let x = 0; x < side; x++) {
      const [left, right, across] = between(x, side, width);
      const above = shares[top * width + left] * (1 - across) + shares[top * width + right] * across;
      const below = shares[bottom * width + left] * (1 - across) + shares[bottom * width + right] * across;
      out[y * side + x] = above * (1 - down) + below * down;
    }
  }
  return out;
}

/** The two places between which a pixel lies, and how far it is from the first. */
function between(pixel: number, side: number, places: number): [number, number, number] {
  const at = Math.min(places - 1, Math.max(0, ((pixel + 0.5) * places) / side - 0.5));
  const first = Math.floor(at);
  return [first, Math.min(places - 1, first + 1), at - first];
}

function touches(shares: Float32Array, i: number, side: number): boolean {
  const x = i % side;
  return (
    (x > 0 && shares[i - 1] < contour) ||
    (x < side - 1 && shares[i + 1] < contour) ||
    (i >= side && shares[i - side] < contour) ||
    (i < shares.length - side && shares[i + side] < contour)
  );
}
