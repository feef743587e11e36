import type { ModelInput } from './model-input.js';

/** What the page tells the inference worker. */
export type ToWorker =
  | { type: 'load'; url: string; sha256: string; wasm: string; mjs: string; threads: number }
  | { type: 'run'; id: number; input: ModelInput; features: boolean };

/** What the worker answers. */
export type FromWorker =
  | { type: 'progress'; share: number | null }
  | { type: 'ready'; threads: number }
  | { type: 'failed'; id?: number; reason: string }
  | {
      type: 'embedded';
      id: number;
      embedding: Float32Array;
      features?: { values: Float32Array; height: number; width: number };
    };
