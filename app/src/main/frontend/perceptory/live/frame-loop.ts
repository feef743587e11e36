/** Frames a second over the last two seconds. */
export class FrameRate {
  private readonly times: number[] = [];

  /** Notes a frame at `now` (ms) and returns the rate. */
  tick(now: number): number {
    this.times.push(now);
    while (this.times.length > 2 && now - this.times[0] > 2000) this.times.shift();
    const span = now - this.times[0];
    return span > 0 ? ((this.times.length - 1) * 1000) / span : 0;
  }
}

/**
 * Gives a video's newest frame to `handle`, one at a time: while it works, frames pass unseen, and when it is done the
 * newest one is taken at once if a new one has come.
 */
export class FrameLoop {
  private fresh = false;
  private busy = false;
  private running = true;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly handle: () => Promise<void>,
  ) {
    this.wait();
  }

  stop(): void {
    this.running = false;
  }

  private wait(): void {
    const arrived = () => {
      if (!this.running) return;
      this.fresh = true;
      void this.take();
      this.wait();
    };
    if ('requestVideoFrameCallback' in this.video) this.video.requestVideoFrameCallback(arrived);
    else requestAnimationFrame(arrived);
  }

  private async take(): Promise<void> {
    if (this.busy || !this.fresh || !this.running) return;
    this.busy = true;
    this.fresh = false;
    try {
      await this.handle();
    } finally {
      this.busy = false;
    }
    void this.take();
  }
}
