/**
 * - `hold`: records while a pointer presses the button;
 * - `toggle`: records until the next press of a key;
 * - `countdown`, then `timed`: records so much by itself.
 */
export type ShutterMode = 'idle' | 'hold' | 'toggle' | 'countdown' | 'timed';

/** What records: starts at once, stops by itself after `limit` (pictures, or seconds of sound). */
export interface Film {
  start(limit?: number, finished?: () => void): void;
  stop(): void;
}

export const countdownSeconds = 3;

/** When a camera or a microphone records; fires `change`. Each take is a burst with an id of its own. */
export class Shutter extends EventTarget {
  mode: ShutterMode = 'idle';
  /** Seconds left to a timed take. */
  seconds = 0;
  private film?: Film;
  private limit = 0;
  private timer?: ReturnType<typeof setInterval>;

  /**
   * @param load gives the film for a new take
   * @param longest where a take ends that nobody ends
   */
  constructor(
    private readonly load: () => Film,
    private readonly longest = Infinity,
  ) {
    super();
  }

  get recording(): boolean {
    return this.mode === 'hold' || this.mode === 'toggle' || this.mode === 'timed';
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

  /** Counts down to a take of that length, or calls off whatever goes on. */
  timed(limit: number): void {
    if (this.mode !== 'idle') {
      this.halt();
      return;
    }
    this.limit = limit;
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
      this.begin('timed');
    }
  }

  private begin(mode: 'hold' | 'toggle' | 'timed'): void {
    this.film = this.load();
    this.become(mode);
    this.film.start(mode === 'timed' ? this.limit : this.longest, () => this.halt());
  }

  private become(mode: ShutterMode): void {
    this.mode = mode;
    this.dispatchEvent(new Event('change'));
  }
}
