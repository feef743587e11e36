import { Shutter } from '../capture/shutter.js';

/** Pictures of a burst. */
export const burstSize = 20;

/** When pictures are taken. */
export class CameraShutter extends Shutter {
  /** Counts down to a burst, or calls off whatever goes on. */
  burst(): void {
    this.timed(burstSize);
  }
}
