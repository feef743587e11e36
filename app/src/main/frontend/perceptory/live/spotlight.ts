/**
 * An attention map as a veil over the picture: places that speak for the class stay clear, the rest is darkened. Light
 * and dark are seen by everyone, whatever their sight for colours.
 *
 * @param values [height · width]
 * @returns RGBA, [height · width · 4]
 */
export function spotlight(values: Float32Array, darkest = 0.82): Uint8ClampedArray<ArrayBuffer> {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const veil = new Uint8ClampedArray(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 0;
    veil.set([16, 18, 24, Math.round(255 * darkest * (1 - share ** 0.8))], i * 4);
  });
  return veil;
}
