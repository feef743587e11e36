import { centreSquare } from '../camera/centre-square.js';
import { markPath } from './marks.js';
import type { Thumbnails } from './thumbnails.js';
import { toScreen, type Point, type Viewport } from './viewport.js';

/** One picture on the map. */
export interface Placed {
  sample: string;
  /** Index of its class. */
  kind: number;
  /** Where it was placed, before the map's shape is known. */
  at: Point;
}

export interface Scene {
  points: readonly Placed[];
  /** Where each is drawn, on the plane. */
  places: readonly Point[];
  view: Viewport;
  colors: readonly string[];
  /** Side of the thumbnails, px; 0 draws marks. */
  side: number;
  active: number;
  ink: string;
  paper: string;
}

/** Draws the map; the canvas is `width` × `height` CSS px. */
export function paint(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  scene: Scene,
  thumbnails: Thumbnails,
): void {
  context.clearRect(0, 0, width, height);
  const order = scene.points.map((_, i) => i).filter((i) => i !== scene.active);
  if (scene.active >= 0) order.push(scene.active);
  for (const i of order) {
    const point = scene.points[i];
    const [x, y] = toScreen(scene.view, scene.places[i]);
    const reach = scene.side / 2 + 10;
    if (x < -reach || y < -reach || x > width + reach || y > height + reach) continue;
    context.save();
    context.translate(x, y);
    const image = scene.side > 0 ? thumbnails.get(point.sample) : null;
    if (image) picture(context, image, scene, point, i === scene.active);
    else mark(context, scene, point, i === scene.active);
    context.restore();
  }
}

function picture(
  context: CanvasRenderingContext2D,
  image: HTMLImageElement,
  scene: Scene,
  point: Placed,
  active: boolean,
): void {
  const half = scene.side / 2;
  const { x, y, side } = centreSquare(image.naturalWidth, image.naturalHeight);
  context.beginPath();
  context.roundRect(-half, -half, scene.side, scene.side, scene.side * 0.16);
  context.save();
  context.clip();
  context.drawImage(image, x, y, side, side, -half, -half, scene.side, scene.side);
  context.restore();
  context.lineWidth = active ? 4 : 2.5;
  context.strokeStyle = active ? scene.ink : scene.colors[point.kind];
  context.stroke();
  context.translate(0.12 * scene.side - half, half - 0.12 * scene.side);
  sign(context, scene, point.kind, Math.max(5, 0.13 * scene.side));
}

/** The class's shape on a thumbnail's corner, for those who cannot tell the frames' colours apart. */
function sign(context: CanvasRenderingContext2D, scene: Scene, kind: number, radius: number): void {
  const path = markPath(kind, radius);
  context.fillStyle = scene.colors[kind];
  context.fill(path);
  context.lineWidth = 1.5;
  context.strokeStyle = scene.paper;
  context.stroke(path);
}

function mark(context: CanvasRenderingContext2D, scene: Scene, point: Placed, active: boolean): void {
  const path = markPath(point.kind, active ? 9 : 6);
  context.fillStyle = scene.colors[point.kind];
  context.fill(path);
  context.lineWidth = active ? 3 : 1.25;
  context.strokeStyle = active ? scene.ink : scene.paper;
  context.stroke(path);
}

/** What is drawn on, in CSS pixels, sharp on any screen. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const density = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (canvas.width !== Math.round(width * density)) canvas.width = Math.round(width * density);
  if (canvas.height !== Math.round(height * density)) canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d')!;
  context.setTransform(density, 0, 0, density, 0, 0);
  return context;
}
