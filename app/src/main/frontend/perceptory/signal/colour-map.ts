type Rgb = readonly [number, number, number];

/** OKLCh to sRGB (Björn Ottosson 2020), 0–255. */
function rgbOf(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const encoded = linear.map((v) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
  return encoded.map((v) => Math.round(255 * Math.max(0, Math.min(1, v)))) as unknown as Rgb;
}

/**
 * 256 colours from dark blue over green to light yellow, [256][r, g, b], those of the thumbnails that the server draws.
 * Lightness grows evenly, so that equal steps of loudness look equal, also to colour-blind eyes and in print.
 */
export const heat: readonly Rgb[] = Array.from({ length: 256 }, (_, i) => {
  const t = i / 255;
  return rgbOf(0.22 + 0.72 * t, 0.09 + 0.06 * t * t, 290 - 185 * t);
});
