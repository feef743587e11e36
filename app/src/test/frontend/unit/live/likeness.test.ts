import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { floats, headOf, likeness, type HeadMessage } from '@perceptory/live/head.js';
import { needed, verdict } from '@perceptory/live/verdict.js';

const file = fileURLToPath(
  new URL('../../../../../../learning/src/test/resources/org/perceptory/learning/head/likeness.json', import.meta.url),
);

/** NumPy's numbers; Java's test LikenessVectorsTest reads the same file. */
const golden = JSON.parse(readFileSync(file, 'utf8')) as {
  embeddingSize: number;
  scale: number;
  tolerance: number;
  likeness: NonNullable<HeadMessage['likeness']>;
  embeddings: string[];
  likenesses: number[];
};

function head(given: HeadMessage['likeness']) {
  const zeros = (n: number) => Buffer.from(new Float32Array(n).buffer).toString('base64');
  return headOf({
    modelId: 'golden',
    version: 1,
    threshold: 0,
    labels: [{ name: 'a', color: '' }],
    backbone: { id: '', sha256: '', url: '', embeddingSize: golden.embeddingSize },
    scale: golden.scale,
    hiddenUnits: 0,
    weights: zeros(golden.embeddingSize),
    bias: zeros(1),
    likeness: given,
  });
}

describe('likeness', () => {
  it.each(golden.embeddings.map((embedding, i) => [i, embedding] as const))(
    'is the number of Java and NumPy: %i',
    (i, embedding) => {
      const given = likeness(head(golden.likeness), floats(embedding))!;
      expect(Math.abs(given - golden.likenesses[i])).toBeLessThan(golden.tolerance);
    },
  );

  it('is not known of older models', () => {
    expect(likeness(head(undefined), floats(golden.embeddings[0]))).toBeNull();
    expect(likeness(head(null), floats(golden.embeddings[0]))).toBeNull();
  });

  it('is refused where it does not fit the head', () => {
    expect(() => head({ ...golden.likeness, mean: golden.likeness.mean.slice(0, 16) })).toThrow();
  });
});

it.each([
  { share: 0.96, likeness: null, threshold: 0.5, answer: 0 },
  { share: 0.96, likeness: 1, threshold: 0.5, answer: 0 },
  { share: 0.96, likeness: 0.5, threshold: 0.5, answer: null },
  { share: 0.96, likeness: 0.6, threshold: 0.5, answer: 0 },
  { share: 0.96, likeness: 0.001, threshold: 0, answer: 0 },
])('a share of $share of what is like at $likeness answers $answer', ({ share, likeness, threshold, answer }) => {
  expect(verdict(Float32Array.of(share, 1 - share), threshold, likeness)).toBe(answer);
  expect(share >= needed(threshold, likeness)).toBe(answer !== null);
});
