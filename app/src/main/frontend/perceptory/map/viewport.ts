/** How the plane is shown: screen = plane · zoom + offset, px. */
export interface Viewport {
  zoom: number;
  x: number;
  y: number;
}

export type Point = readonly [number, number];

/** The viewport that shows every point with a margin. */
export function fit(points: readonly Point[], width: number, height: number, margin: number): Viewport {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-6),
    (height - 2 * margin) / Math.max(bottom - top, 1e-6),
  );
  return { zoom, x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 };
}

export function toScreen(view: Viewport, [x, y]: Point): [number, number] {
  return [x * view.zoom + view.x, y * view.zoom + view.y];
}

/** Zooms so that the place under (x, y) stays there. */
export function zoomAt(view: Viewport, factor: number, x: number, y: number): Viewport {
  return { zoom: view.zoom * factor, x: x - (x - view.x) * factor, y: y - (y - view.y) * factor };
}

export function pan(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** The index of the point nearest to a place on the screen within a reach, px; -1 when none is. */
export function pick(points: readonly Point[], view: Viewport, x: number, y: number, reach: number): number {
  let best = -1;
  let least = reach;
  points.forEach((point, i) => {
    const [px, py] = toScreen(view, point);
    const distance = Math.hypot(px - x, py - y);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

/** The nearest point that lies more in the direction (dx, dy) than across it; `from` itself when none does. */
export function neighbourTowards(points: readonly Point[], from: number, dx: number, dy: number): number {
  let best = from;
  let least = Infinity;
  points.forEach(([x, y], i) => {
    const along = (x - points[from][0]) * dx + (y - points[from][1]) * dy;
    const across = Math.abs((x - points[from][0]) * dy - (y - points[from][1]) * dx);
    if (i === from || along <= 0 || across > along) return;
    const distance = along + 2 * across;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
