import { floats } from '../live/head.js';
import { asProblem, getJson, type Label } from '../shared/api.js';
import { colorOf } from '../shared/palette.js';
import type { Problem } from '../shared/problem.js';
import type { Placed } from './map-painter.js';
import { companyOf, nearest, type Company } from './neighbours.js';
import { project } from './projection.js';
import { unitRows } from './vectors.js';

/** As the server tells them; `vectors` is [n][dimension] float32, little-endian, in Base64. */
interface Embeddings {
  dimension: number;
  samples: { id: string; label: string }[];
  vectors: string;
}

/** Every sample at its place. */
export interface ArrangedMap {
  points: Placed[];
  /** The classes that `points` are of. */
  kinds: Label[];
  /** Which classes lie beside which. */
  company: Company[];
}

/** Fewer samples make no map. */
const least = 5;

/** Fetches the embeddings of a project and arranges them, and keeps how far that has come. */
export class MapLoader {
  phase: 'loading' | 'computing' | 'few' | 'ready' | 'failed' = 'loading';
  /** How much has been arranged. */
  share = 0;
  problem?: Problem;
  map: ArrangedMap = { points: [], kinds: [], company: [] };
  private reading?: AbortController;

  constructor(
    private readonly host: { requestUpdate(): void },
    /** Called with every newly arranged map. */
    private readonly settled: () => void,
  ) {}

  /** @param labels the project's classes, for names and colours */
  async load(id: string, labels: Label[]): Promise<void> {
    this.reading?.abort();
    const { signal } = (this.reading = new AbortController());
    this.become('loading');
    try {
      const embeddings = await getJson<Embeddings>(`api/v1/projects/${encodeURIComponent(id)}/embeddings`, signal);
      if (embeddings.samples.length < least) {
        this.become('few');
        return;
      }
      this.become('computing');
      const vectors = floats(embeddings.vectors);
      const places = await project(vectors, embeddings.dimension, (share) => this.progress(share), signal);
      this.map = arranged(embeddings, vectors, places, labels);
      this.become('ready');
      this.settled();
    } catch (failure) {
      if (signal.aborted) return;
      this.problem = asProblem(failure);
      this.become('failed');
    }
  }

  stop(): void {
    this.reading?.abort();
  }

  private progress(share: number): void {
    this.share = share;
    this.host.requestUpdate();
  }

  private become(phase: MapLoader['phase']): void {
    this.phase = phase;
    this.host.requestUpdate();
  }
}

function arranged(
  { samples, dimension }: Embeddings,
  vectors: Float32Array,
  places: [number, number][],
  labels: Label[],
): ArrangedMap {
  const ids = [...new Set(samples.map((s) => s.label))];
  const known = labels.filter((label) => ids.includes(label.id));
  const rest = ids.filter((id) => !known.some((label) => label.id === id));
  const kinds = [...known, ...rest.map((id, i) => ({ id, name: id, color: colorOf(known.length + i) }))];
  return {
    kinds,
    points: samples.map((s, i) => ({ sample: s.id, kind: kinds.findIndex((k) => k.id === s.label), at: places[i] })),
    company: companyOf(
      samples.map((s) => s.label),
      nearest(unitRows(vectors, dimension), 5),
    ),
  };
}
