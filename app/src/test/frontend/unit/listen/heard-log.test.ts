import { describe, expect, it } from 'vitest';
import { HeardLog } from '@perceptory/listen/heard-log.js';

const sure = (label: number, share = 0.9) =>
  Float32Array.from({ length: 3 }, (_, k) => (k === label ? share : (1 - share) / 2));
const unsure = Float32Array.of(0.4, 0.3, 0.3);

describe('the log of what was heard', () => {
  it('enters changes alone, the newest first, and how sure the model was at best', () => {
    const log = new HeardLog();
    expect(log.push(sure(1, 0.8), 0.6, 0)).toBeDefined();
    expect(log.push(sure(1, 0.95), 0.6, 500)).toBeUndefined();
    expect(log.push(sure(1, 0.7), 0.6, 1000)).toBeUndefined();
    log.push(sure(2), 0.6, 1500);
    expect(log.entries).toEqual([
      { label: 2, from: 1500, to: 1500, probability: expect.closeTo(0.9) },
      { label: 1, from: 0, to: 1000, probability: expect.closeTo(0.95) },
    ]);
  });

  it('enters nothing below the threshold, and the class anew after that', () => {
    const log = new HeardLog();
    log.push(unsure, 0.6, 0);
    log.push(sure(0), 0.6, 250, 0.1);
    expect(log.entries).toEqual([]);
    log.push(sure(0), 0.6, 500);
    log.push(unsure, 0.6, 1000);
    log.push(sure(0), 0.6, 1500);
    expect(log.entries.map(({ from, to }) => [from, to])).toEqual([
      [1500, 1500],
      [500, 500],
    ]);
  });

  it('enters no background noise, which ends what was heard before', () => {
    const log = new HeardLog([true, false, false]);
    log.push(sure(0), 0.6, 0);
    log.push(sure(2), 0.6, 500);
    log.push(sure(0), 0.6, 1000);
    log.push(sure(2), 0.6, 1500);
    expect(log.entries.map(({ label, from, to }) => [label, from, to])).toEqual([
      [2, 1500, 1500],
      [2, 500, 500],
    ]);
  });

  it('starts anew after an interruption and when it is cleared', () => {
    const log = new HeardLog();
    log.push(sure(0), 0.6, 0);
    log.interrupt();
    log.push(sure(0), 0.6, 500);
    expect(log.entries).toHaveLength(2);
    log.clear();
    expect(log.entries).toEqual([]);
    log.push(sure(0), 0.6, 1000);
    expect(log.entries).toHaveLength(1);
  });

  it('keeps the newest two hundred', () => {
    const log = new HeardLog();
    for (let i = 0; i < 500; i++) log.push(sure(i % 3), 0.6, i);
    expect(log.entries).toHaveLength(200);
    expect(log.entries[0].from).toBe(499);
  });
});
