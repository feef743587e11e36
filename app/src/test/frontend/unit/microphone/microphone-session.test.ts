import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MicrophoneSession } from '@perceptory/microphone/microphone-session.js';
import { RecorderMissing, tapOf } from '@perceptory/microphone/microphone-tap.js';
import { sine } from '../signal/waves.ts';

vi.mock('@perceptory/microphone/microphone-tap.js', () => ({
  RecorderMissing: class extends Error {},
  tapOf: vi.fn(),
}));

class FakeTrack extends EventTarget {
  muted = false;
  stop = vi.fn();
  settings: MediaTrackSettings = { deviceId: 'desk' };
  getSettings = () => this.settings;
}

const devices = [
  { kind: 'audioinput', deviceId: 'desk' },
  { kind: 'videoinput', deviceId: 'lens' },
  { kind: 'audioinput', deviceId: 'headset' },
];
let track: FakeTrack;
let say: (block: Float32Array) => void;
const close = vi.fn();
const getUserMedia = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  track = new FakeTrack();
  const stream = { getTracks: () => [track], getAudioTracks: () => [track] };
  getUserMedia.mockResolvedValue(stream);
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia, enumerateDevices: async () => devices });
  vi.stubGlobal('navigator', { mediaDevices });
  vi.stubGlobal('AudioWorkletNode', class {});
  vi.mocked(tapOf).mockImplementation(async (_, heard) => {
    say = heard;
    return { rate: 48_000, close };
  });
});
afterEach(() => {
  sessions.splice(0).forEach((session) => session.stop());
  vi.unstubAllGlobals();
});

const sessions: MicrophoneSession[] = [];

/** A session that runs, and every state it went through. */
async function started() {
  const session = new MicrophoneSession();
  sessions.push(session);
  const states: string[] = [];
  session.addEventListener('change', () => states.push(session.state));
  await session.start();
  return { session, states };
}

const refused = (name: string) => Object.assign(new Error(name), { name });

describe('a microphone', () => {
  it('starts, with every processing off, and knows the microphones there are', async () => {
    const { session, states } = await started();
    expect(states.filter((state, i) => state !== states[i - 1])).toEqual(['starting', 'on']);
    expect(session.devices.map((d) => d.deviceId)).toEqual(['desk', 'headset']);
    expect(getUserMedia).toHaveBeenCalledWith({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: { ideal: 1 } },
    });
    session.stop();
    expect(session.state).toBe('off');
    expect(track.stop).toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['SecurityError', 'insecure'],
    ['TypeError', 'unknown'],
  ])('that is refused with %s is %s', async (name, trouble) => {
    getUserMedia.mockRejectedValue(refused(name));
    expect((await started()).session).toMatchObject({ state: 'trouble', trouble, stream: null, hopeful: true });
  });

  it('needs a secure page', async () => {
    vi.stubGlobal('navigator', {});
    expect((await started()).session).toMatchObject({ state: 'trouble', trouble: 'insecure' });
  });

  it('needs a browser with AudioWorklet, and asks for nothing without', async () => {
    Reflect.deleteProperty(globalThis, 'AudioWorkletNode');
    expect((await started()).session).toMatchObject({ state: 'trouble', trouble: 'unsupported', hopeful: false });
    expect(getUserMedia).not.toHaveBeenCalled();
  });

  it('whose recorder did not load says so, and lets go of the device', async () => {
    vi.mocked(tapOf).mockRejectedValue(new RecorderMissing());
    expect((await started()).session).toMatchObject({ state: 'trouble', trouble: 'unloaded' });
    expect(track.stop).toHaveBeenCalled();
  });

  it('that is unplugged in the middle says so, and starts again', async () => {
    const { session } = await started();
    track.dispatchEvent(new Event('ended'));
    expect(session).toMatchObject({ state: 'trouble', trouble: 'ended' });
    expect(close).toHaveBeenCalledOnce();
    await session.start();
    expect(session.state).toBe('on');
  });

  it('that is gone today is replaced by whichever is there', async () => {
    const { session } = await started();
    getUserMedia.mockRejectedValueOnce(refused('OverconstrainedError'));
    await session.choose('headset');
    expect(session).toMatchObject({ state: 'on', deviceId: 'desk' });
    expect(getUserMedia.mock.calls.at(-2)![0].audio.deviceId).toEqual({ exact: 'headset' });
    expect(getUserMedia.mock.calls.at(-1)![0].audio).not.toHaveProperty('deviceId');
  });

  it('follows which microphones are plugged in', async () => {
    const { session } = await started();
    devices.push({ kind: 'audioinput', deviceId: 'new' });
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await vi.waitFor(() => expect(session.devices.map((d) => d.deviceId)).toEqual(['desk', 'headset', 'new']));
    devices.pop();
  });

  it('that was stopped while it started stays off', async () => {
    const session = new MicrophoneSession();
    const starting = session.start();
    session.stop();
    await starting;
    expect(session).toMatchObject({ state: 'off', stream: null });
    expect(track.stop).toHaveBeenCalled();
  });

  it('that is unplugged while its recorder loads is not on', async () => {
    vi.mocked(tapOf).mockImplementation(async () => {
      track.dispatchEvent(new Event('ended'));
      return { rate: 48_000, close };
    });
    expect((await started()).session).toMatchObject({ state: 'trouble', trouble: 'ended' });
    expect(close).toHaveBeenCalledOnce();
  });

  it('is one element’s at a time, and goes back', async () => {
    const { session: first } = await started();
    const { session: second } = await started();
    expect(first).toMatchObject({ state: 'trouble', trouble: 'paused' });
    second.stop();
    await vi.waitFor(() => expect(first.state).toBe('on'));
  });

  it('gives 16 kHz, the level and clipping', async () => {
    const { session } = await started();
    let heard = 0;
    const clippings: boolean[] = [];
    const unlisten = session.listen((block, clipped) => {
      heard += block.length;
      clippings.push(clipped);
    });
    for (let i = 0; i < 47; i++) say(sine(440, 48_000, 1024 / 48_000, 0.5));
    say(new Float32Array(1024).fill(1));
    expect(heard).toBeGreaterThan(16_000);
    expect(clippings.filter(Boolean)).toHaveLength(1);
    expect(session.level.at(performance.now())).toBeGreaterThan(-20);
    unlisten();
    say(new Float32Array(1024));
    expect(clippings).toHaveLength(48);
  });

  it('tells when it is muted, and when the browser changes the sound all the same', async () => {
    const { session, states } = await started();
    states.length = 0;
    expect(session).toMatchObject({ muted: false, processed: false });
    track.muted = true;
    track.settings = { echoCancellation: true };
    track.dispatchEvent(new Event('mute'));
    expect(states).toEqual(['on']);
    expect(session).toMatchObject({ muted: true, processed: true });
  });
});
