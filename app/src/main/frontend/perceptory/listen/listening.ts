import { soundInput, type ModelInput } from '../live/model-input.js';
import { RingBuffer } from '../signal/ring-buffer.js';
import { DecisionClock, windowSize } from './decision-clock.js';

/** Keeps the last second of a running sound and has it decided on when that is due, one decision at a time. */
export class Listening {
  readonly clock = new DecisionClock();
  private readonly ring = new RingBuffer(windowSize);
  private busy = false;

  /** @param decide decides on a second of sound; its end was heard at `heardAt`, ms */
  constructor(private readonly decide: (input: ModelInput, heardAt: number) => Promise<void>) {}

  /** The next block, 16 kHz. */
  async push(block: Float32Array): Promise<void> {
    this.ring.push(block);
    const heard = this.ring.written;
    if (this.busy || !this.clock.due(heard)) return;
    this.busy = true;
    this.clock.decided(heard);
    try {
      await this.decide(soundInput(this.ring.last(windowSize)), performance.now());
    } finally {
      this.busy = false;
    }
  }

  /** Another sound begins. */
  restart(): void {
    this.ring.clear();
    this.clock.restart();
  }
}
