/** What is said next comes so long after what was said last, ms. */
export const pause = 3000;
/** More names than this are not said at once. */
const most = 3;

/**
 * Gathers what happens and says it at a pace that can be listened to: the first at once, then what came meanwhile, each
 * name once.
 */
export class Announcer {
  private waiting: string[] = [];
  private timer?: ReturnType<typeof setTimeout>;

  /** @param say called with the names, the newest last */
  constructor(private readonly say: (names: readonly string[]) => void) {}

  push(name: string): void {
    this.waiting = [...this.waiting.filter((other) => other !== name), name].slice(-most);
    if (this.timer === undefined) this.tell();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private tell(): void {
    this.timer = undefined;
    if (this.waiting.length === 0) return;
    this.say(this.waiting);
    this.waiting = [];
    this.timer = setTimeout(() => this.tell(), pause);
  }
}
