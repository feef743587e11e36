import { soundRate } from '../signal/sound.js';

/** Plays one sound at a time on this page; fires `change` when it starts and ends. */
export class SoundPlayer extends EventTarget {
  private context?: AudioContext;
  private source?: AudioBufferSourceNode;
  private startedAt = 0;

  get playing(): boolean {
    return this.source !== undefined;
  }

  /** Seconds since the start of what plays. */
  get seconds(): number {
    return this.context && this.playing ? this.context.currentTime - this.startedAt : 0;
  }

  play(samples: Float32Array): void {
    this.stop();
    this.context ??= new AudioContext();
    // Refused only while the browser wants a press of a button first, and playing is one.
    void this.context.resume().catch(() => undefined);
    const buffer = this.context.createBuffer(1, Math.max(1, samples.length), soundRate);
    buffer.copyToChannel(Float32Array.from(samples), 0);
    const source = new AudioBufferSourceNode(this.context, { buffer });
    source.connect(this.context.destination);
    source.onended = () => this.source === source && this.ended();
    source.start();
    this.source = source;
    this.startedAt = this.context.currentTime;
    this.dispatchEvent(new Event('change'));
  }

  stop(): void {
    if (!this.source) return;
    this.source.stop();
    this.ended();
  }

  /** Stops, and gives the loudspeaker back. */
  close(): void {
    this.stop();
    void this.context?.close();
    this.context = undefined;
  }

  private ended(): void {
    this.source = undefined;
    this.dispatchEvent(new Event('change'));
  }
}
