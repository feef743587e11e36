import { describe, expect, it } from 'vitest';
import film from '../../../resources/sounds/talkie.webm?url';
import mp3InWav from '../../../resources/sounds/tones-mp3.wav?url';
import { decodeSound } from '@perceptory/recording/sound-decoder.js';
import { Unreadable } from '@perceptory/recording/unreadable.js';
import { floatsOf, sine } from '../../unit/signal/waves.ts';

const rms = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);

const tone = sine(440, 48_000, 2, 0.5);
const opposite = tone.map((sample) => -sample);
const with7 = (value: number) => tone.map((sample, i) => (i === 70_000 ? value : sample));

describe('what this browser decodes', () => {
  it.each([
    ['one channel', floatsOf(tone)],
    ['two that are opposite', floatsOf(tone, opposite)],
  ])('of %s is heard', async (_, file) => {
    const samples = await decodeSound(new Blob([file]));
    expect(samples).toHaveLength(32_000);
    expect(rms(samples)).toBeCloseTo(0.354, 2);
  });

  it('is MP3 in a WAV too', async () => {
    const samples = await decodeSound(await (await fetch(mp3InWav)).blob());
    expect(samples.length / 16_000).toBeCloseTo(3, 0);
    expect(rms(samples)).toBeGreaterThan(0.05);
  });

  it.each([NaN, Infinity])('with a value of %f is refused', (value) =>
    expect(decodeSound(new Blob([floatsOf(with7(value))]))).rejects.toEqual(new Unreadable('notNumbers')),
  );

  it('is never the noise that RIFX would be', async () => {
    const bytes = floatsOf(tone);
    bytes[3] = 'X'.charCodeAt(0);
    await expect(decodeSound(new Blob([bytes]))).rejects.toEqual(new Unreadable('unreadable'));
  });

  it('is no film, also where it knows the sound’s codec alone', async () => {
    const bytes = new Uint8Array(await (await fetch(film)).arrayBuffer());
    await expect(decodeSound(new Blob([bytes]))).rejects.toEqual(new Unreadable('video'));
    const codec = new TextDecoder('latin1').decode(bytes).indexOf('V_VP');
    bytes.set(new TextEncoder().encode('V_XYZ'), codec);
    await expect(decodeSound(new Blob([bytes]))).rejects.toEqual(new Unreadable('video'));
    // It would have been taken for a sound.
    const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.buffer);
    expect(sound.duration).toBeGreaterThan(0);
  });
});
