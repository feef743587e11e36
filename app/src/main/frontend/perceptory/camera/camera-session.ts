import { remember, remembered } from '../shared/settings.js';
import { troubleOf, type CameraTrouble } from './camera-trouble.js';

export type CameraState = 'off' | 'starting' | 'on' | 'trouble';

/** The session that has the camera now: phones give it to one user at a time. */
let holder: CameraSession | null = null;
/** The session that had it before, and gets it back. */
let waiting: CameraSession | null = null;

/**
 * A camera stream and the choice of device, remembered in this browser. Fires `change`. Starting one session pauses
 * another on the same page, which goes on when the first stops.
 */
export class CameraSession extends EventTarget {
  state: CameraState = 'off';
  trouble: CameraTrouble = 'unknown';
  stream: MediaStream | null = null;
  devices: MediaDeviceInfo[] = [];
  deviceId = remembered('camera') ?? '';
  facing: 'user' | 'environment' = remembered('facing') === 'environment' ? 'environment' : 'user';
  private attempt = 0;
  private mirror = remembered('mirror') !== 'off';

  async start(): Promise<void> {
    const attempt = ++this.attempt;
    if (waiting === this) waiting = null;
    if (holder && holder !== this) {
      waiting = holder;
      holder.yield();
    }
    holder = this;
    this.release();
    if (!navigator.mediaDevices?.getUserMedia) {
      this.fail('insecure');
      return;
    }
    this.become('starting');
    navigator.mediaDevices.addEventListener('devicechange', this.listDevices);
    try {
      const stream = await this.open();
      if (attempt !== this.attempt) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.stream = stream;
      const [track] = stream.getVideoTracks();
      track.addEventListener('ended', () => this.stream === stream && this.fail('ended'));
      this.deviceId = track.getSettings().deviceId ?? this.deviceId;
      await this.listDevices();
      if (attempt === this.attempt) this.become('on');
    } catch (failure) {
      if (attempt === this.attempt) this.fail(troubleOf(failure));
    }
  }

  stop(): void {
    this.attempt++;
    this.release();
    navigator.mediaDevices?.removeEventListener('devicechange', this.listDevices);
    this.become('off');
    if (waiting === this) waiting = null;
    if (holder !== this) return;
    holder = null;
    const next = waiting;
    waiting = null;
    void next?.start();
  }

  async choose(deviceId: string): Promise<void> {
    this.deviceId = deviceId;
    remember('camera', deviceId);
    await this.start();
  }

  /** From the front to the back camera of a phone, or to the next one of a computer. */
  async flip(): Promise<void> {
    this.facing = this.facing === 'user' ? 'environment' : 'user';
    remember('facing', this.facing);
    const faced = this.stream?.getVideoTracks()[0]?.getSettings().facingMode;
    const at = this.devices.findIndex((device) => device.deviceId === this.deviceId);
    const next = faced ? '' : this.devices[(at + 1) % this.devices.length]?.deviceId ?? '';
    await this.choose(next);
  }

  /** Whether the preview is a mirror: where the person wants one, and of what looks away from them never. */
  get mirrored(): boolean {
    return this.mirror && this.stream?.getVideoTracks()[0]?.getSettings().facingMode !== 'environment';
  }

  turnMirror(): void {
    this.mirror = !this.mirror;
    remember('mirror', this.mirror ? 'on' : 'off');
    this.dispatchEvent(new Event('change'));
  }

  private async open(): Promise<MediaStream> {
    const video: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
    if (this.deviceId) {
      try {
        return await navigator.mediaDevices.getUserMedia({ video: { ...video, deviceId: { exact: this.deviceId } } });
      } catch (failure) {
        // The remembered camera is not plugged in today: take whichever is there.
        if (troubleOf(failure) !== 'missing') throw failure;
      }
    }
    return navigator.mediaDevices.getUserMedia({ video: { ...video, facingMode: this.facing } });
  }

  private yield(): void {
    this.attempt++;
    if (this.state === 'on' || this.state === 'starting') this.fail('paused');
  }

  private fail(trouble: CameraTrouble): void {
    this.release();
    this.trouble = trouble;
    this.become('trouble');
    void this.listDevices();
  }

  /** Cameras come and go while the page is open. None has an id before the person has allowed one. */
  private listDevices = async (): Promise<void> => {
    const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    this.devices = devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
    this.dispatchEvent(new Event('change'));
  };

  private release(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
  }

  private become(state: CameraState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
