import { Resampler } from '../signal/resampler.js';
import { monoOf } from '../signal/mono.js';
import { joined } from '../signal/sound.js';
import { isFilm } from './film.js';
import { containerOf } from './server-kinds.js';
import { Unreadable } from './unreadable.js';

/** What is decoded at most, seconds: what the server takes. */
export const longestSound = 600;
/** The rate that the browser decodes to, Hz. */
const decodedRate = 48_000;

/**
 * Any sound that this browser plays (MP3, Ogg, FLAC, M4A, WebM, WAV), as 16 kHz mono.
 *
 * @throws Unreadable when it is none, a video, longer than is taken, or has values that are no numbers
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
  const content = new Uint8Array(bytes);
  if (isFilm(content)) throw new Unreadable('video');
  // Browsers take its bytes for those of a WAV, in the wrong order, and hear noise.
  if (containerOf(content) === 'rifx') throw new Unreadable('unreadable');
  try {
    return await new OfflineAudioContext(1, 1, decodedRate).decodeAudioData(bytes);
  } catch {
    // Browsers do not say why. A video in a format they do not know is still known by its name.
    throw new Unreadable(file.type.startsWith('video/') ? 'video' : 'unreadable');
  }
}

/** Mono, 16 kHz; second by second, between which the page can breathe. */
async function resampled(buffer: AudioBuffer): Promise<Float32Array> {
  const resampler = new Resampler(buffer.sampleRate);
  const parts: Float32Array[] = [];
  for (let at = 0; at < buffer.length; at += decodedRate) {
    parts.push(resampler.push(mono(buffer, at)));
    await new Promise((resume) => setTimeout(resume));
  }
  return joined([...parts, resampler.end()]);
}

/** The second that begins there, its channels as one. */
function mono(buffer: AudioBuffer, from: number): Float32Array {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, c) =>
    buffer.getChannelData(c).subarray(from, from + decodedRate),
  );
  if (!channels.every((channel) => channel.every(Number.isFinite))) throw new Unreadable('notNumbers');
  return monoOf(channels);
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
