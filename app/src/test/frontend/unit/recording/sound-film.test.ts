import { describe, expect, it, vi } from 'vitest';
import { Shutter } from '@perceptory/capture/shutter.js';
import { SoundFilm, type SoundListener } from '@perceptory/recording/sound-film.js';

function source() {
  const listeners = new Set<SoundListener>();
  return {
    listen: (listener: SoundListener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    say: (n: number, clipped = false) =>
      listeners.forEach((listener) => listener(new Float32Array(n).fill(0.5), clipped)),
    listeners,
  };
}

describe('a film of sound', () => {
  it('keeps what is heard between start and stop', () => {
    const microphone = source();
    const done = vi.fn();
    const film = new SoundFilm(microphone, done);
    microphone.say(100);
    film.start();
    microphone.say(16_000);
    microphone.say(8000, true);
    expect(film.seconds).toBe(1.5);
    film.stop();
    film.stop();
    microphone.say(100);
    expect(done).toHaveBeenCalledOnce();
    expect(done.mock.calls[0][0].samples).toHaveLength(24_000);
    expect(done.mock.calls[0][0].clipped).toBe(true);
    expect(microphone.listeners.size).toBe(0);
  });

  it('stops by itself, to the sample', () => {
    const microphone = source();
    const done = vi.fn();
    const finished = vi.fn();
    new SoundFilm(microphone, done).start(2, finished);
    for (let i = 0; i < 100; i++) microphone.say(341);
    expect(done.mock.calls[0][0]).toMatchObject({ clipped: false });
    expect(done.mock.calls[0][0].samples).toHaveLength(32_000);
    expect(finished).toHaveBeenCalledOnce();
  });

  it('ends a toggle that nobody ends', () => {
    const microphone = source();
    const done = vi.fn();
    const shutter = new Shutter(() => new SoundFilm(microphone, done), 3);
    shutter.toggle();
    for (let i = 0; i < 4; i++) microphone.say(16_000);
    expect(shutter.mode).toBe('idle');
    expect(done.mock.calls[0][0].samples).toHaveLength(48_000);
  });
});
