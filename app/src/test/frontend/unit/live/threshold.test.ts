import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Threshold } from '@perceptory/live/threshold.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function host() {
  const told: (number | null)[] = [];
  const target = Object.assign(new EventTarget(), { requestUpdate: vi.fn() });
  target.addEventListener('threshold-changed', (event) =>
    told.push((event as CustomEvent<{ threshold: number | null }>).detail.threshold),
  );
  return { target, told };
}

it('tells the page once the slider rests; the suggested one as none', () => {
  const { target, told } = host();
  const threshold = new Threshold(target);
  threshold.of({ threshold: 0.5, suggestedThreshold: 0.75 });
  for (const detail of [0.6, 0.7, 0.8]) threshold.moved(new CustomEvent('threshold-changed', { detail }));
  expect(threshold.value).toBe(0.8);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(told).toEqual([0.8]);
  threshold.moved(new CustomEvent('threshold-changed', { detail: 0.752 }));
  vi.advanceTimersByTime(300);
  expect(told).toEqual([0.8, null]);
});

it('takes over what the page knows, but not from under the person’s hand', () => {
  const { target, told } = host();
  const threshold = new Threshold(target);
  threshold.of({ threshold: 0.5, suggestedThreshold: 0.75 });
  threshold.put(0.6);
  expect(threshold.value).toBe(0.6);
  threshold.put(null);
  expect(threshold.value).toBe(0.75);
  threshold.moved(new CustomEvent('threshold-changed', { detail: 0.9 }));
  threshold.put(0.1);
  expect(threshold.value).toBe(0.9);
  vi.advanceTimersByTime(300);
  threshold.put(0.1);
  expect(threshold.value).toBe(0.1);
  expect(told).toEqual([0.9]);
});
