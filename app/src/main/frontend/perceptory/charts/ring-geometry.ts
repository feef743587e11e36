/** Of the ring, in the units of its drawing, 100 by 100. */
export const radius = 40;
/** Of the thin arc outside of it that shows the interval. */
export const outerRadius = 47;

/**
 * An arc from share to share of a circle around (50, 50), clockwise from the top. The whole of it is drawn a hair short,
 * as no arc can end where it begins.
 *
 * @returns the `d` of a path
 */
export function arc(from: number, to: number, r: number): string {
  const end = Math.min(to, from + 0.9999);
  const [x0, y0] = at(from, r);
  const [x1, y1] = at(end, r);
  return `M${x0} ${y0}A${r} ${r} 0 ${end - from > 0.5 ? 1 : 0} 1 ${x1} ${y1}`;
}

function at(share: number, r: number): [string, string] {
  const angle = 2 * Math.PI * share;
  return [(50 + r * Math.sin(angle)).toFixed(2), (50 - r * Math.cos(angle)).toFixed(2)];
}
