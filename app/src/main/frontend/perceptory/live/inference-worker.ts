import * as ort from 'onnxruntime-web/wasm';
import { backboneBytes } from './backbone-cache.js';
import type { FromWorker, ToWorker } from './inference-messages.js';
import type { ModelInput } from './model-input.js';
import { rgbOf } from './pixels.js';

/** The part of a dedicated worker's scope that is used here (the page's type library has another `self`). */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

const scope = self as unknown as Scope;
let session: ort.InferenceSession | undefined;

/** Runs a backbone away from the page's thread, so that the page stays smooth: a picture or a sound in, embedding out. */
scope.onmessage = ({ data }) => {
  const work = data.type === 'load' ? load(data) : run(data);
  work.catch((failure: unknown) => {
    scope.postMessage({ type: 'failed', id: data.type === 'run' ? data.id : undefined, reason: String(failure) });
  });
};

async function load({ url, sha256, wasm, mjs, threads }: Extract<ToWorker, { type: 'load' }>): Promise<void> {
  ort.env.wasm.wasmPaths = { wasm, mjs };
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = 'error';
  const bytes = await backboneBytes(url, sha256, (share) => scope.postMessage({ type: 'progress', share }));
  session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
  scope.postMessage({ type: 'ready', threads });
}

async function run({ id, input, features }: Extract<ToWorker, { type: 'run' }>): Promise<void> {
  if (!session) throw new Error('No network has been loaded.');
  // A network that was adapted may have no features that its embedding is the mean of.
  const wanted = features && session.outputNames.includes('features') ? ['embedding', 'features'] : ['embedding'];
  const results = await session.run(feeds(input), wanted);
  const embedding = (results.embedding.data as Float32Array).slice();
  const map = results.features;
  if (!map) {
    scope.postMessage({ type: 'embedded', id, embedding }, [embedding.buffer]);
    return;
  }
  const values = (map.data as Float32Array).slice();
  const [, , h, w] = map.dims;
  scope.postMessage({ type: 'embedded', id, embedding, features: { values, height: h, width: w } }, [
    embedding.buffer,
    values.buffer,
  ]);
}

/** Under the names that every backbone's graph has. */
function feeds(input: ModelInput): Record<string, ort.Tensor> {
  if (input.kind === 'sound')
    return { waveform: new ort.Tensor('float32', input.waveform, [1, input.waveform.length]) };
  return {
    image: new ort.Tensor('uint8', rgbOf(new Uint8ClampedArray(input.rgba)), [1, input.height, input.width, 3]),
  };
}
