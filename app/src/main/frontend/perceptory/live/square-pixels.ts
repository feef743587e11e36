import { centreSquare } from '../camera/centre-square.js';

/** Side of the square that is classified, px. Twice what the backbone sees: on drawn 640 × 480 frames its embedding
 * then differs from that of a recorded 320 px picture by a cosine of 0.9999 (224 px: 0.9998, 160 px: 0.9995), at the same speed. */
export const classifiedSide = 256;

/** Reads the centre square of a video or picture, made no larger than `side`, as pixels. One canvas is kept for the life of the reader. */
export class SquareReader {
  private readonly context: CanvasRenderingContext2D;

  constructor(private readonly side = classifiedSide) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    this.context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
    this.context.imageSmoothingQuality = 'high';
  }

  /** Null while there is no picture. */
  read(source: HTMLVideoElement | HTMLImageElement): ImageData | null {
    const [width, height] =
      source instanceof HTMLVideoElement
        ? [source.videoWidth, source.videoHeight]
        : [source.naturalWidth, source.naturalHeight];
    if (width === 0 || height === 0) return null;
    const { x, y, side } = centreSquare(width, height);
    // A smaller one keeps its own pixels, as it does on the server: the backbone's graph resizes it once.
    const taken = Math.min(this.side, Math.max(1, Math.round(side)));
    this.context.drawImage(source, x, y, side, side, 0, 0, taken, taken);
    return this.context.getImageData(0, 0, taken, taken);
  }
}
