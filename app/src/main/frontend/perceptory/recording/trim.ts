import { soundRate } from '../signal/sound.js';

/** The part of a take that is kept, in seconds from its start. */
export interface Trim {
  start: number;
  end: number;
}

/** The shortest part that makes a sample, seconds: the server fills it up to one with silence. */
export const shortest = 0.3;

export type TrimEdge = keyof Trim;

/** The trim with one edge moved as far as it goes. */
export function moved(trim: Trim, edge: TrimEdge, to: number, duration: number): Trim {
  const least = Math.min(shortest, duration);
  if (edge === 'start') return { ...trim, start: between(0, to, trim.end - least) };
  return { ...trim, end: between(trim.start + least, to, duration) };
}

/** Where a key takes an edge, seconds; nothing where the key means nothing. Small steps are 0.05 s, large ones 0.5 s. */
export function keyed(trim: Trim, edge: TrimEdge, key: string, shift: boolean, duration: number): Trim | undefined {
  const step = shift ? 0.5 : 0.05;
  const steps: Record<string, number> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -0.5,
    PageUp: 0.5,
    Home: -Infinity,
    End: Infinity,
  };
  return key in steps ? moved(trim, edge, trim[edge] + steps[key], duration) : undefined;
}

/** How many one-second samples a part makes: a rest shorter than a second is left out. */
export function samplesIn({ start, end }: Trim): number {
  // Edges are sums of small steps: a hair less than a second is a second.
  const seconds = end - start + 1e-6;
  return seconds < shortest ? 0 : Math.max(1, Math.floor(seconds));
}

/** Seconds at the end that make no sample. */
export function restOf(trim: Trim): number {
  const seconds = trim.end - trim.start;
  return seconds < 1 ? 0 : Math.max(0, seconds - samplesIn(trim));
}

export function cut(samples: Float32Array, { start, end }: Trim): Float32Array {
  return samples.subarray(Math.round(start * soundRate), Math.round(end * soundRate));
}

function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
