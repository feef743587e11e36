import { fit, type Point } from './viewport.js';

/** How much the plane may be stretched along one side to fill the map: beyond it, near and far would mislead. */
const mostStretch = 2;

/**
 * Where the points are drawn on so many px.
 *
 * @param side of the pictures that are to be seen at them, px; 0 for marks, which may lie on one another
 */
export function laidOut(points: readonly Point[], width: number, height: number, side: number): Point[] {
  const filling = spread(points, width / height);
  return side > 0 ? apart(filling, (0.9 * side) / fit(filling, width, height, 0).zoom) : filling;
}

/**
 * The points turned so that they spread most from left to right, and stretched towards the shape of the map. The plane
 * has no up or down of its own, and its distances tell no more than near and far.
 *
 * @param aspect width of the map by its height
 */
export function spread(points: readonly Point[], aspect: number): Point[] {
  const turned = alongLongest(points);
  const [width, height] = extent(turned);
  // What lies on a line, but for rounding, has no shape to stretch.
  if (Math.min(width, height) < 1e-9 * Math.max(width, height, 1)) return turned;
  const stretch = Math.min(mostStretch, Math.max(1 / mostStretch, (aspect * height) / width));
  return turned.map(([x, y]) => [x * stretch, y]);
}

/** Around their middle, the direction of most variance along x. */
function alongLongest(points: readonly Point[]): Point[] {
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [(x - mx) * cos + (y - my) * sin, (y - my) * cos - (x - mx) * sin]);
}

function extent(points: readonly Point[]): [number, number] {
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  return [range(points.map((p) => p[0])), range(points.map((p) => p[1]))];
}

/**
 * The points with those that lie nearer than a distance pushed apart, so that pictures on them can be seen. Costs
 * n² a round: for few.
 */
export function apart(points: readonly Point[], distance: number, rounds = 40): Point[] {
  const places = points.map(([x, y]) => [x, y]);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < places.length; i++) {
      for (let j = 0; j < i; j++) push(places[i], places[j], distance, i - j);
    }
  }
  return places.map(([x, y]) => [x, y]);
}

/** @param turn parts those that lie on one another, each pair in its own direction */
function push(a: number[], b: number[], distance: number, turn: number): void {
  const between = Math.hypot(a[0] - b[0], a[1] - b[1]);
  if (between >= distance) return;
  const [dx, dy] = between > 0 ? [(a[0] - b[0]) / between, (a[1] - b[1]) / between] : [Math.cos(turn), Math.sin(turn)];
  const step = (distance - between) / 4;
  a[0] += dx * step;
  a[1] += dy * step;
  b[0] -= dx * step;
  b[1] -= dy * step;
}
