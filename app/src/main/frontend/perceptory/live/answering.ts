import type { Answer, Classifier } from './classifier.js';
import { FrameRate } from './frame-loop.js';
import type { ModelLoader } from './model-loader.js';
import { SquareReader } from './square-pixels.js';
import { settle } from './verdict.js';

/** Puts pictures to the loaded model and keeps the newest answer. */
export class Answering {
  answer: Answer | null = null;
  /** The probabilities to show, calmed from frame to frame; [K]. */
  shown: Float32Array | null = null;
  fps = 0;
  private rate = new FrameRate();
  private readonly reader = new SquareReader();

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
    this.restart();
  }

  /** Counts frames anew. */
  restart(): void {
    this.rate = new FrameRate();
    this.fps = 0;
  }

  async frame(video: HTMLVideoElement, attention: boolean): Promise<void> {
    const answer = await this.put(video, attention);
    if (!answer) return;
    this.fps = this.rate.tick(performance.now());
    this.shown = settle(this.shown, answer.probabilities);
  }

  async picture(image: HTMLImageElement, attention: boolean): Promise<void> {
    const answer = await this.put(image, attention);
    if (answer) this.shown = answer.probabilities;
  }

  private async put(source: HTMLVideoElement | HTMLImageElement, attention: boolean): Promise<Answer | null> {
    const { classifier } = this.loader;
    const pixels = classifier && this.reader.read(source);
    if (!pixels) return null;
    try {
      const answer = await classifier.classify(pixels, attention);
      if (classifier !== this.loader.classifier) return null;
      this.answer = answer;
      this.answered(answer, classifier);
      return answer;
    } catch (failure) {
      this.loader.fail(failure);
      return null;
    } finally {
      this.host.requestUpdate();
    }
  }
}
