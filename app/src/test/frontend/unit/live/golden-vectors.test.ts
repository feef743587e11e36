import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { attention, floats, headOf, probabilities, type Features, type Head } from '@perceptory/live/head.js';

const learning = fileURLToPath(new URL('../../../../../../learning/src/', import.meta.url));
const vectorsFolder = `${learning}test/resources/org/perceptory/learning/golden/`;
const backboneFolder = `${learning}main/resources/org/perceptory/learning/backbone/`;

/** Written by Java's runtime; see the package org.perceptory.learning.golden. */
interface GoldenVectors {
  embeddingSize: number;
  tolerance: number;
  pictures: { width: number; height: number; rgb: string; embedding: string }[];
  sounds?: { pcm: string; embedding: string }[];
  heads: {
    scale: number;
    hiddenUnits: number;
    weights: string;
    bias: string;
    hiddenWeights: string;
    hiddenBias: string;
    probabilities: string[];
    attention: string[];
  }[];
}

function distance(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

interface Result {
  embedding: Float32Array;
  /** Of pictures alone. */
  features?: Features;
}

function pictureOf({ width, height, rgb }: GoldenVectors['pictures'][number]): Record<string, ort.Tensor> {
  return { image: new ort.Tensor('uint8', new Uint8Array(Buffer.from(rgb, 'base64')), [1, height, width, 3]) };
}

function soundOf({ pcm }: NonNullable<GoldenVectors['sounds']>[number]): Record<string, ort.Tensor> {
  const bytes = Buffer.from(pcm, 'base64');
  const waveform = Float32Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readInt16LE(2 * i) / 32768);
  return { waveform: new ort.Tensor('float32', waveform, [1, waveform.length]) };
}

describe.each(readdirSync(vectorsFolder).filter((file) => file.endsWith('.json')))(
  'the browser’s runtime gives the numbers of Java’s: %s',
  (file) => {
    const golden = JSON.parse(readFileSync(vectorsFolder + file, 'utf8')) as GoldenVectors;
    const sounds = golden.sounds ?? [];
    const results: Result[] = [];

    beforeAll(async () => {
      ort.env.wasm.numThreads = 1;
      const session = await ort.InferenceSession.create(
        readFileSync(backboneFolder + file.replace(/\.json$/, '.onnx')),
      );
      for (const input of [...golden.pictures.map(pictureOf), ...sounds.map(soundOf)]) {
        const { embedding, features } = await session.run(input);
        results.push({ embedding: embedding.data as Float32Array, features: features && featuresOf(features) });
      }
    }, 60_000);

    it('embeddings', () => {
      expect(results.length).toBeGreaterThan(0);
      [...golden.pictures, ...sounds].forEach(({ embedding }, i) =>
        expect(distance(results[i].embedding, floats(embedding))).toBeLessThan(golden.tolerance),
      );
    });

    it.each(golden.heads)('probabilities and attention with $hiddenUnits hidden units', (given) => {
      const head = toHead(golden, given);
      results.forEach(({ embedding, features }, i) => {
        expect(distance(probabilities(head, embedding), floats(given.probabilities[i]))).toBeLessThan(golden.tolerance);
        if (features) {
          const maps = head.labels.flatMap((_, k) => [...attention(head, embedding, features, k)]);
          const expected = floats(given.attention[i]);
          const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
          expect(distance(Float32Array.from(maps), expected) / size).toBeLessThan(golden.tolerance);
        }
      });
    });
  },
);

function featuresOf(tensor: ort.Tensor): Features {
  const [, , height, width] = tensor.dims;
  return { values: tensor.data as Float32Array, height, width };
}

function toHead(golden: GoldenVectors, given: GoldenVectors['heads'][number]): Head {
  const classes = floats(given.bias).length;
  return headOf({
    ...given,
    modelId: 'golden',
    version: 1,
    threshold: 0,
    labels: Array.from({ length: classes }, (_, k) => ({ name: String(k), color: '' })),
    backbone: { id: '', sha256: '', url: '', embeddingSize: golden.embeddingSize },
  });
}
