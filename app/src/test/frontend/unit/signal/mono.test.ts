import { expect, it } from 'vitest';
import { monoOf } from '@perceptory/signal/mono.js';
import { isSilent } from '@perceptory/signal/silence.js';
import { sine } from './waves.ts';

/** Around the mean. */
const rms = (samples: Float32Array) => {
  const mean = samples.reduce((sum, x) => sum + x, 0) / samples.length;
  return Math.sqrt(samples.reduce((sum, x) => sum + (x - mean) ** 2, 0) / samples.length);
};
const tone = sine(440, 48_000, 1, 0.5);
const other = sine(700, 48_000, 1, 0.5);
const above = (samples: Float32Array) => samples.map((sample) => sample + 0.2);
const times = (samples: Float32Array, gain: number) => samples.map((sample) => gain * sample);

it.each([
  ['one', [tone], 0.3536],
  ['two alike', [tone, tone], 0.3536],
  ['two opposite', [tone, times(tone, -1)], 0.3536],
  ['two nearly opposite', [tone, times(tone, -0.8)], 0.3536],
  ['two pairs of opposites', [tone, times(tone, -1), other, times(other, -1)], 0.3536],
  ['two opposite, above an offset', [above(tone), above(times(tone, -1))], 0.3536],
  ['two with nothing in common', [tone, other], 0.25],
  ['a silent one and one that is heard', [times(tone, 0), tone], 0.1768],
  ['two silent ones', [times(tone, 0), times(tone, 0)], 0],
])('of %s is heard what the server hears', (_, channels, level) => expect(rms(monoOf(channels))).toBeCloseTo(level, 3));

it('stays within full scale, as it would be played', () =>
  expect([...monoOf([Float32Array.of(1e30, -3, 0.5), Float32Array.of(1, -1, 0.5)])]).toEqual([1, -1, 0.5]));

it.each([
  ['nothing', new Float32Array(16_000), true],
  ['no samples', new Float32Array(0), true],
  ['a tone at −62 dB', sine(440, 16_000, 1, 0.0011), true],
  ['a tone at −58 dB', sine(440, 16_000, 1, 0.0018), false],
  ['an offset', new Float32Array(16_000).fill(0.2), true],
  ['a short offset', new Float32Array(4000).fill(0.2), true],
  ['a syllable', sine(440, 16_000, 0.1, 0.1), false],
])('%s is silent or not, as for the server', (_, samples, silent) => expect(isSilent(samples)).toBe(silent));
