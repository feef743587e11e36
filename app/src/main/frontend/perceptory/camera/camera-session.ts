import { CaptureSession } from '../capture/capture-session.js';
import { remember, remembered } from '../shared/settings.js';

const video: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };

/** A camera stream: which camera, which side of a phone, and whether its preview is a mirror. */
export class CameraSession extends CaptureSession {
  facing: 'user' | 'environment' = remembered('facing') === 'environment' ? 'environment' : 'user';
  private mirror = remembered('mirror') !== 'off';

  constructor() {
    super('videoinput', 'camera');
  }

  /** From the front to the back camera of a phone, or to the next one of a computer. */
  async flip(): Promise<void> {
    this.facing = this.facing === 'user' ? 'environment' : 'user';
    remember('facing', this.facing);
    const faced = this.stream?.getVideoTracks()[0]?.getSettings().facingMode;
    const at = this.devices.findIndex((device) => device.deviceId === this.deviceId);
    const next = faced ? '' : (this.devices[(at + 1) % this.devices.length]?.deviceId ?? '');
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

  protected constraints(deviceId: string): MediaStreamConstraints {
    return { video: { ...video, ...(deviceId ? { deviceId: { exact: deviceId } } : { facingMode: this.facing }) } };
  }
}
