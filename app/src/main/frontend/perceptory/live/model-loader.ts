import { asProblem } from '../shared/api.js';
import { Problem } from '../shared/problem.js';
import { Classifier } from './classifier.js';

/** Opens the model that an element shows, and keeps how far that has come. */
export class ModelLoader {
  /** Undefined while it loads, and after a failure. */
  classifier?: Classifier;
  problem?: Problem;
  /** The share of the backbone that has arrived; null while that is unknown. */
  share: number | null = null;
  private model = '';

  constructor(
    private readonly host: { requestUpdate(): void },
    /** Called with every newly opened model. */
    private readonly opened: (classifier: Classifier) => void,
    /** Title of a problem that is not the server's. */
    private readonly failed: string,
  ) {}

  async open(model: string): Promise<void> {
    this.model = model;
    this.become(undefined, undefined);
    if (!model) return;
    try {
      const classifier = await Classifier.open(model, (share) => this.progress(share));
      if (model !== this.model) return;
      this.become(classifier, undefined);
      this.opened(classifier);
    } catch (failure) {
      if (model === this.model) this.fail(failure);
    }
  }

  retry(): Promise<void> {
    return this.open(this.model);
  }

  fail(failure: unknown): void {
    this.become(
      undefined,
      failure instanceof Problem ? asProblem(failure) : new Problem(-1, 'engine', this.failed, ''),
    );
  }

  private progress(share: number | null): void {
    this.share = share;
    this.host.requestUpdate();
  }

  private become(classifier: Classifier | undefined, problem: Problem | undefined): void {
    this.classifier = classifier;
    this.problem = problem;
    this.host.requestUpdate();
  }
}
