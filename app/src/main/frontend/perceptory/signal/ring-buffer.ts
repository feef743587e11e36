/** The last samples of a running sound, at most `capacity`. */
export class RingBuffer {
  /** How many samples have ever come. */
  written = 0;
  private readonly ring: Float32Array;

  constructor(readonly capacity: number) {
    this.ring = new Float32Array(capacity);
  }

  /** How many samples there are. */
  get length(): number {
    return Math.min(this.written, this.capacity);
  }

  push(block: Float32Array): void {
    const fitting = block.subarray(Math.max(0, block.length - this.capacity));
    this.written += block.length;
    const end = this.written % this.capacity;
    const start = (end - fitting.length + this.capacity) % this.capacity;
    const first = Math.min(fitting.length, this.capacity - start);
    this.ring.set(fitting.subarray(0, first), start);
    this.ring.set(fitting.subarray(first), 0);
  }

  /** The last `n` samples, oldest first, as a copy; silence stands for what has not come yet. */
  last(n: number): Float32Array<ArrayBuffer> {
    const samples = new Float32Array(n);
    const known = Math.min(n, this.length);
    const start = (this.written - known) % this.capacity;
    const first = Math.min(known, this.capacity - start);
    samples.set(this.ring.subarray(start, start + first), n - known);
    samples.set(this.ring.subarray(0, known - first), n - known + first);
    return samples;
  }

  clear(): void {
    this.written = 0;
  }
}
