import { heat } from './colour-map.js';
import { bandCount } from './log-spectrogram.js';

/** The pixels of columns, RGBA, high bands on top: [bandCount][columns][4]. */
export function pixelsOf(columns: readonly Float32Array[]): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * columns.length * bandCount);
  columns.forEach((column, x) =>
    column.forEach((value, band) => {
      const at = 4 * ((bandCount - 1 - band) * columns.length + x);
      pixels.set(heat[Math.round(255 * value)], at);
      pixels[at + 3] = 255;
    }),
  );
  return pixels;
}

/** At most `width` columns; where several become one, the brightest is seen, so that a click does not vanish. */
export function squeezed(columns: readonly Float32Array[], width: number): readonly Float32Array[] {
  if (columns.length <= width) return columns;
  return Array.from({ length: width }, (_, x) => {
    const [from, to] = [Math.floor((x * columns.length) / width), Math.floor(((x + 1) * columns.length) / width)];
    return columns.slice(from, to).reduce((brightest, column) => brightest.map((value, band) => Math.max(value, column[band])));
  });
}
