/** Hertz to mel, the unit in which equal steps sound equal (O'Shaughnessy 1987). */
export const melOf = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
export const hertzOf = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** One band: a triangle of weights over the frequencies from `first` on. */
export interface MelBand {
  first: number;
  weights: Float32Array;
}

/**
 * Overlapping triangles, equally wide in mel.
 *
 * @param size samples of the transform, whose frequency k lies at k · rate / size
 * @param low,high where the bands begin and end, Hz
 */
export function melBands(count: number, size: number, rate: number, low: number, high: number): MelBand[] {
  const step = (melOf(high) - melOf(low)) / (count + 1);
  const edge = (i: number) => (hertzOf(melOf(low) + i * step) * size) / rate;
  return Array.from({ length: count }, (_, band) => {
    const [left, middle, right] = [edge(band), edge(band + 1), edge(band + 2)];
    const first = Math.ceil(left);
    const weight = (k: number) => Math.min((k - left) / (middle - left), (right - k) / (right - middle));
    const weights = Float32Array.from({ length: Math.max(0, Math.floor(right) - first + 1) }, (_, i) =>
      Math.max(0, weight(first + i)),
    );
    // Low bands may lie between two frequencies: then they follow the nearest.
    return weights.some((w) => w > 0) ? { first, weights } : { first: Math.round(middle), weights: Float32Array.of(1) };
  });
}
