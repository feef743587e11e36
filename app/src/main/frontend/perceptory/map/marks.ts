type Mark = (path: Path2D, r: number) => void;

const polygon =
  (corners: number, turn: number): Mark =>
  (path, r) => {
    for (let i = 0; i < corners; i++) {
      const angle = turn + (i * 2 * Math.PI) / corners;
      path.lineTo(r * Math.cos(angle), r * Math.sin(angle));
    }
    path.closePath();
  };

/** A shape a class, beside its colour, for those who cannot tell the colours apart. */
const marks: Mark[] = [
  (path, r) => path.arc(0, 0, r * 0.95, 0, 2 * Math.PI),
  (path, r) => path.rect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7),
  polygon(3, -Math.PI / 2),
  polygon(4, 0),
  polygon(3, Math.PI / 2),
  polygon(6, 0),
];

export function markPath(k: number, radius: number): Path2D {
  const path = new Path2D();
  marks[k % marks.length](path, radius);
  return path;
}

/** The same shape for a legend, as the `d` of an SVG path around the origin. */
export function markOutline(k: number, r: number): string {
  const corners = (n: number, turn: number) =>
    'M' +
    Array.from(
      { length: n },
      (_, i) =>
        `${(r * Math.cos(turn + (i * 2 * Math.PI) / n)).toFixed(2)} ${(r * Math.sin(turn + (i * 2 * Math.PI) / n)).toFixed(2)}`,
    ).join('L') +
    'Z';
  switch (k % marks.length) {
    case 0:
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 1:
      return corners(4, Math.PI / 4);
    case 2:
      return corners(3, -Math.PI / 2);
    case 3:
      return corners(4, 0);
    case 4:
      return corners(3, Math.PI / 2);
    default:
      return corners(6, 0);
  }
}
