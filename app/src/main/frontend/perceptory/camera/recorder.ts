import { centreSquare } from './centre-square.js';

/** Frames a second that are recorded while the button is held. */
export const recordingRate = 6;
/** Side of a recorded picture, px. */
export const recordedSide = 320;

/** Takes square pictures from a video at a steady rate, as JPEG, never mirrored: the model sees what the camera sees. */
export class Recorder {
  private readonly canvas = document.createElement('canvas');
  private timer?: ReturnType<typeof setInterval>;

  constructor(
    private readonly video: HTMLVideoElement,
    /** Called with every picture as soon as it is taken; null where the browser could not encode it. */
    private readonly taken: (picture: Promise<Blob | null>) => void,
  ) {
    this.canvas.width = this.canvas.height = recordedSide;
  }

  get recording(): boolean {
    return this.timer !== undefined;
  }

  /** Takes the first picture at once; stops by itself after `limit`. */
  start(limit = Infinity, finished?: () => void): void {
    if (this.timer !== undefined) return;
    let left = limit;
    const take = () => {
      this.take();
      if (--left > 0) return;
      this.stop();
      finished?.();
    };
    this.timer = setInterval(take, 1000 / recordingRate);
    take();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private take(): void {
    const { videoWidth, videoHeight } = this.video;
    if (videoWidth === 0) return;
    const { x, y, side } = centreSquare(videoWidth, videoHeight);
    const context = this.canvas.getContext('2d', { alpha: false })!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(this.video, x, y, side, side, 0, 0, recordedSide, recordedSide);
    this.taken(new Promise((encoded) => this.canvas.toBlob(encoded, 'image/jpeg', 0.9)));
  }
}
