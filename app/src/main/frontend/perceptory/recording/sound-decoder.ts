import { Resampler } from '../signal/resampler.js';
import { joined } from '../signal/sound.js';
import { Unreadable } from './unreadable.js';

/** What is decoded at most, seconds: what the server takes. */
export const longestSound = 600;
/** The rate that the browser decodes to, Hz. */
const decodedRate = 48_000;
/** Samples that are brought to 16 kHz at once: two seconds. */
const piece = 96_000;

/**
 * Any sound that this browser plays (MP3, Ogg, FLAC, M4A, WebM, WAV), as 16 kHz mono.
 *
 * @throws Unreadable when it is none, a video, or longer than is taken
 */
export async function decodeSound(file: Blob): Promise<Float32Array> {
  // Looked at before it is decoded: two hours of a small file fill the memory.
  const { seconds, video } = await probe(file);
  if (video) throw new Unreadable('video');
  if (seconds > longestSound) throw new Unreadable('tooLong');
  const buffer = await decoded(file);
  if (buffer.duration > longestSound) throw new Unreadable('tooLong');
  return resampled(buffer);
}

async function decoded(file: Blob): Promise<AudioBuffer> {
  const bytes = await file.arrayBuffer();
  try {
    return await new OfflineAudioContext(1, 1, decodedRate).decodeAudioData(bytes);
  } catch {
    // Browsers do not say why. A video in a format they do not know is still known by its name.
    throw new Unreadable(file.type.startsWith('video/') ? 'video' : 'unreadable');
  }
}

/** Mono, 16 kHz; in pieces, between which the page can breathe. */
async function resampled(buffer: AudioBuffer): Promise<Float32Array> {
  const resampler = new Resampler(buffer.sampleRate);
  const parts: Float32Array[] = [];
  for (let at = 0; at < buffer.length; at += piece) {
    parts.push(resampler.push(mono(buffer, at, Math.min(piece, buffer.length - at))));
    await new Promise((resume) => setTimeout(resume));
  }
  return joined([...parts, resampler.end()]);
}

/** The average of all channels. */
function mono(buffer: AudioBuffer, from: number, length: number): Float32Array {
  const average = new Float32Array(length);
  for (let c = 0; c < buffer.numberOfChannels; c++) {
    const channel = buffer.getChannelData(c).subarray(from, from + length);
    for (let i = 0; i < length; i++) average[i] += channel[i] / buffer.numberOfChannels;
  }
  return average;
}

/** How long a file plays, and whether there is a picture; 0 s where the player cannot tell. */
async function probe(file: Blob): Promise<{ seconds: number; video: boolean }> {
  const player = document.createElement('video');
  player.preload = 'metadata';
  player.muted = true;
  player.src = URL.createObjectURL(file);
  try {
    await happened(player, 'loadedmetadata');
    // What a browser recorded does not state its length: it is known once its end has been looked for.
    if (player.duration === Infinity) {
      player.currentTime = Number.MAX_SAFE_INTEGER;
      await happened(player, 'durationchange');
    }
    return { seconds: player.duration || 0, video: player.videoWidth > 0 };
  } catch {
    // Decoding tells whether it is a sound after all.
    return { seconds: 0, video: false };
  } finally {
    URL.revokeObjectURL(player.src);
    player.removeAttribute('src');
    player.load();
  }
}

function happened(player: HTMLMediaElement, event: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    player.addEventListener(event, resolve, { once: true });
    player.addEventListener('error', reject, { once: true });
  });
}
