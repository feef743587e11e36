import type { Film } from '../capture/shutter.js';
import { joined, soundRate } from '../signal/sound.js';

/** @param clipped whether the block was too loud for the microphone */
export type SoundListener = (block: Float32Array, clipped: boolean) => void;

/** Where sound comes from, 16 kHz mono. */
export interface SoundSource {
  listen(listener: SoundListener): () => void;
}

/** What was recorded in one go. */
export interface Take {
  samples: Float32Array;
  clipped: boolean;
}

/** Records a sound from its start until it is stopped, or for so many seconds. */
export class SoundFilm implements Film {
  private readonly blocks: Float32Array[] = [];
  private length = 0;
  private clipped = false;
  private unlisten?: () => void;

  /** @param done called once, with what was recorded */
  constructor(
    private readonly source: SoundSource,
    private readonly done: (take: Take) => void,
  ) {}

  /** Seconds recorded so far. */
  get seconds(): number {
    return this.length / soundRate;
  }

  start(limit = Infinity, finished?: () => void): void {
    const most = limit * soundRate;
    this.unlisten = this.source.listen((block, clipped) => {
      const taken = block.subarray(0, most - this.length);
      this.blocks.push(taken);
      this.length += taken.length;
      this.clipped ||= clipped;
      if (this.length < most) return;
      this.stop();
      finished?.();
    });
  }

  stop(): void {
    if (!this.unlisten) return;
    this.unlisten();
    this.unlisten = undefined;
    this.done({ samples: joined(this.blocks), clipped: this.clipped });
  }
}
