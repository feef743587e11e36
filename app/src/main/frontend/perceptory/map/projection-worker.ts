import { UMAP } from 'umap-js';
import type { ProjectionReply, ProjectionRequest } from './projection-messages.js';
import { centred, seeded, unitRows } from './vectors.js';

interface Scope {
  onmessage: ((event: MessageEvent<ProjectionRequest>) => void) | null;
  postMessage(message: ProjectionReply): void;
}

const scope = self as unknown as Scope;

/** Arranges vectors in the plane so that neighbours stay neighbours (UMAP, McInnes et al. 2018). */
scope.onmessage = ({ data: { vectors, dimension } }) => {
  try {
    const rows = unitRows(centred(vectors, dimension), dimension);
    const umap = new UMAP({
      nComponents: 2,
      nNeighbors: Math.min(15, rows.length - 1),
      minDist: 0.15,
      random: seeded(1),
    });
    const epochs = umap.initializeFit(rows);
    for (let epoch = 0; epoch < epochs; epoch++) {
      umap.step();
      if (epoch % 25 === 0) scope.postMessage({ type: 'progress', share: epoch / epochs });
    }
    scope.postMessage({ type: 'placed', places: umap.getEmbedding() as [number, number][] });
  } catch (failure) {
    scope.postMessage({ type: 'failed', reason: String(failure) });
  }
};
