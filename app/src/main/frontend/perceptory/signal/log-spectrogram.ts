import { Fft } from './fft.js';
import { melBands } from './mel.js';
import { joined, soundRate } from './sound.js';

/** Samples of a frame (25 ms), and from one frame to the next (10 ms). */
export const frameSize = 400;
export const frameHop = 160;
export const bandCount = 64;
/** More than the frame has: finer steps, so that the narrow low bands differ. */
const fftSize = 1024;

/** Samples that are looked at in one piece. */
const piece = 5 * soundRate;

/** What there is where there is nothing, dB. */
export const silence = -120;

/** What a sine of amplitude 1 comes to over all frequencies (Parseval); the squares of Hann's window sum to 3/8. */
const fullScale = (fftSize * frameSize * 3) / 32;

/**
 * The picture of a running sound at 16 kHz: its log-mel spectrogram, a column every 10 ms. For eyes only; what a model
 * hears is computed in the model itself.
 */
export class LogSpectrogram {
  private readonly fft = new Fft(fftSize);
  private readonly bands = melBands(bandCount, fftSize, soundRate, 60, 7800);
  private readonly window = Float32Array.from(
    { length: frameSize },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / frameSize),
  );
  private pending: Float32Array = new Float32Array(0);

  /** The columns that this block completes: [columns][bandCount], lowest band first, dB; a sine at full scale has 0. */
  push(block: Float32Array): Float32Array[] {
    this.pending = joined([this.pending, block]);
    const columns: Float32Array[] = [];
    let at = 0;
    for (; at + frameSize <= this.pending.length; at += frameHop)
      columns.push(this.column(this.pending.subarray(at, at + frameSize)));
    this.pending = this.pending.slice(at);
    return columns;
  }

  private column(samples: Float32Array): Float32Array {
    const power = this.fft.power(samples.map((sample, i) => sample * this.window[i]));
    return Float32Array.from(this.bands, ({ first, weights }) => {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i] * power[first + i];
      return Math.max(silence, 10 * Math.log10(sum / fullScale));
    });
  }
}

/** All columns of a sound; one shorter than a frame is taken as if silence followed. */
export function spectrogramOf(samples: Float32Array): Float32Array[] {
  return [...spectrogramInPieces(samples)].at(-1)!;
}

/**
 * The columns of a sound as they become known, some seconds at a time, so that a page can breathe between: each time
 * all that there are.
 */
export function* spectrogramInPieces(samples: Float32Array): Generator<Float32Array[]> {
  const spectrogram = new LogSpectrogram();
  const rest = new Float32Array(Math.max(0, frameSize - samples.length));
  const whole = rest.length > 0 ? joined([samples, rest]) : samples;
  const columns: Float32Array[] = [];
  for (let at = 0; at < whole.length; at += piece) {
    columns.push(...spectrogram.push(whole.subarray(at, at + piece)));
    yield columns;
  }
}
