import { describe, expect, it } from 'vitest';
import { attention, headOf, logits, probabilities, type Head, type HeadMessage } from '@perceptory/live/head.js';
import { random } from '../../workbench/fake-data.ts';

const base64 = (values: number[]) => Buffer.from(Float32Array.from(values).buffer).toString('base64');
const dice = random(5);
const normal = (n: number) => Array.from({ length: n }, () => dice() * 2 - 1);

function head(k: number, d: number, h = 0): Head {
  const message: HeadMessage = {
    modelId: 'm',
    version: 1,
    backbone: { id: 'b', sha256: '', url: '', embeddingSize: d },
    labels: Array.from({ length: k }, (_, i) => ({ name: `class ${i}`, color: '#000000' })),
    threshold: 0.5,
    scale: 6,
    hiddenUnits: h,
    weights: base64(normal(k * (h || d))),
    bias: base64(normal(k)),
    hiddenWeights: h ? base64(normal(h * d)) : null,
    hiddenBias: h ? base64(normal(h)) : null,
  };
  return headOf(message);
}

/** A feature map [d][places] and its mean, as a backbone gives them. */
function picture(d: number, height: number, width: number) {
  const values = Float32Array.from(normal(d * height * width));
  const embedding = Float32Array.from(
    { length: d },
    (_, i) =>
      values.subarray(i * height * width, (i + 1) * height * width).reduce((a, b) => a + b, 0) / (height * width),
  );
  return { embedding, features: { values, height, width } };
}

describe('head', () => {
  it('computes softmax(W x + b) of the normalised embedding', () => {
    const two: Head = { ...head(2, 2), weights: Float32Array.of(1, 0, 0, 1), bias: Float32Array.of(0.5, 0), scale: 10 };
    const p = probabilities(two, Float32Array.of(3, 4));
    // x = 10 · (0.6, 0.8) = (6, 8): logits 6.5 and 8
    expect(p[1]).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 6);
    expect(p[0] + p[1]).toBeCloseTo(1, 6);
  });

  it('does not overflow', () => {
    const steep: Head = { ...head(2, 1), weights: Float32Array.of(5000, -5000), scale: 10 };
    expect([...probabilities(steep, Float32Array.of(1))]).toEqual([1, 0]);
  });

  it('applies relu between the layers', () => {
    const h: Head = {
      ...head(1, 1, 2),
      hiddenWeights: Float32Array.of(1, -1),
      hiddenBias: Float32Array.of(0, 0),
      weights: Float32Array.of(2, 100),
      bias: Float32Array.of(0),
      scale: 3,
    };
    expect(logits(h, Float32Array.of(7))[0]).toBeCloseTo(6, 6);
  });

  it('gives a map whose mean is the logit less its bias', () => {
    const linear = head(3, 20);
    const { embedding, features } = picture(20, 4, 5);
    const z = logits(linear, embedding);
    for (let k = 0; k < 3; k++) {
      const map = attention(linear, embedding, features, k);
      expect(map.length).toBe(20);
      expect(map.reduce((a, b) => a + b, 0) / map.length).toBeCloseTo(z[k] - linear.bias[k], 4);
    }
  });

  it('follows the gradient when there is a hidden layer', () => {
    const deep = head(2, 6, 8);
    const { embedding, features } = picture(6, 2, 2);
    const map = attention(deep, embedding, features, 1);
    // The mean of the map is x · ∂logit/∂x, checked by a central difference along x: ∂/∂t logit(t x) at t = 1.
    const scaled = (t: number) => logits({ ...deep, scale: deep.scale * t }, embedding)[1];
    const slope = (scaled(1.0001) - scaled(0.9999)) / 0.0002;
    expect(map.reduce((a, b) => a + b, 0) / map.length).toBeCloseTo(slope, 3);
  });

  it('refuses arrays that do not fit', () => {
    const d = 4;
    expect(() =>
      headOf({
        modelId: 'm',
        version: 1,
        backbone: { id: 'b', sha256: '', url: '', embeddingSize: d },
        labels: [{ name: 'a', color: '' }],
        threshold: 0,
        scale: 1,
        hiddenUnits: 0,
        weights: base64(normal(3)),
        bias: base64([0]),
      }),
    ).toThrow();
  });
});
