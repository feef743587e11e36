import { getJson } from '../shared/api.js';
import { engineFor, type BackboneEngine } from './backbone-engine.js';
import type { AttentionMap } from './spotlight.js';
import type { Progress } from './backbone-cache.js';
import { attention, headOf, likeness, probabilities, type Features, type Head, type HeadMessage } from './head.js';
import type { ModelInput } from './model-input.js';

/** The answer to one picture or sound. */
export interface Answer {
  /** [K] */
  probabilities: Float32Array;
  /** To the samples of the training, 0–1; null where the model does not know. */
  likeness: number | null;
  /** The class with the highest probability. */
  best: number;
  /** Whether its attention was asked for. */
  explained?: boolean;
  /** Makes the attention map of a class; missing unless it was asked for, and where the network has none. */
  attention?: (k: number) => AttentionMap;
}

/** A trained model in this browser: the backbone in its worker, the head here. */
export class Classifier {
  private constructor(
    readonly head: Head,
    private readonly engine: BackboneEngine,
  ) {}

  static async open(model: string, progress: Progress): Promise<Classifier> {
    const message = await getJson<HeadMessage>(`api/v1/models/${encodeURIComponent(model)}/head`);
    const head = headOf(message);
    const engine = engineFor(message.backbone.url, message.backbone.sha256);
    const unwatch = engine.watch(progress);
    try {
      await engine.ready;
    } finally {
      unwatch();
    }
    return new Classifier(head, engine);
  }

  get threads(): number {
    return this.engine.threads;
  }

  /** Classifies a picture or a sound, which is handed over. Pictures alone have attention. */
  async classify(input: ModelInput, withAttention = false): Promise<Answer> {
    const { embedding, features } = await this.engine.embed(input, withAttention);
    const shares = probabilities(this.head, embedding);
    const best = shares.indexOf(Math.max(...shares));
    const map = features && this.exact(features) ? (k: number) => this.mapOf(embedding, features, k) : undefined;
    const like = likeness(this.head, embedding);
    return { probabilities: shares, likeness: like, best, explained: withAttention, attention: map };
  }

  /** A backbone whose feature map is not what the embedding averages has no exact map to show. */
  private exact({ values, height, width }: Features): boolean {
    return values.length === this.head.embeddingSize * height * width;
  }

  private mapOf(embedding: Float32Array, features: Features, k: number): AttentionMap {
    return { values: attention(this.head, embedding, features, k), height: features.height, width: features.width };
  }
}
