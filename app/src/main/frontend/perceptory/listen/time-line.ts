import { verdict } from '../live/verdict.js';
import { soundRate } from '../signal/sound.js';
import { hopOf, windowSize } from './decision-clock.js';

/** A stretch of a recording with one answer, in seconds; the label is null where no class reaches the threshold. */
export interface Span {
  label: number | null;
  /** Whether there is nothing to hear in it. */
  silent?: boolean;
  from: number;
  to: number;
  /** The highest share of the class in it; of "none", the highest share of any class. */
  probability: number;
}

/** What the model says of one second of a recording. */
export interface Decision {
  /** Where the second begins, samples; negative where a short recording lies in the middle of it. */
  start: number;
  /** [K]; null where there is nothing to hear. */
  probabilities: Float32Array | null;
  /** To the samples of the training, 0–1; missing where there is nothing to hear, and of models that do not know. */
  likeness?: number | null;
}

/**
 * Where the windows of a recording begin, samples: a hop apart, the last so that it ends with the recording. A recording
 * shorter than a window lies in the middle of one.
 */
export function windowStarts(length: number, overlap: number): number[] {
  if (length === 0) return [];
  const rest = length - windowSize;
  if (rest <= 0) return [Math.floor(rest / 2)];
  const hop = hopOf(overlap);
  const starts = Array.from({ length: Math.floor(rest / hop) + 1 }, (_, i) => i * hop);
  if (starts[starts.length - 1] < rest) starts.push(rest);
  return starts;
}

/** The window that begins at `start`, as a copy; silence stands for what lies outside of the recording. */
export function windowAt(samples: Float32Array, start: number): Float32Array<ArrayBuffer> {
  const window = new Float32Array(windowSize);
  window.set(within(samples, start), Math.max(0, -start));
  return window;
}

/** What of the recording is in the window that begins at `start`. */
export function within(samples: Float32Array, start: number): Float32Array {
  return samples.subarray(Math.max(0, start), Math.max(0, start + windowSize));
}

/** The decision whose middle is nearest to a place in the recording; none before the first is made. */
export function nearest(decisions: readonly Decision[], seconds: number, rate = soundRate): Decision | undefined {
  const start = seconds * rate - windowSize / 2;
  const after = decisions.findIndex((decision) => decision.start >= start);
  if (after < 0) return decisions.at(-1);
  const before = decisions[Math.max(0, after - 1)];
  return start - before.start < decisions[after].start - start ? before : decisions[after];
}

/**
 * The answers along a recording. Each stands for what is nearer to the middle of its window than to that of another;
 * neighbours that agree become one. While decisions are still to come, the rest of the recording has none.
 *
 * @param length samples of the recording
 */
export function spansOf(decisions: readonly Decision[], length: number, threshold: number, rate = soundRate): Span[] {
  const spans: Span[] = [];
  decisions.forEach(({ start, probabilities, likeness }, i) => {
    const next = decisions[i + 1];
    const to = Math.min(length, next ? (start + next.start + windowSize) / 2 : start + windowSize) / rate;
    const silent = probabilities === null;
    const label = silent ? null : verdict(probabilities, threshold, likeness);
    const probability = silent ? 0 : probabilities.reduce((a, b) => Math.max(a, b), 0);
    const last = spans.at(-1);
    if (last?.label === label && last.silent === silent)
      spans[spans.length - 1] = { ...last, to, probability: Math.max(last.probability, probability) };
    else spans.push({ label, silent, from: last?.to ?? 0, to, probability });
  });
  return spans;
}

/** The mean of all answers, [K]: what `predictions` gives for the whole; null before the first, and of silence alone. */
export function meanOf(decisions: readonly Decision[]): Float32Array | null {
  const heard = decisions.flatMap(({ probabilities }) => (probabilities ? [probabilities] : []));
  if (heard.length === 0) return null;
  const sums = new Float64Array(heard[0].length);
  for (const probabilities of heard) probabilities.forEach((p, k) => (sums[k] += p));
  return Float32Array.from(sums, (sum) => sum / heard.length);
}

/** The mean likeness of all answers; null before the first, of silence alone, and where the model does not know. */
export function meanLikenessOf(decisions: readonly Decision[]): number | null {
  const known = decisions.flatMap(({ likeness }) => likeness ?? []);
  return known.length === 0 ? null : known.reduce((a, b) => a + b) / known.length;
}
