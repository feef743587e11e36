import * as ort from 'onnxruntime-web/wasm';
import { random } from './fake-data.ts';

const rate = 16_000;

/** The sounds of the workbench: noise, whistles, clicks. */
export const soundLabels = [
  { name: 'Background noise', color: '#0072b2' },
  { name: 'Whistle', color: '#e69f00' },
  { name: 'Clicks', color: '#009e73' },
];

/** One second of a class's sound, 16 kHz; another for each seed. */
export function second(label: number, seed: number): Float32Array<ArrayBuffer> {
  const dice = random(seed * 31 + label + 1);
  const noise = 0.002 + 0.01 * dice();
  const hertz = 900 + 900 * dice();
  const gap = Math.round(rate * (0.15 + 0.1 * dice()));
  const offset = Math.round(gap * dice());
  return Float32Array.from({ length: rate }, (_, i) => {
    const hiss = noise * (2 * dice() - 1);
    if (label === 1) return hiss + 0.3 * Math.sin((2 * Math.PI * hertz * i) / rate);
    if (label === 2) return hiss + 0.6 * Math.exp(-((i + offset) % gap) / 60) * (2 * dice() - 1);
    return hiss;
  });
}

/** A head that answers with the class whose mean embedding is nearest, made from a few seconds of each. */
export async function soundHead(
  backbone: Uint8Array,
): Promise<{ size: number; scale: number; weights: Float32Array; bias: Float32Array }> {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(backbone);
  const means: number[][] = [];
  for (const label of soundLabels.keys()) {
    const sum: number[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const { embedding } = await session.run({ waveform: new ort.Tensor('float32', second(label, seed), [1, rate]) });
      const values = [...(embedding.data as Float32Array)];
      const norm = Math.hypot(...values);
      values.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value / norm / 6));
    }
    means.push(sum);
  }
  const scale = 20;
  const bias = Float32Array.from(means, (mean) => (-scale / 2) * mean.reduce((all, value) => all + value * value, 0));
  return { size: means[0].length, scale, weights: Float32Array.from(means.flat()), bias };
}
