import { expect, it } from 'vitest';
import { RingBuffer } from '@perceptory/signal/ring-buffer.js';

const counted = (from: number, n: number) => Float32Array.from({ length: n }, (_, i) => from + i);

it.each([1, 3, 7, 10, 11, 29])('a ring keeps the last ten of what comes in blocks of %i', (size) => {
  const ring = new RingBuffer(10);
  for (let at = 1; at < 60; at += size) {
    ring.push(counted(at, size));
    const end = at + size;
    const kept = Math.min(10, end - 1);
    expect(ring).toMatchObject({ length: kept, written: end - 1 });
    expect(ring.last(kept)).toEqual(counted(end - kept, kept));
    expect(ring.last(4).at(-1)).toBe(end - 1);
  }
});

it('what has not come yet is silence', () => {
  const ring = new RingBuffer(4);
  ring.push(Float32Array.of(1, 2));
  expect([...ring.last(4)]).toEqual([0, 0, 1, 2]);
  ring.clear();
  expect([...ring.last(2)]).toEqual([0, 0]);
});
