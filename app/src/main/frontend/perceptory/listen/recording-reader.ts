import { soundInput } from '../live/model-input.js';
import type { Answer, Classifier } from '../live/classifier.js';
import { isSilent } from '../signal/silence.js';
import { windowAt, windowStarts, within, type Decision } from './time-line.js';

/** Puts a recording to a model, second by second, where there is something to hear; each new reading calls off the one before. */
export class RecordingReader {
  /** In the order of the recording. */
  decisions: readonly Decision[] = [];
  /** How much has been decided on, 0–1. */
  share = 0;
  private turn = 0;

  /** @param changed called whenever there is more to show */
  constructor(private readonly changed: () => void) {}

  stop(): void {
    this.turn++;
    this.decisions = [];
    this.share = 0;
  }

  /** @param samples 16 kHz */
  async read(samples: Float32Array, classifier: Pick<Classifier, 'classify'>, overlap: number): Promise<void> {
    this.stop();
    const { turn } = this;
    const starts = windowStarts(samples.length, overlap);
    for (const [i, start] of starts.entries()) {
      const answer = isSilent(within(samples, start))
        ? null
        : await classifier.classify(soundInput(windowAt(samples, start)));
      if (turn !== this.turn) return;
      this.decisions = [...this.decisions, decided(start, answer)];
      this.share = (i + 1) / starts.length;
      this.changed();
    }
  }
}

function decided(start: number, answer: Answer | null): Decision {
  return { start, probabilities: answer?.probabilities ?? null, likeness: answer?.likeness ?? null };
}
