import type { ProjectionReply, ProjectionRequest } from './projection-messages.js';

/** Places vectors [n][dimension] in the plane, in a worker; aborting ends it. */
export function project(
  vectors: Float32Array,
  dimension: number,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<[number, number][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./projection-worker.ts', import.meta.url), { type: 'module' });
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)));
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<ProjectionReply>) => {
      if (data.type === 'progress') progress(data.share);
      else if (data.type === 'placed') end(() => resolve(data.places));
      else end(() => reject(new Error(data.reason)));
    };
    const request: ProjectionRequest = { vectors, dimension };
    worker.postMessage(request);
  });
}
