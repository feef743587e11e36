import { soundRate } from './sound.js';

/** Bytes before the samples. */
export const wavHeader = 44;

/** A WAV file, 16-bit PCM, mono; samples outside [-1, 1] are clipped, what is no number is silence. */
export function wavOf(samples: Float32Array, rate = soundRate): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(wavHeader + 2 * samples.length);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, i) =>
    view.setInt16(wavHeader + 2 * i, Math.max(-32768, Math.min(32767, Math.round(sample * 32768))) || 0, true),
  );
  return bytes;
}
