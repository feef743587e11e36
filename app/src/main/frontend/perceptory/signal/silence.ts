import { soundRate } from './sound.js';

/** Root mean square below which a second is silent, −60 dB of full scale; the server says so too. */
const quietest = 1e-3;

/**
 * Whether there is nothing to hear in a second: training leaves such out, so a model has nothing to say about them. Around
 * its mean: a microphone's constant offset is not heard.
 *
 * @param samples 16 kHz; what is missing to a second is silence
 */
export function isSilent(samples: Float32Array): boolean {
  return energyOf(samples) < quietest * quietest * soundRate;
}

/** What is heard of samples: the sum of squares around their mean. */
export function energyOf(samples: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const sample of samples) {
    sum += sample;
    squares += sample * sample;
  }
  return samples.length > 0 ? squares - (sum * sum) / samples.length : 0;
}
