import { vi } from 'vitest';
import { CameraSession } from '@perceptory/camera/camera-session.js';
import { Shutter } from '@perceptory/capture/shutter.js';
import { MicrophoneSession } from '@perceptory/microphone/microphone-session.js';
import { LevelMeter } from '@perceptory/signal/level.js';
import { texts } from '@perceptory/shared/texts.js';
import '@perceptory/camera/pc-camera.js';
import '@perceptory/microphone/pc-microphone.js';
import { until } from '../stage.ts';
import type { Specimens } from './specimens.ts';

const film = () => ({ start: () => undefined, stop: () => undefined });
const on = { texts: texts.camera.shutter, limit: 20 };

/** As where nothing is plugged in. */
function noDevice(): void {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotFoundError'));
}

/** As where the person has said no: the trouble with the longest advice. */
function denied(): void {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotAllowedError'));
}

function started<S extends CameraSession | MicrophoneSession>(session: S): S {
  void session.start();
  return session;
}

function loud(): LevelMeter {
  const meter = new LevelMeter();
  meter.push(new Float32Array(400).fill(1), performance.now() + 60_000);
  return meter;
}

export const capture: Specimens<
  'pc-shutter' | 'pc-camera-view' | 'pc-camera' | 'pc-level' | 'pc-microphone-view' | 'pc-microphone'
> = {
  'pc-shutter': {
    empty: (shutter) => Object.assign(shutter, on, { shutter: new Shutter(film), disabled: true }),
    usual: (shutter) => Object.assign(shutter, on, { shutter: new Shutter(film) }),
    long: (shutter) => {
      Object.assign(shutter, on, { shutter: new Shutter(film), texts: texts.microphone.shutter(300) });
      shutter.shutter.press();
    },
  },
  'pc-camera-view': {
    empty: (view) => (view.session = new CameraSession()),
    usual: (view) => until(Object.assign(view, { session: started(new CameraSession()) }), '.controls'),
    long: (view) => (denied(), until(Object.assign(view, { session: started(new CameraSession()) }), '[role=alert]')),
  },
  'pc-camera': {
    empty: (camera) => (noDevice(), until(camera, '[role=alert]')),
    usual: (camera) => until(Object.assign(camera, { project: 'camera', label: 'mug' }), '.controls'),
    long: (camera) => (denied(), until(camera, '[role=alert]')),
  },
  'pc-level': {
    empty: (level) => (level.level = new LevelMeter()),
    usual: (level) => Object.assign(level, { level: new LevelMeter(), muted: true }),
    long: (level) => until(Object.assign(level, { level: loud() }), '.word svg'),
  },
  'pc-microphone-view': {
    empty: (view) => (view.session = new MicrophoneSession()),
    usual: (view) => until(Object.assign(view, { session: started(new MicrophoneSession()) }), 'pc-level'),
    long: (view) => (
      denied(),
      until(Object.assign(view, { session: started(new MicrophoneSession()) }), '[role=alert]')
    ),
  },
  'pc-microphone': {
    empty: (microphone) => (noDevice(), until(microphone, '[role=alert]')),
    usual: (microphone) => until(Object.assign(microphone, { project: 'microphone', label: 'mug' }), 'pc-level'),
    long: (microphone) => (denied(), until(Object.assign(microphone, { background: true }), '[role=alert]')),
  },
};
