/** What the page asks of the projection worker: vectors [n][dimension], one after another. */
export interface ProjectionRequest {
  vectors: Float32Array;
  dimension: number;
}

/** Progress (0–1), then the places [n][2]. */
export type ProjectionReply =
  | { type: 'progress'; share: number }
  | { type: 'placed'; places: [number, number][] }
  | { type: 'failed'; reason: string };
