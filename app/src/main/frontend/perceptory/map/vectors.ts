/** The rows of a matrix, each scaled to length 1, so that distance follows the angle, as it does for the classifier. */
export function unitRows(vectors: Float32Array, dimension: number): number[][] {
  const rows: number[][] = [];
  for (let at = 0; at < vectors.length; at += dimension) {
    const row = Array.from(vectors.subarray(at, at + dimension));
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    rows.push(row.map((value) => value / length));
  }
  return rows;
}

/** The vectors less their mean: what all pictures share would drown what tells them apart. */
export function centred(vectors: Float32Array, dimension: number): Float32Array {
  const mean = new Float64Array(dimension);
  vectors.forEach((value, at) => (mean[at % dimension] += (value * dimension) / vectors.length));
  return vectors.map((value, at) => value - mean[at % dimension]);
}

/** A small seeded generator (mulberry32): the same pictures give the same map. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
