/**
 * What is answered: the best class, or none when its share times the likeness does not reach the threshold.
 *
 * @param likeness to the samples of the training, 0–1; null of models that do not know, which go by the share alone
 */
export function verdict(probabilities: Float32Array, threshold: number, likeness: number | null = null): number | null {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[best]) best = k;
  return probabilities.length > 0 && probabilities[best] * (likeness ?? 1) >= threshold ? best : null;
}

/** The share from which on a class is believed of what is so like the samples; above 1 none is. */
export function needed(threshold: number, likeness: number | null): number {
  return threshold > 0 ? threshold / (likeness ?? 1) : 0;
}

/** Calms flickering bars: moves a share of the way from what is shown to what was computed. */
export function settle(shown: Float32Array | null, computed: Float32Array, share = 0.5): Float32Array {
  if (shown?.length !== computed.length) return computed;
  return computed.map((value, k) => shown[k] + (value - shown[k]) * share);
}
