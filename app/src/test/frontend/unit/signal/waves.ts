import { random } from '../../workbench/fake-data.ts';

/** A sine, with its value at each sample computed afresh: the oracle. */
export function sine(
  hertz: number,
  rate: number,
  seconds: number,
  amplitude = 0.8,
  phase = 0.3,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / rate + phase),
  );
}

export function noise(length: number, seed = 1): Float32Array<ArrayBuffer> {
  const dice = random(seed);
  return Float32Array.from({ length }, () => 2 * dice() - 1);
}

/** The root mean square of a sound, dB. */
export function power(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, x) => sum + x * x, 0) / samples.length + 1e-30);
}

/** Whether two sounds are the same, bit for bit; quicker than a matcher that looks at every sample. */
export function same(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
}

/** Without the ends, where a filter hears the silence before and after. */
export function inner(samples: Float32Array, margin: number): Float32Array {
  return samples.subarray(margin, samples.length - margin);
}
