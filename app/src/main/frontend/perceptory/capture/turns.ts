/** One that uses a device and can be asked to let another have it. */
export interface TakesTurns {
  start(): Promise<void>;
  /** Lets go of the device, as another on the page has it now. */
  yield(): void;
}

/** Who on this page has a device: phones give it to one user at a time. */
export class Turns {
  private holder?: TakesTurns;
  /** The one that had it before, and gets it back. */
  private waiting?: TakesTurns;

  take(one: TakesTurns): void {
    if (this.waiting === one) this.waiting = undefined;
    if (this.holder && this.holder !== one) {
      this.waiting = this.holder;
      this.holder.yield();
    }
    this.holder = one;
  }

  give(one: TakesTurns): void {
    if (this.waiting === one) this.waiting = undefined;
    if (this.holder !== one) return;
    this.holder = undefined;
    const next = this.waiting;
    this.waiting = undefined;
    void next?.start();
  }
}
