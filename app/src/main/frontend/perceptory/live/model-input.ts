/** What a model is given. Its numbers are handed over: they are gone once it runs. */
export type ModelInput =
  | { kind: 'picture'; rgba: ArrayBuffer; width: number; height: number }
  /** [T], 16 kHz */
  | { kind: 'sound'; waveform: Float32Array<ArrayBuffer> };

export function pictureInput({ data, width, height }: ImageData): ModelInput {
  return { kind: 'picture', rgba: data.buffer, width, height };
}

/** @param waveform 16 kHz mono, [T] */
export function soundInput(waveform: Float32Array<ArrayBuffer>): ModelInput {
  return { kind: 'sound', waveform };
}

/** The memory that is handed over with an input. */
export function memoryOf(input: ModelInput): ArrayBuffer {
  return input.kind === 'picture' ? input.rgba : input.waveform.buffer;
}
