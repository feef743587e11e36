import { CaptureSession } from '../capture/capture-session.js';
import type { CaptureTrouble } from '../capture/capture-trouble.js';
import { LevelMeter } from '../signal/level.js';
import { RecorderMissing, tapOf, type MicrophoneTap } from './microphone-tap.js';
import { Resampler } from '../signal/resampler.js';
import type { SoundListener, SoundSource } from '../recording/sound-film.js';

/** What only a microphone lacks: a browser that has AudioWorklet, or the recorder's file. */
export type MicrophoneTrouble = CaptureTrouble | 'unsupported' | 'unloaded';

/** What browsers do to voices in calls, and must not do to the sounds that a model learns. */
const processing = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;

/** A microphone's sound as blocks at 16 kHz, and how loud it is. */
export class MicrophoneSession extends CaptureSession<MicrophoneTrouble> implements SoundSource {
  readonly level = new LevelMeter();
  private readonly listeners = new Set<SoundListener>();
  private tap?: MicrophoneTap;

  constructor() {
    super('audioinput', 'microphone');
  }

  /** Calls `listener` with every block, 16 kHz mono, until the returned function is called. */
  listen(listener: SoundListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Whether the microphone is switched off at its own button, or by the system. */
  get muted(): boolean {
    return this.stream?.getAudioTracks()[0]?.muted ?? false;
  }

  /** Whether the browser changes the sound although it was asked not to. */
  get processed(): boolean {
    const settings = this.stream?.getAudioTracks()[0]?.getSettings() ?? {};
    return processing.some((kind) => Boolean(settings[kind]));
  }

  override get hopeful(): boolean {
    return this.trouble !== 'unsupported';
  }

  protected constraints(deviceId: string): MediaStreamConstraints {
    const raw = Object.fromEntries(processing.map((kind) => [kind, false]));
    return { audio: { ...raw, channelCount: { ideal: 1 }, ...(deviceId && { deviceId: { exact: deviceId } }) } };
  }

  protected override lack(): MicrophoneTrouble | undefined {
    return super.lack() ?? ('AudioWorkletNode' in globalThis ? undefined : 'unsupported');
  }

  protected override troubleOf(failure: unknown): MicrophoneTrouble {
    return failure instanceof RecorderMissing ? 'unloaded' : super.troubleOf(failure);
  }

  protected override async opened(stream: MediaStream): Promise<void> {
    const [track] = stream.getAudioTracks();
    for (const event of ['mute', 'unmute'])
      track.addEventListener(event, () => this.dispatchEvent(new Event('change')));
    let resampler: Resampler | undefined;
    const tap = await tapOf(stream, (block) => {
      if (this.stream === stream) this.heard(block, (resampler ??= new Resampler(tap.rate)));
    });
    if (this.stream === stream) this.tap = tap;
    else tap.close();
  }

  protected override release(): void {
    this.tap?.close();
    this.tap = undefined;
    this.level.reset();
    super.release();
  }

  private heard(block: Float32Array, resampler: Resampler): void {
    const clipped = this.level.push(block, performance.now());
    const samples = resampler.push(block);
    this.listeners.forEach((listener) => listener(samples, clipped));
  }
}
