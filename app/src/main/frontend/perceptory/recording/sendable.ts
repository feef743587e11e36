import { wavOf } from '../signal/wav.js';
import { containerOf, headLength, serverReads } from './server-kinds.js';
import { Unreadable } from './unreadable.js';

/** What is larger is decoded here, although the server reads it: what is sent of it is a fraction. Bytes. */
export const sentAsItIs = 30 * 2 ** 20;
/** The largest recording that the server takes, bytes. */
const mostSent = 120_000_000;

/**
 * What is sent of a sound: the file itself where the server reads it, else what this browser makes of it, as WAV.
 *
 * @param decode makes 16 kHz of the file; rejects with Unreadable
 * @throws Unreadable
 */
export async function sendable(file: Blob, decode: () => Promise<Float32Array>): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  if (serverReads(head) && file.size <= sentAsItIs) return file;
  try {
    return new Blob([wavOf(await decode())], { type: 'audio/wav' });
  } catch (failure) {
    const unreadable = failure instanceof Unreadable && failure.fault === 'unreadable';
    if (!unreadable || containerOf(head) === undefined) throw failure;
    // The server reads what browsers do not, or says what kind it is.
    if (file.size > mostSent) throw new Unreadable('tooLarge');
    return file;
  }
}
