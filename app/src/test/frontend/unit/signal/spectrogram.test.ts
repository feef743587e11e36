import { describe, expect, it } from 'vitest';
import { heat } from '@perceptory/signal/colour-map.js';
import { Fft } from '@perceptory/signal/fft.js';
import {
  bandCount,
  LogSpectrogram,
  silence,
  spectrogramInPieces,
  spectrogramOf,
} from '@perceptory/signal/log-spectrogram.js';
import { hertzOf, melBands, melOf } from '@perceptory/signal/mel.js';
import { soundRate } from '@perceptory/signal/sound.js';
import { noise, sine } from './waves.ts';

/** The transform as it is defined. */
function slowPower(frame: Float32Array): number[] {
  return Array.from({ length: frame.length / 2 + 1 }, (_, k) => {
    let [re, im] = [0, 0];
    frame.forEach((x, n) => {
      re += x * Math.cos((2 * Math.PI * k * n) / frame.length);
      im -= x * Math.sin((2 * Math.PI * k * n) / frame.length);
    });
    return re * re + im * im;
  });
}

describe('the Fourier transform', () => {
  it.each([2, 8, 64, 512])('of %i samples is the one that the definition gives', (size) => {
    const frame = noise(size, size);
    const fast = new Fft(size).power(frame);
    expect(Math.max(...slowPower(frame).map((power, k) => Math.abs(fast[k] - power)))).toBeLessThan(1e-8);
  });

  it.each([0, 1, 3, 400])('of %i samples is refused', (size) => expect(() => new Fft(size)).toThrow(RangeError));
});

describe('mel', () => {
  it('puts 1000 Hz at about 1000', () => expect(melOf(1000)).toBeCloseTo(1000, 0));
  it.each([60, 440, 7800])('%i Hz and back', (hertz) => expect(hertzOf(melOf(hertz))).toBeCloseTo(hertz, 6));
  it('bands add up to one between the first and the last middle', () => {
    const sum = new Float32Array(513);
    melBands(20, 1024, soundRate, 300, 7800).forEach(({ first, weights }) =>
      weights.forEach((w, i) => (sum[first + i] += w)),
    );
    expect(Math.max(...sum.subarray(40, 420).map((w) => Math.abs(w - 1)))).toBeLessThan(1e-5);
  });
});

describe('a spectrogram', () => {
  const loudest = (column: Float32Array) => column.indexOf(Math.max(...column));

  it.each([250, 500, 1000, 2000, 4000, 7000])('of a tone of %i Hz is brightest at its band', (hertz) => {
    const columns = spectrogramOf(sine(hertz, soundRate, 0.2, 0.05));
    const at = ((melOf(hertz) - melOf(60)) / (melOf(7800) - melOf(60))) * (bandCount + 1) - 1;
    columns.forEach((column) => expect(Math.abs(loudest(column) - at)).toBeLessThanOrEqual(1));
  });

  it('has 0 dB where a tone is at full scale, 20 less at a tenth of it', () => {
    const loudness = (amplitude: number) => Math.max(...spectrogramOf(sine(4000, soundRate, 0.1, amplitude))[2]);
    expect(loudness(1)).toBeGreaterThan(-3);
    expect(loudness(1)).toBeLessThan(0.1);
    expect(loudness(1) - loudness(0.1)).toBeCloseTo(20, 3);
  });

  it('of silence has nothing, of noise something everywhere', () => {
    expect(spectrogramOf(new Float32Array(8000)).every((column) => column.every((x) => x === silence))).toBe(true);
    expect(spectrogramOf(noise(8000)).every((column) => column.every((x) => x > -45))).toBe(true);
  });

  it('has a column every 10 ms, at least one', () => {
    expect(spectrogramOf(new Float32Array(soundRate))).toHaveLength(98);
    expect(spectrogramOf(new Float32Array(5))).toHaveLength(1);
  });

  it('of a long sound becomes known in pieces, and is that of the whole', () => {
    const wave = noise(13 * soundRate);
    const lengths = Array.from(spectrogramInPieces(wave), (columns) => columns.length);
    expect(lengths).toEqual([498, 998, 1298]);
    expect(spectrogramOf(wave)[1297]).toEqual(spectrogramOf(wave.subarray(1297 * 160))[0]);
  });

  it('of a running sound is that of the whole', () => {
    const wave = noise(9000);
    const running = new LogSpectrogram();
    const columns = [];
    for (let at = 0; at < wave.length; at += 343) columns.push(...running.push(wave.subarray(at, at + 343)));
    expect(columns).toEqual(spectrogramOf(wave));
  });
});

it('the colours grow lighter step by step', () => {
  const luminance = heat.map(([r, g, b]) => {
    const linear = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  });
  expect(heat).toHaveLength(256);
  for (let i = 8; i < 256; i++) expect(luminance[i]).toBeGreaterThan(luminance[i - 8]);
});
