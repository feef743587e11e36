/** What is answered: the best class, or none when no class reaches the threshold. */
export function verdict(probabilities: Float32Array, threshold: number): number | null {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[best]) best = k;
  return probabilities.length > 0 && probabilities[best] >= threshold ? best : null;
}

/** Calms flickering bars: moves a share of the way from what is shown to what was computed. */
export function settle(shown: Float32Array | null, computed: Float32Array, share = 0.5): Float32Array {
  if (shown?.length !== computed.length) return computed;
  return computed.map((value, k) => shown[k] + (value - shown[k]) * share);
}
