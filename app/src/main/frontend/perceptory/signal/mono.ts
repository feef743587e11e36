import { energyOf } from './silence.js';

/** Channels that have nothing in common keep 1 / channels of their power in the mean; a tenth of that is cancelled. */
const cancelled = 0.1;

/**
 * A second of several channels as one: their mean, or the loudest where they cancel each other out, as where one cable of
 * a pair was soldered the wrong way round. In [-1, 1]; the server does the same.
 *
 * @param channels at least one, all of one length
 */
export function monoOf(channels: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = channels.map((channel) => Float32Array.from(channel, clamped));
  const mean = all[0].map((_, i) => all.reduce((sum, channel) => sum + channel[i] / all.length, 0));
  if (all.length === 1) return mean;
  const energies = all.map(energyOf);
  const together = energyOf(mean) * all.length ** 2;
  const apart = energies.reduce((a, b) => a + b);
  return together < cancelled * apart ? all[energies.indexOf(Math.max(...energies))] : mean;
}

function clamped(sample: number): number {
  return Math.max(-1, Math.min(1, sample));
}
