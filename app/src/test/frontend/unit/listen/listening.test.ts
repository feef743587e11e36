import { expect, it } from 'vitest';
import { Listening } from '@perceptory/listen/listening.js';
import type { ModelInput } from '@perceptory/live/model-input.js';

/** A second that ends with the sample `last` of a sound that counts its samples. */
const ending = (last: number) => ({ first: last - 15_999, last, length: 16_000 });

function told(input: ModelInput) {
  if (input.kind !== 'sound') throw new Error('not a sound');
  const { waveform } = input;
  return { first: waveform[0], last: waveform[waveform.length - 1], length: waveform.length };
}

const counting = (from: number, length: number) => Float32Array.from({ length }, (_, i) => from + i);

it('decides on the last second', async () => {
  const seen: unknown[] = [];
  const listening = new Listening(async (input) => void seen.push(told(input)));
  for (let at = 0; at < 25_000; at += 500) await listening.push(counting(at, 500));
  expect(seen).toEqual([ending(15_999), ending(23_999)]);
});

it('makes one decision at a time, then the newest', async () => {
  const seen: unknown[] = [];
  let done: () => void = () => undefined;
  const listening = new Listening((input) => {
    seen.push(told(input));
    return new Promise((resolve) => (done = resolve));
  });
  const first = listening.push(counting(0, 16_000));
  for (let at = 16_000; at < 60_000; at += 1000) void listening.push(counting(at, 1000));
  expect(seen).toEqual([ending(15_999)]);
  done();
  await first;
  void listening.push(counting(60_000, 1000));
  expect(seen).toEqual([ending(15_999), ending(60_999)]);
});

it('goes on after a decision that failed', async () => {
  let tries = 0;
  const listening = new Listening(() => {
    tries++;
    return Promise.reject(new Error('lost'));
  });
  await expect(listening.push(counting(0, 16_000))).rejects.toThrow('lost');
  await expect(listening.push(counting(16_000, 16_000))).rejects.toThrow('lost');
  expect(tries).toBe(2);
});

it('mixes nothing of what was heard before into another sound', async () => {
  const seen: unknown[] = [];
  const listening = new Listening(async (input) => void seen.push(told(input)));
  await listening.push(counting(0, 15_000));
  listening.restart();
  await listening.push(counting(0, 15_000));
  expect(seen).toEqual([]);
  await listening.push(counting(15_000, 1000));
  expect(seen).toEqual([ending(15_999)]);
});
