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

/** A WAV of floats at 48 kHz, which may be none. */
export function floatsOf(...channels: Float32Array[]): Uint8Array<ArrayBuffer> {
  const [first] = channels;
  const file = new DataView(new ArrayBuffer(44 + 4 * channels.length * first.length));
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) file.setUint8(at + i, text.charCodeAt(i));
  };
  word(0, 'RIFF');
  file.setUint32(4, file.byteLength - 8, true);
  word(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 3, true);
  file.setUint16(22, channels.length, true);
  file.setUint32(24, 48_000, true);
  file.setUint32(28, 192_000 * channels.length, true);
  file.setUint16(32, 4 * channels.length, true);
  file.setUint16(34, 32, true);
  word(36, 'data');
  file.setUint32(40, file.byteLength - 44, true);
  first.forEach((_, i) =>
    channels.forEach((channel, c) => file.setFloat32(44 + 4 * (i * channels.length + c), channel[i], true)),
  );
  return new Uint8Array(file.buffer);
}
