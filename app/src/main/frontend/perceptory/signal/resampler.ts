import { betaFor, kaiser, sinc, tapsFor } from './kaiser.js';
import { joined, soundRate } from './sound.js';

/** How much of what must not be there is left, dB. */
const attenuation = 80;
/** The filter lets pass up to this share of the lower Nyquist frequency, and nothing from that frequency on. */
const passed = 0.875;

/**
 * Changes the rate of a sound that comes in blocks: a windowed sinc (Kaiser), one set of taps for each of the places
 * that an output sample can have between two input samples. Nothing is delayed: output k lies at the time k / `to`.
 */
export class Resampler {
  /** Input samples from one output to the next: `stride` / `phases`. */
  private readonly stride: number;
  private readonly phases: number;
  private readonly half: number;
  private readonly cutoff: number;
  private readonly taps: Float32Array[] = [];
  private pending: Float32Array;
  /** Where in `pending` the filter begins for the next output, and how far beyond, in 1 / `phases`. */
  private at = 0;
  private phase = 0;
  private taken = 0;
  private given = 0;

  /** @param from,to rates in Hz, whole numbers */
  constructor(
    private readonly from: number,
    private readonly to = soundRate,
  ) {
    const common = divisor(from, to);
    this.stride = from / common;
    this.phases = to / common;
    const nyquist = Math.min(from, to) / 2 / from;
    this.half = from === to ? 0 : Math.ceil(tapsFor(attenuation, nyquist * (1 - passed)) / 2);
    this.cutoff = nyquist * (1 + passed);
    this.pending = new Float32Array(this.half);
  }

  /** The output that is certain once this block is known. */
  push(block: Float32Array): Float32Array<ArrayBuffer> {
    this.taken += block.length;
    this.pending = joined([this.pending, block]);
    return this.drain(Infinity);
  }

  /** The rest of the output, as if silence followed. */
  end(): Float32Array<ArrayBuffer> {
    this.pending = joined([this.pending, new Float32Array(this.half + 1)]);
    return this.drain(Math.ceil((this.taken * this.to) / this.from) - this.given);
  }

  private drain(most: number): Float32Array<ArrayBuffer> {
    const width = 2 * this.half + 1;
    const output: number[] = [];
    while (output.length < most && this.at + width <= this.pending.length) {
      const taps = (this.taps[this.phase] ??= this.filter(this.phase / this.phases));
      let sum = 0;
      for (let i = 0; i < width; i++) sum += taps[i] * this.pending[this.at + i];
      output.push(sum);
      this.phase += this.stride;
      this.at += Math.floor(this.phase / this.phases);
      this.phase %= this.phases;
    }
    const done = Math.min(this.at, this.pending.length);
    this.pending = this.pending.slice(done);
    this.at -= done;
    this.given += output.length;
    return Float32Array.from(output);
  }

  /** The taps for an output that lies `offset` (0–1) after the middle input sample; their sum is 1. */
  private filter(offset: number): Float32Array {
    if (this.half === 0) return Float32Array.of(1);
    const beta = betaFor(attenuation);
    const taps = Float32Array.from({ length: 2 * this.half + 1 }, (_, i) => {
      const t = i - this.half - offset;
      return sinc(this.cutoff * t) * kaiser(t / this.half, beta);
    });
    const sum = taps.reduce((a, b) => a + b);
    return taps.map((tap) => tap / sum);
  }
}

/** A whole sound at another rate. */
export function resample(samples: Float32Array, from: number, to = soundRate): Float32Array<ArrayBuffer> {
  const resampler = new Resampler(from, to);
  return joined([resampler.push(samples), resampler.end()]);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
