/**
 * - `hold`: records while a pointer presses the button;
 * - `toggle`: records until the next press of a key;
 * - `countdown`, then `burst`: records so many pictures by itself.
 */
export type ShutterMode = 'idle' | 'hold' | 'toggle' | 'countdown' | 'burst';

/** What takes the pictures: starts at once, stops by itself after `limit`. */
export interface Film {
  start(limit?: number, finished?: () => void): void;
  stop(): void;
}

export const burstSize = 20;
export const countdownSeconds = 3;

/** When pictures are taken; fires `change`. Each take is a burst with an id of its own. */
export class Shutter extends EventTarget {
  mode: ShutterMode = 'idle';
  /** Seconds left to a burst. */
  seconds = 0;
  private film?: Film;
  private timer?: ReturnType<typeof setInterval>;

  /** @param load gives the film for a new take */
  constructor(private readonly load: () => Film) {
    super();
  }

  get recording(): boolean {
    return this.mode === 'hold' || this.mode === 'toggle' || this.mode === 'burst';
  }

  press(): void {
    if (this.mode === 'idle') this.begin('hold');
  }

  lift(): void {
    if (this.mode === 'hold') this.halt();
  }

  /** Starts recording, or stops whatever goes on. */
  toggle(): void {
    if (this.mode === 'idle') this.begin('toggle');
    else this.halt();
  }

  /** Counts down to a burst, or calls off whatever goes on. */
  burst(): void {
    if (this.mode !== 'idle') {
      this.halt();
      return;
    }
    this.seconds = countdownSeconds;
    this.timer = setInterval(() => this.count(), 1000);
    this.become('countdown');
  }

  halt(): void {
    clearInterval(this.timer);
    this.film?.stop();
    this.film = undefined;
    if (this.mode !== 'idle') this.become('idle');
  }

  private count(): void {
    this.seconds--;
    if (this.seconds > 0) {
      this.become('countdown');
    } else {
      clearInterval(this.timer);
      this.begin('burst');
    }
  }

  private begin(mode: 'hold' | 'toggle' | 'burst'): void {
    this.film = this.load();
    this.become(mode);
    if (mode === 'burst') this.film.start(burstSize, () => this.halt());
    else this.film.start();
  }

  private become(mode: ShutterMode): void {
    this.mode = mode;
    this.dispatchEvent(new Event('change'));
  }
}
