import { joined, soundRate } from '../signal/sound.js';
import { Unreadable } from './unreadable.js';

/** A part of a recording that Teachable Machine took for a sample, seconds. */
export interface Span {
  start: number;
  end: number;
}

/** The name of the list of samples in Teachable Machine's zip of a class. */
export const listName = 'samples.json';

/** Samples of one recording, at most: ten minutes. */
const mostSpans = 600;

/**
 * Which parts of which recordings are samples, by the recording's file name, in the order of time.
 *
 * @throws Unreadable when it is no such list, or a list of nothing
 */
export function spansOf(list: string): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const entry of entriesOf(list)) {
    const { blobFilePath: path, startTime: start, endTime: end } = entry ?? {};
    if (
      typeof path !== 'string' ||
      typeof start !== 'number' ||
      typeof end !== 'number' ||
      !(start >= 0 && end > start)
    )
      continue;
    const name = path.replace(/^.*\//, '');
    if (!spans.has(name)) spans.set(name, []);
    spans.get(name)!.push({ start, end });
  }
  if (spans.size === 0) throw new Unreadable('noSamples');
  for (const parts of spans.values()) {
    if (parts.length > mostSpans) throw new Unreadable('tooLong');
    parts.sort((a, b) => a.start - b.start);
  }
  return spans;
}

function entriesOf(list: string): Record<string, unknown>[] {
  try {
    const entries = JSON.parse(list) as unknown;
    return Array.isArray(entries) ? (entries as Record<string, unknown>[]) : [];
  } catch {
    // Not JSON: a list of nothing that we know.
    return [];
  }
}

/** The middle second of each span, one after the other: its samples last a little longer than a second. */
export function middleSeconds(samples: Float32Array, spans: readonly Span[]): Float32Array<ArrayBuffer> {
  return joined(
    spans.map(({ start, end }) => {
      const second = new Float32Array(soundRate);
      const from = Math.max(0, Math.round(((start + end) / 2 - 0.5) * soundRate));
      second.set(samples.subarray(from, from + soundRate));
      return second;
    }),
  );
}
