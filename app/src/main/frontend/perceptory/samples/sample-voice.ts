import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { soundAddress } from '../shared/api.js';

/** Plays stored sounds, one at a time, and redraws the element when one starts or ends. */
export class SampleVoice implements ReactiveController {
  /** Id of the sample that plays; empty while none does. */
  playing = '';
  private readonly audio = new Audio();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
    this.audio.addEventListener('ended', () => this.become(''));
    this.audio.addEventListener('error', () => this.become(''));
  }

  /** Plays this sample, or stops it where it plays already. */
  toggle(id: string): void {
    if (this.playing === id) {
      this.stop();
      return;
    }
    this.audio.src = soundAddress(id);
    this.become(id);
    // Interrupted by the next sample, or refused: then nothing plays, which the tile shows.
    this.audio.play().catch(() => this.playing === id && this.become(''));
  }

  stop(): void {
    this.audio.pause();
    this.become('');
  }

  hostDisconnected(): void {
    this.stop();
  }

  private become(id: string): void {
    this.playing = id;
    this.host.requestUpdate();
  }
}
