import { soundRate } from '../signal/sound.js';

/** The part of a take that is kept, in seconds from its start. */
export interface Trim {
  start: number;
  end: number;
}

/** The shortest part that edges leave, seconds: the server fills it up to one with silence. */
export const shortest = 0.1;
/** The shortest rest that makes a sample of its own, filled up too. */
const shortestRest = 0.5;

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

/** How many one-second samples a part makes: of a rest half a second and more makes one. */
export function samplesIn({ start, end }: Trim): number {
  // Edges are sums of small steps: a hair less than half a second is half a second.
  return Math.max(1, Math.floor(end - start + 1 - shortestRest + 1e-6));
}

/** Seconds at the end that make no sample. */
export function restOf(trim: Trim): number {
  return Math.max(0, trim.end - trim.start - samplesIn(trim));
}

export function cut(samples: Float32Array, { start, end }: Trim): Float32Array {
  return samples.subarray(Math.round(start * soundRate), Math.round(end * soundRate));
}

/** The first `n` seconds of a sound, the last of which may be short. */
export function secondsOf(samples: Float32Array, n: number): Float32Array[] {
  return Array.from({ length: n }, (_, i) => samples.subarray(i * soundRate, (i + 1) * soundRate));
}

function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
