import { pan, pick, zoomAt, type Point, type Viewport } from './viewport.js';

/** What gestures move: the map's view, and the picture under the pointer. */
export interface MapSurface {
  readonly places: readonly Point[];
  view: Viewport;
  /** How far the view may be enlarged, as factors of the view that shows all. */
  readonly limits: { least: number; most: number };
  active: number;
  /** Side of the thumbnails that are drawn, px; 0 where there are marks. */
  readonly drawnSide: number;
  open(): void;
}

/** How near a pointer must come to a picture, px: a finger is coarser. */
const reach = { hover: 18, press: 22 };
/** A pointer that moves less is a click. */
const slack = 3;

/** Dragging, pinching, the wheel and clicks on the map. */
export class MapGestures {
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private moved = false;

  constructor(private readonly map: MapSurface) {}

  zoom(factor: number, x: number, y: number): void {
    const zoom = this.map.view.zoom * factor;
    if (zoom > this.map.limits.least && zoom < this.map.limits.most)
      this.map.view = zoomAt(this.map.view, factor, x, y);
  }

  /** The page scrolls past the map unless Ctrl is held or the map has the focus. */
  wheeled(event: WheelEvent, focused: boolean): void {
    if (!event.ctrlKey && !focused) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), event.offsetX, event.offsetY);
  }

  pressed(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    this.moved = false;
  }

  dragged(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      this.map.active = pick(this.map.places, this.map.view, event.offsetX, event.offsetY, this.reach('hover'));
      return;
    }
    const now = { x: event.offsetX, y: event.offsetY };
    if (Math.hypot(now.x - before.x, now.y - before.y) < slack && !this.moved) return;
    this.moved = true;
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.pinch(before, now, other);
    else this.map.view = pan(this.map.view, now.x - before.x, now.y - before.y);
    this.pointers.set(event.pointerId, now);
  }

  lifted(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    if (this.moved || event.type === 'pointercancel') return;
    const hit = pick(this.map.places, this.map.view, event.offsetX, event.offsetY, this.reach('press'));
    // A finger has no hover: its first tap shows the picture, the second opens it.
    const open = hit >= 0 && (event.pointerType === 'mouse' || hit === this.map.active);
    this.map.active = hit;
    if (open) this.map.open();
  }

  private reach(of: keyof typeof reach): number {
    return Math.max(reach[of], this.map.drawnSide / 2);
  }

  left(): void {
    if (this.pointers.size === 0) this.map.active = -1;
  }

  private pinch(
    before: { x: number; y: number },
    now: { x: number; y: number },
    other: { x: number; y: number },
  ): void {
    const factor =
      Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    this.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }
}
