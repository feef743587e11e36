/** Channels that have nothing in common keep 1 / channels of their power in the mean; a tenth of that is cancelled. */
const cancelled = 0.1;

/**
 * A second of several channels as one: their mean, or the loudest where they cancel each other out, as where one cable of
 * a pair was soldered the wrong way round. In [-1, 1]; the server does the same.
 *
 * @param channels at least one, all of one length
 */
export function monoOf(channels: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const mean = new Float32Array(channels[0].length);
  const power = channels.map((channel) => {
    let sum = 0;
    channel.forEach((value, i) => {
      const sample = clamped(value);
      mean[i] += sample / channels.length;
      sum += sample * sample;
    });
    return sum;
  });
  const together = mean.reduce((sum, sample) => sum + sample * sample, 0) * channels.length ** 2;
  const all = power.reduce((a, b) => a + b);
  if (channels.length === 1 || together >= cancelled * all) return mean;
  return Float32Array.from(channels[power.indexOf(Math.max(...power))], clamped);
}

function clamped(sample: number): number {
  return Math.max(-1, Math.min(1, sample));
}
