import { neighbourTowards, type Point } from './viewport.js';

/** What keys move: the picture that is looked at, and the map's view. */
export interface MapWalk {
  readonly places: readonly Point[];
  active: number;
  /** Brings the active picture into sight. */
  reveal(): void;
  open(): void;
  /** Zooms around the middle. */
  zoom(factor: number): void;
  fitAll(): void;
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Does on the map what a key asks for. @returns whether it asks for anything */
export function walked(key: string, map: MapWalk): boolean {
  const step = steps[key];
  if (step) {
    map.active = map.active < 0 ? 0 : neighbourTowards(map.places, map.active, ...step);
    map.reveal();
  } else if (key === '+' || key === '=') map.zoom(1.5);
  else if (key === '-') map.zoom(1 / 1.5);
  else if (key === '0') map.fitAll();
  else if (key === 'Enter' && map.active >= 0) map.open();
  else if (key === 'Escape') map.active = -1;
  else return false;
  return true;
}
