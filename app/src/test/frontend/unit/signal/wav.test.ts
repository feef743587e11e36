import { describe, expect, it } from 'vitest';
import { wavOf } from '@perceptory/signal/wav.js';

describe('a WAV file', () => {
  it('has the header that the format asks for, and 16-bit samples', () => {
    const byHand = [
      0x52,
      0x49,
      0x46,
      0x46,
      42,
      0,
      0,
      0,
      0x57,
      0x41,
      0x56,
      0x45, // RIFF, 36 + 6 bytes, WAVE
      0x66,
      0x6d,
      0x74,
      0x20,
      16,
      0,
      0,
      0,
      1,
      0,
      1,
      0, // "fmt ", 16 bytes, PCM, mono
      0x80,
      0x3e,
      0,
      0,
      0x00,
      0x7d,
      0,
      0,
      2,
      0,
      16,
      0, // 16,000 Hz, 32,000 bytes/s, 2 bytes a frame, 16 bits
      0x64,
      0x61,
      0x74,
      0x61,
      6,
      0,
      0,
      0, // data, 6 bytes
      0x00,
      0x40,
      0x00,
      0x80,
      0x01,
      0x00, // 0.5, -1, the smallest step
    ];
    expect([...wavOf(Float32Array.of(0.5, -1, 1 / 32768))]).toEqual(byHand);
  });

  it.each([
    [1, 32767],
    [1.7, 32767],
    [-3, -32768],
    [Infinity, 32767],
    [NaN, 0],
  ])('keeps %f within 16 bits', (sample, stored) =>
    expect(new DataView(wavOf(Float32Array.of(sample)).buffer).getInt16(44, true)).toBe(stored),
  );

  it('of a second is 32,044 bytes', () => expect(wavOf(new Float32Array(16_000))).toHaveLength(32_044));
});
