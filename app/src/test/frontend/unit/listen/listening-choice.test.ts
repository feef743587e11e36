import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberChoice, rememberedChoice, shareOf } from '@perceptory/listen/listening-choice.js';
import { settle } from '@perceptory/live/verdict.js';

afterEach(() => void vi.unstubAllGlobals());

function storage(kept: Record<string, string> = {}): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  });
}

describe('smoothing', () => {
  it('of one shows every answer as it is', () => expect(shareOf(1)).toBe(1));

  it.each([2, 4, 8])('over %i answers lags behind as a mean over so many does', (n) => {
    // The mean age of what is shown, in answers: (n - 1) / 2 for both.
    let age = 0;
    for (let i = 0; i < 400; i++) age += i * shareOf(n) * (1 - shareOf(n)) ** i;
    expect(age).toBeCloseTo((n - 1) / 2, 6);
  });

  it('keeps shares that add up to one', () => {
    const shown = settle(Float32Array.of(0.2, 0.8), Float32Array.of(0.9, 0.1), shareOf(3));
    expect(shown[0] + shown[1]).toBeCloseTo(1, 6);
  });
});

describe('the choice of how to listen', () => {
  it('is half a second and two answers at first', () => {
    storage();
    expect(rememberedChoice()).toEqual({ overlap: 0.5, smoothing: 2 });
  });

  it('is remembered', () => {
    storage();
    rememberChoice({ overlap: 0, smoothing: 5 });
    expect(rememberedChoice()).toEqual({ overlap: 0, smoothing: 5 });
  });

  it.each(['', 'x', '-1', '7', 'NaN'])('is not taken from a storage that holds “%s”', (text) => {
    storage({ 'perceptory.overlap': text === '' ? 'none' : text, 'perceptory.smoothing': '99' });
    expect(rememberedChoice()).toEqual({ overlap: 0.5, smoothing: 2 });
  });
});
