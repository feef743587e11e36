import { imageAddress } from '../shared/api.js';

/**
 * Side of a thumbnail, px: the larger the fewer there are on a map of so many px, and the more it is enlarged.
 */
export function sideFor(count: number, width: number, height: number, enlarged: number): number {
  const whole = Math.min(64, Math.max(26, 0.45 * Math.sqrt((width * height) / Math.max(1, count))));
  return Math.min(96, whole * Math.sqrt(Math.max(1, enlarged)));
}

/** Pictures of the map, loaded when they are first drawn, a few at a time. */
export class Thumbnails {
  private readonly images = new Map<string, HTMLImageElement>();

  constructor(private readonly loaded: () => void) {}

  /** The picture if it is here; otherwise it is asked for. */
  get(sample: string): HTMLImageElement | null {
    let image = this.images.get(sample);
    if (!image) {
      image = new Image();
      image.decoding = 'async';
      image.onload = () => this.loaded();
      image.src = imageAddress(sample);
      this.images.set(sample, image);
    }
    return image.complete && image.naturalWidth > 0 ? image : null;
  }
}
