import worklet from './recorder-worklet.ts?worker&url';

/** The recorder's own file could not be loaded. */
export class RecorderMissing extends Error {}

/** What a stream's sound comes out of, block by block, until it is closed. */
export interface MicrophoneTap {
  /** Hz, as the computer has it. */
  readonly rate: number;
  close(): void;
}

/**
 * @param heard called with every block, mono, at the computer's own rate
 * @throws RecorderMissing when the recorder did not load
 */
export async function tapOf(stream: MediaStream, heard: (block: Float32Array) => void): Promise<MicrophoneTap> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  try {
    await context.audioWorklet.addModule(new URL(worklet, location.href).href);
  } catch (failure) {
    void context.close();
    throw new RecorderMissing(String(failure));
  }
  const recorder = new AudioWorkletNode(context, 'perceptory-recorder', { numberOfInputs: 1, numberOfOutputs: 1 });
  recorder.port.onmessage = ({ data }: MessageEvent<Float32Array>) => heard(data);
  // A node that leads nowhere is not run. Its output is silence: nobody hears themselves.
  context.createMediaStreamSource(stream).connect(recorder).connect(context.destination);
  const asleep = keepAwake(context);
  return {
    rate: context.sampleRate,
    close: () => {
      asleep.abort();
      recorder.port.onmessage = null;
      void context.close();
    },
  };
}

/** Browsers put audio to sleep until the person does something, and phones during a call. */
function keepAwake(context: AudioContext): AbortController {
  const done = new AbortController();
  // Refused while asleep for a reason: the next thing that happens tries again.
  const wake = () => void (context.state !== 'running' && context.resume().catch(() => undefined));
  for (const event of ['pointerdown', 'keydown', 'focus'])
    window.addEventListener(event, wake, { signal: done.signal });
  wake();
  return done;
}
