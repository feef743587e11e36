import { heat } from './colour-map.js';
import { bandCount } from './log-spectrogram.js';

/** From the darkest to the brightest, dB. */
const range = 60;
/** What is brightest of a running sound, and the least that can be, so that a quiet room does not look like a storm, dB. */
const runningTop = -15;
const leastTop = -50;

/** What is drawn brightest of a whole sound: its loudest, dB. */
export function topOf(columns: readonly Float32Array[]): number {
  return columns.reduce((top, column) => column.reduce((a, b) => Math.max(a, b), top), leastTop);
}

/** The pixels of columns of dB, RGBA, high bands on top: [bandCount][columns][4]. */
export function pixelsOf(columns: readonly Float32Array[], top = runningTop): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * columns.length * bandCount);
  columns.forEach((column, x) =>
    column.forEach((decibel, band) => {
      const at = 4 * ((bandCount - 1 - band) * columns.length + x);
      const level = Math.max(0, Math.min(1, 1 + (decibel - top) / range));
      pixels.set(heat[Math.round(255 * level)], at);
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
    return columns
      .slice(from, to)
      .reduce((brightest, column) => brightest.map((value, band) => Math.max(value, column[band])));
  });
}
