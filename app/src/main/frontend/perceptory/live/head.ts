/** A class; `background` is what is heard when there is nothing to hear. */
export interface HeadLabel {
  name: string;
  color: string;
  background?: boolean;
}

/** A head as the server sends it; arrays are base64 of little-endian float32. */
export interface HeadMessage {
  modelId: string;
  version: number;
  backbone: { id: string; sha256: string; url: string; embeddingSize: number };
  labels: HeadLabel[];
  /** The share below which the answer is "none of these", as the project has it now. */
  threshold: number;
  /** The share that was calibrated with the model. */
  suggestedThreshold?: number | null;
  scale: number;
  hiddenUnits: number;
  /** [K][D], or [K][H] with hidden units. */
  weights: string;
  /** [K] */
  bias: string;
  /** [H][D] */
  hiddenWeights?: string | null;
  /** [H] */
  hiddenBias?: string | null;
  /** Missing of models that do not know how like their samples something is; mean is [D], directions are [R][D]. */
  likeness?: { offset: number; slope: number; smallest: number; mean: string; directions: string } | null;
}

/** How like the samples of a model's training something is: from its distance to the space near which they lie. */
export interface Likeness {
  offset: number;
  slope: number;
  /** Distances below it are as good as none. */
  smallest: number;
  /** [D] */
  mean: Float32Array;
  /** [R][D], of length 1 and at right angles to each other. */
  directions: Float32Array;
}

/** The small classifier on top of a backbone's embedding. */
export interface Head {
  labels: HeadLabel[];
  threshold: number;
  suggestedThreshold: number;
  scale: number;
  /** D */
  embeddingSize: number;
  /** H; 0 for softmax regression. */
  hiddenUnits: number;
  weights: Float32Array;
  bias: Float32Array;
  hiddenWeights: Float32Array;
  hiddenBias: Float32Array;
  likeness?: Likeness;
}

/** The last feature map [D][height][width] of a picture. */
export interface Features {
  values: Float32Array;
  height: number;
  width: number;
}

export function floats(base64: string | null | undefined): Float32Array {
  const bytes = Uint8Array.from(atob(base64 ?? ''), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(i * 4, true));
}

/** @throws Error when the arrays do not fit together */
export function headOf(message: HeadMessage): Head {
  const head: Head = {
    labels: message.labels,
    threshold: message.threshold,
    suggestedThreshold: message.suggestedThreshold ?? message.threshold,
    scale: message.scale,
    embeddingSize: message.backbone.embeddingSize,
    hiddenUnits: message.hiddenUnits,
    weights: floats(message.weights),
    bias: floats(message.bias),
    hiddenWeights: floats(message.hiddenWeights),
    hiddenBias: floats(message.hiddenBias),
    likeness: message.likeness ? likenessOf(message.likeness) : undefined,
  };
  const { embeddingSize: d, hiddenUnits: h, labels } = head;
  const fits =
    head.weights.length === labels.length * (h || d) &&
    head.bias.length === labels.length &&
    head.hiddenWeights.length === h * d &&
    head.hiddenBias.length === h &&
    (!head.likeness || (head.likeness.mean.length === d && head.likeness.directions.length % d === 0));
  if (!fits) throw new Error('The arrays of the head do not fit together.');
  return head;
}

function likenessOf({ mean, directions, ...figures }: NonNullable<HeadMessage['likeness']>): Likeness {
  return { ...figures, mean: floats(mean), directions: floats(directions) };
}

/**
 * How like the samples of its training an embedding is, whatever its class, 0–1: 1 / (1 + exp(slope · ln d − offset)) where
 * d = ‖r − Vᵀ V r‖ with r = x − mean; null where the head does not know.
 */
export function likeness(head: Head, embedding: Float32Array): number | null {
  if (!head.likeness) return null;
  const { offset, slope, smallest, mean, directions } = head.likeness;
  const rest = normalised(embedding, head.scale).map((value, i) => value - mean[i]);
  for (let row = 0; row < directions.length; row += rest.length) {
    let along = 0;
    for (let i = 0; i < rest.length; i++) along += directions[row + i] * rest[i];
    for (let i = 0; i < rest.length; i++) rest[i] -= along * directions[row + i];
  }
  const distance = Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0));
  return 1 / (1 + Math.exp(slope * Math.log(Math.max(distance, smallest)) - offset));
}

/** p = softmax(W x + b) with x = scale · e / ‖e‖₂, or with a hidden layer p = softmax(W relu(W₁ x + b₁) + b); [K]. */
export function probabilities(head: Head, embedding: Float32Array): Float32Array {
  return softmax(logits(head, embedding));
}

export function logits(head: Head, embedding: Float32Array): Float64Array {
  const x = normalised(embedding, head.scale);
  const input = head.hiddenUnits ? hidden(head, x) : x;
  return affine(head.weights, head.bias, input);
}

/**
 * How much each place of the picture speaks for class `k`, [height · width]: scale/‖e‖ · Σ_d w_d features[d], where w
 * is the class's row of W. As the embedding is the mean of the features, the map's mean is the logit less its bias
 * (class activation mapping, Zhou et al. 2016). With a hidden layer w is the logit's gradient at this picture.
 */
export function attention(head: Head, embedding: Float32Array, features: Features, k: number): Float32Array {
  const w = gradient(head, embedding, k);
  const places = features.height * features.width;
  const factor = head.scale / norm(embedding);
  const sums = new Float64Array(places);
  for (let d = 0; d < head.embeddingSize; d++) {
    for (let place = 0; place < places; place++) sums[place] += w[d] * features.values[d * places + place];
  }
  return Float32Array.from(sums, (sum) => sum * factor);
}

/** The logit of class k by x, [D]. */
function gradient(head: Head, embedding: Float32Array, k: number): Float64Array {
  const { embeddingSize: d, hiddenUnits: h } = head;
  if (!h) return Float64Array.from(head.weights.subarray(k * d, (k + 1) * d));
  const active = hidden(head, normalised(embedding, head.scale));
  const w = new Float64Array(d);
  for (let unit = 0; unit < h; unit++) {
    if (active[unit] <= 0) continue;
    for (let i = 0; i < d; i++) w[i] += head.weights[k * h + unit] * head.hiddenWeights[unit * d + i];
  }
  return w;
}

function hidden(head: Head, x: Float64Array): Float64Array {
  return affine(head.hiddenWeights, head.hiddenBias, x).map((value) => Math.max(0, value));
}

function affine(weights: Float32Array, bias: Float32Array, x: Float64Array): Float64Array {
  const out = Float64Array.from(bias);
  for (let row = 0; row < out.length; row++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += weights[row * x.length + i] * x[i];
    out[row] += sum;
  }
  return out;
}

function norm(vector: Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.max(Math.sqrt(squares), 1e-12);
}

function normalised(vector: Float32Array, scale: number): Float64Array {
  const factor = scale / norm(vector);
  return Float64Array.from(vector, (value) => value * factor);
}

function softmax(values: Float64Array): Float32Array {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Float32Array.from(powers, (power) => power / sum);
}
