import type { Answer, Classifier } from './classifier.js';
import { FrameRate } from './frame-loop.js';
import type { ModelInput } from './model-input.js';
import type { ModelLoader } from './model-loader.js';
import { settle } from './verdict.js';

/** Puts pictures or sounds to the loaded model and keeps the newest answer. */
export class Answering {
  answer: Answer | null = null;
  /** The probabilities to show, calmed from answer to answer where they run; [K]. */
  shown: Float32Array | null = null;
  /** The likeness to show, calmed likewise; null where the model does not know. */
  likeness: number | null = null;
  /** Running answers a second. */
  rate = 0;
  /** How much of a running answer is the newest one's, 0–1. */
  share = 0.5;
  private ticks = new FrameRate();

  constructor(
    private readonly host: { requestUpdate(): void },
    private readonly loader: ModelLoader,
    /** Called with every answer. */
    private readonly answered: (answer: Answer, classifier: Classifier) => void,
  ) {}

  /** Forgets the answer: another model or another source. */
  reset(): void {
    this.answer = null;
    this.shown = null;
    this.likeness = null;
    this.restart();
  }

  /** Counts answers anew. */
  restart(): void {
    this.ticks = new FrameRate();
    this.rate = 0;
  }

  /** The next of what runs: a frame, a second of sound. */
  next(input: ModelInput | null, attention = false): Promise<void> {
    return this.put(input, attention, ({ probabilities, likeness }) => {
      this.rate = this.ticks.tick(performance.now());
      this.likeness =
        likeness === null ? null : settle(numbers(this.likeness), Float32Array.of(likeness), this.share)[0];
      this.shown = settle(this.shown, probabilities, this.share);
    });
  }

  /** There is nothing to answer about: what runs has come to silence. */
  pass(): void {
    this.rate = this.ticks.tick(performance.now());
    this.answer = null;
    this.shown = null;
    this.likeness = null;
    this.host.requestUpdate();
  }

  /** What stands for itself. */
  single(input: ModelInput | null, attention = false): Promise<void> {
    return this.put(input, attention, ({ probabilities, likeness }) => {
      this.shown = probabilities;
      this.likeness = likeness;
    });
  }

  private async put(input: ModelInput | null, attention: boolean, show: (answer: Answer) => void): Promise<void> {
    const { classifier } = this.loader;
    if (!classifier || !input) return;
    try {
      const answer = await classifier.classify(input, attention);
      if (classifier !== this.loader.classifier) return;
      this.answer = answer;
      show(answer);
      this.answered(answer, classifier);
    } catch (failure) {
      this.loader.fail(failure);
    } finally {
      this.host.requestUpdate();
    }
  }
}

function numbers(one: number | null): Float32Array | null {
  return one === null ? null : Float32Array.of(one);
}
