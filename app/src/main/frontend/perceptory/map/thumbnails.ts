import { imageAddress } from '../shared/api.js';

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
