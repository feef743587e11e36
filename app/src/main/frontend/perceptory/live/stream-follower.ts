import { FrameLoop } from './frame-loop.js';

/** Keeps a {@link FrameLoop} running exactly while there is a stream to follow, a new one for each stream. */
export class StreamFollower {
  private loop?: FrameLoop;
  private stream?: MediaStream;

  constructor(
    private readonly frame: () => Promise<void>,
    /** Called before the first frame of a stream. */
    private readonly starting: () => void,
  ) {}

  /** @param stream what is shown by `video`; null follows nothing */
  follow(stream: MediaStream | null, video: HTMLVideoElement | undefined): void {
    if (!stream || !video) {
      this.halt();
    } else if (this.stream !== stream) {
      this.halt();
      this.starting();
      this.stream = stream;
      this.loop = new FrameLoop(video, this.frame);
    }
  }

  halt(): void {
    this.loop?.stop();
    this.loop = undefined;
    this.stream = undefined;
  }
}
