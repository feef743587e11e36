/** A picture becomes dark, and bright again, at these brightnesses: apart, so that a film does not flicker. */
const turn = { dark: 0.37, bright: 0.43 };

/** Mean luma (Rec. 601) of pixels [n · 4], 0 (black) to 1 (white). */
export function brightness(rgba: Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 0; i < rgba.length; i += 4) sum += 0.299 * rgba[i] + 0.587 * rgba[i + 1] + 0.114 * rgba[i + 2];
  return rgba.length === 0 ? 1 : sum / (255 * (rgba.length / 4));
}

/** The veil that is seen over a picture so bright, where there was another before. */
export function veilFor(bright: number, before: 'dark' | 'light'): 'dark' | 'light' {
  if (bright < turn.dark) return 'light';
  return bright > turn.bright ? 'dark' : before;
}
