import { describe, expect, it } from 'vitest';
import { Resampler, resample } from '@perceptory/signal/resampler.js';
import { joined, soundRate } from '@perceptory/signal/sound.js';
import { inner, noise, power, same, sine } from './waves.ts';

const rates = [8000, 11025, 16000, 22050, 32000, 44100, 48000, 88200, 96000, 192000];
const margin = 300;

describe('resampling to 16 kHz', () => {
  const heard = rates.flatMap((rate) =>
    [50, 440, 1000, 3400, 5000, 7000].filter((hertz) => hertz <= 0.875 * (rate / 2)).map((hertz) => [rate, hertz]),
  );
  it.each(heard)('from %i Hz gives the sine of %i Hz that it should', (rate, hertz) => {
    const given = resample(sine(hertz, rate, 0.25), rate);
    const wanted = sine(hertz, soundRate, 0.25);
    const error = given.map((x, i) => x - wanted[i]);
    expect(power(inner(error, margin)) - power(inner(wanted, margin))).toBeLessThan(-60);
  });

  const unheard = rates.flatMap((rate) =>
    [8100, 8500, 10_000, 15_000, 20_000, 23_500, 40_000]
      .filter((hertz) => hertz < rate / 2)
      .map((hertz) => [rate, hertz]),
  );
  it.each(unheard.filter(([rate]) => rate > soundRate))('from %i Hz lets nothing of %i Hz through', (rate, hertz) => {
    const wave = sine(hertz, rate, 0.25);
    expect(power(inner(resample(wave, rate), margin)) - power(wave)).toBeLessThan(-60);
  });

  it.each(rates)('from %i Hz keeps a constant, and the length', (rate) => {
    const given = resample(new Float32Array(rate / 2).fill(0.5), rate);
    expect(given).toHaveLength(Math.ceil((Math.floor(rate / 2) * soundRate) / rate));
    expect(Math.max(...inner(given, margin).map((x) => Math.abs(x - 0.5)))).toBeLessThan(1e-5);
  });

  it.each([44100, 48000, 8000])('from %i Hz gives the same in blocks as at once', (rate) => {
    const wave = noise(8000);
    const resampler = new Resampler(rate);
    const parts: Float32Array[] = [];
    for (let at = 0, n = 1; at < wave.length; at += n, n = (n * 7) % 1021)
      parts.push(resampler.push(wave.subarray(at, at + n)));
    parts.push(resampler.end());
    expect(parts.length).toBeGreaterThan(10);
    expect(same(joined(parts), resample(wave, rate))).toBe(true);
  });

  it('changes nothing at 16 kHz', () => expect(same(resample(noise(1000), soundRate), noise(1000))).toBe(true));
  it('makes nothing of nothing', () => expect(resample(new Float32Array(0), 44100)).toHaveLength(0));
});
