/** The discrete Fourier transform of `size` real samples (a power of two), Cooley and Tukey's way. */
export class Fft {
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;
  private readonly order: Uint32Array;
  private readonly re: Float64Array;
  private readonly im: Float64Array;

  constructor(readonly size: number) {
    if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError('The size must be a power of two.');
    const bits = Math.log2(size);
    this.cos = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
    this.sin = Float64Array.from({ length: size / 2 }, (_, k) => Math.sin((2 * Math.PI * k) / size));
    this.order = Uint32Array.from({ length: size }, (_, i) => reversed(i, bits));
    this.re = new Float64Array(size);
    this.im = new Float64Array(size);
  }

  /** The power |X(k)|² of each frequency k, 0 … size/2. `frame` may be shorter: silence follows. */
  power(frame: ArrayLike<number>): Float64Array {
    const { re, im, size } = this;
    for (let i = 0; i < size; i++) re[i] = frame[this.order[i]] ?? 0;
    im.fill(0);
    for (let half = 1; half < size; half *= 2) this.butterflies(half);
    return Float64Array.from({ length: size / 2 + 1 }, (_, k) => re[k] ** 2 + im[k] ** 2);
  }

  private butterflies(half: number): void {
    const { re, im, size, cos, sin } = this;
    const turn = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const [a, b] = [start + k, start + k + half];
        const [c, s] = [cos[k * turn], -sin[k * turn]];
        const tr = re[b] * c - im[b] * s;
        const ti = re[b] * s + im[b] * c;
        re[b] = re[a] - tr;
        im[b] = im[a] - ti;
        re[a] += tr;
        im[a] += ti;
      }
    }
  }
}

function reversed(i: number, bits: number): number {
  let mirrored = 0;
  for (let b = 0; b < bits; b++) mirrored |= ((i >> b) & 1) << (bits - 1 - b);
  return mirrored >>> 0;
}
