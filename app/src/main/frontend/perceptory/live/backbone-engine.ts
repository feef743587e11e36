import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import { address } from '../shared/api.js';
import type { Progress } from './backbone-cache.js';
import type { Features } from './head.js';
import type { FromWorker, ToWorker } from './inference-messages.js';
import { memoryOf, type ModelInput } from './model-input.js';

/** What a backbone makes of a picture or a sound. */
export interface Embedded {
  embedding: Float32Array;
  features?: Features;
}

const engines = new Map<string, BackboneEngine>();

/** The engine of a backbone; one a page, whatever the number of elements and models that use it. */
export function engineFor(url: string, sha256: string): BackboneEngine {
  let engine = engines.get(sha256);
  if (!engine || engine.broken) {
    engine = new BackboneEngine(address(url.replace(/^\//, '')), sha256);
    engines.set(sha256, engine);
  }
  return engine;
}

/** A backbone running in a worker. */
export class BackboneEngine {
  readonly ready: Promise<void>;
  broken = false;
  threads = 1;
  private readonly worker = new Worker(new URL('./inference-worker.ts', import.meta.url), { type: 'module' });
  private readonly asked = new Map<number, { resolve: (e: Embedded) => void; reject: (reason: Error) => void }>();
  private readonly watchers = new Set<Progress>();
  private next = 0;

  constructor(url: string, sha256: string) {
    this.ready = new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.heard(data, resolve, reject);
      this.worker.onerror = (event) => this.break(new Error(event.message || 'The worker did not start.'), reject);
    });
    // Who waits for it handles its failure; a page that no longer waits has no use for the complaint.
    this.ready.catch(() => undefined);
    this.tell({
      type: 'load',
      url,
      sha256,
      wasm: new URL(wasm, location.href).href,
      mjs: new URL(mjs, location.href).href,
      threads: threads(),
    });
  }

  /** Calls back with the share of the file that has arrived. */
  watch(progress: Progress): () => void {
    this.watchers.add(progress);
    return () => this.watchers.delete(progress);
  }

  /** Embeds a picture or a sound, which is handed over: its memory is empty afterwards. */
  async embed(input: ModelInput, features: boolean): Promise<Embedded> {
    await this.ready;
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.tell({ type: 'run', id, input, features }, [memoryOf(input)]);
    });
  }

  private heard(message: FromWorker, loaded: () => void, failed: (reason: Error) => void): void {
    if (message.type === 'progress') this.watchers.forEach((watcher) => watcher(message.share));
    else if (message.type === 'ready') {
      this.threads = message.threads;
      loaded();
    } else if (message.type === 'embedded') {
      this.asked.get(message.id)?.resolve(message);
      this.asked.delete(message.id);
    } else if (message.id === undefined) this.break(new Error(message.reason), failed);
    else {
      this.asked.get(message.id)?.reject(new Error(message.reason));
      this.asked.delete(message.id);
    }
  }

  private break(reason: Error, failed: (reason: Error) => void): void {
    this.broken = true;
    failed(reason);
    this.asked.forEach((one) => one.reject(reason));
    this.asked.clear();
    this.worker.terminate();
  }

  private tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}

/** Threads need shared memory, which browsers give to isolated pages only (not inside another site's frame). */
function threads(): number {
  return globalThis.crossOriginIsolated ? Math.min(4, Math.max(1, navigator.hardwareConcurrency ?? 1)) : 1;
}
