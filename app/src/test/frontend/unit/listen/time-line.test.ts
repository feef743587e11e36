import { describe, expect, it, vi } from 'vitest';
import { RecordingReader } from '@perceptory/listen/recording-reader.js';
import { stepped } from '@perceptory/listen/steps.js';
import {
  meanLikenessOf,
  meanOf,
  nearest,
  spansOf,
  windowAt,
  windowStarts,
  type Decision,
} from '@perceptory/listen/time-line.js';

const second = 16_000;
const sure = (label: number) => Float32Array.from({ length: 2 }, (_, k) => (k === label ? 0.9 : 0.1));
const at = (seconds: number, probabilities: Float32Array): Decision => ({ start: seconds * second, probabilities });

describe('the windows of a recording', () => {
  it.each([
    ['nothing', 0, 0.5, []],
    ['a second', 1, 0.5, [0]],
    ['two seconds', 2, 0.5, [0, 0.5, 1]],
    ['two seconds without overlap', 2, 0, [0, 1]],
    ['a rest, which the last window ends with', 2.25, 0.5, [0, 0.5, 1, 1.25]],
    ['less than a second, in the middle of one', 0.5, 0.5, [-0.25]],
  ])('of %s', (_, seconds, overlap, starts) => {
    expect(windowStarts(seconds * second, overlap)).toEqual(starts.map((start) => start * second));
  });

  it('have silence where the recording is not', () => {
    const window = windowAt(new Float32Array(8000).fill(1), -4000);
    expect([window[3999], window[4000], window[11_999], window[12_000]]).toEqual([0, 1, 1, 0]);
    expect(window.reduce((a, b) => a + b)).toBe(8000);
  });

  it('are copies: what is handed over does not empty the recording', () => {
    const samples = new Float32Array(second).fill(1);
    windowAt(samples, 0).fill(5);
    expect(samples[0]).toBe(1);
  });
});

describe('what was heard along a recording', () => {
  const decisions = [
    at(0, sure(0)),
    at(0.5, sure(0)),
    at(1, sure(1)),
    at(1.5, Float32Array.of(0.5, 0.5)),
    at(2, sure(1)),
  ];

  it('has a span for each stretch of one answer, from the start to the end', () => {
    const spans = spansOf(decisions, 3 * second, 0.6);
    expect(spans.map(({ label, from, to }) => [label, from, to])).toEqual([
      [0, 0, 1.25],
      [1, 1.25, 1.75],
      [null, 1.75, 2.25],
      [1, 2.25, 3],
    ]);
    expect(spans.map(({ probability }) => probability.toFixed(2))).toEqual(['0.90', '0.90', '0.50', '0.90']);
  });

  it('grows with the decisions', () => {
    expect(spansOf([], 3 * second, 0.6)).toEqual([]);
    expect(spansOf(decisions.slice(0, 2), 9 * second, 0.6)).toMatchObject([{ label: 0, from: 0, to: 1.5 }]);
    expect(spansOf([at(-0.25, sure(1))], 0.5 * second, 0.6)).toMatchObject([{ label: 1, from: 0, to: 0.5 }]);
  });

  it.each([
    [0, 0],
    [0.7, 0],
    [0.8, 0.5],
    [1.6, 1],
    [3, 2],
  ])('at %d s is what the window around it says', (seconds, start) => {
    expect(nearest(decisions, seconds)?.start).toBe(start * second);
  });

  it('is told apart from silence, which has no say on the whole', () => {
    const quiet = [at(0, sure(0)), { start: second, probabilities: null }, at(2, Float32Array.of(0.5, 0.5))];
    expect(spansOf(quiet, 3 * second, 0.6).map(({ label, silent, from, to }) => [label, silent, from, to])).toEqual([
      [0, false, 0, 1],
      [null, true, 1, 2],
      [null, false, 2, 3],
    ]);
    expect([...meanOf(quiet)!].map((p) => p.toFixed(2))).toEqual(['0.70', '0.30']);
    expect(meanOf([{ start: 0, probabilities: null }])).toBeNull();
  });

  it('is on the whole the mean of all answers', () => {
    expect(meanOf([])).toBeNull();
    expect([...meanOf(decisions)!].map((p) => p.toFixed(2))).toEqual(['0.50', '0.50']);
  });
});

it.each([
  ['ArrowRight', false, 5.25],
  ['ArrowLeft', true, 2.5],
  ['PageUp', false, 6],
  ['Home', false, 0],
  ['End', false, 10],
  ['x', false, undefined],
])('%s (shift: %s) moves the cursor to %s', (key, shift, to) => expect(stepped(5, key, shift, 10)).toBe(to));

it('of a second unlike the training there is no class, however sure the share', () => {
  const decisions = [
    { ...at(0, sure(0)), likeness: 0.9 },
    { ...at(1, sure(0)), likeness: 0.1 },
    { start: 2 * second, probabilities: null, likeness: null },
  ];
  expect(spansOf(decisions, 3 * second, 0.6).map(({ label, silent }) => [label, silent])).toEqual([
    [0, false],
    [null, false],
    [null, true],
  ]);
  expect(meanLikenessOf(decisions)).toBeCloseTo(0.5);
  expect(meanLikenessOf([at(0, sure(0))])).toBeNull();
  expect(meanLikenessOf([])).toBeNull();
});

describe('reading a recording', () => {
  const answer = { probabilities: sure(0), likeness: 0.25, best: 0 };
  const loud = (seconds: number) => Float32Array.from({ length: seconds * second }, (_, i) => (i % 2 ? 0.1 : -0.1));

  it('asks nothing about silence', async () => {
    const classify = vi.fn(async () => answer);
    const reader = new RecordingReader(() => undefined);
    const samples = new Float32Array(9 * second);
    samples.set(loud(1), 4 * second);
    await reader.read(samples, { classify }, 0);
    expect(classify).toHaveBeenCalledTimes(1);
    expect(reader.decisions.map(({ probabilities }) => probabilities !== null)).toEqual(
      Array.from({ length: 9 }, (_, i) => i === 4),
    );
    expect([...meanOf(reader.decisions)!]).toEqual([...sure(0)]);
    expect(meanLikenessOf(reader.decisions)).toBe(0.25);
  });

  it('tells of each decision and how far it has come', async () => {
    const shares: number[] = [];
    const reader: RecordingReader = new RecordingReader(() => shares.push(reader.share));
    await reader.read(loud(2), { classify: async () => answer }, 0);
    expect(shares).toEqual([0.5, 1]);
    expect(reader.decisions.map(({ start }) => start)).toEqual([0, second]);
  });

  it('is called off by another and when it is stopped', async () => {
    const classify = vi.fn(async () => answer);
    const reader = new RecordingReader(() => undefined);
    const first = reader.read(loud(60), { classify }, 0);
    const other = reader.read(loud(1), { classify }, 0);
    await Promise.all([first, other]);
    expect(classify).toHaveBeenCalledTimes(2);
    expect(reader.decisions).toHaveLength(1);
    const stopped = reader.read(loud(60), { classify }, 0);
    reader.stop();
    await stopped;
    expect(reader.decisions).toEqual([]);
  });
});
