import { remember, remembered } from '../shared/settings.js';
import { troubleOf, type CaptureTrouble } from './capture-trouble.js';
import { Turns, type TakesTurns } from './turns.js';

export type CaptureState = 'off' | 'starting' | 'on' | 'trouble';

const turns: Partial<Record<MediaDeviceKind, Turns>> = {};

/**
 * A stream of a camera or a microphone and the choice of device, remembered in this browser. Fires `change`. Starting
 * one session pauses another of the same kind on the page, which goes on when the first stops.
 */
export abstract class CaptureSession<Trouble extends string = CaptureTrouble>
  extends EventTarget
  implements TakesTurns
{
  state: CaptureState = 'off';
  trouble: Trouble | CaptureTrouble = 'unknown';
  stream: MediaStream | null = null;
  devices: MediaDeviceInfo[] = [];
  deviceId: string;
  private readonly turns: Turns;
  private attempt = 0;

  /** @param memory under which name the device is remembered */
  constructor(
    private readonly kind: MediaDeviceKind,
    private readonly memory: string,
  ) {
    super();
    this.deviceId = remembered(memory) ?? '';
    this.turns = turns[kind] ??= new Turns();
  }

  async start(): Promise<void> {
    const attempt = ++this.attempt;
    this.turns.take(this);
    this.release();
    const lack = this.lack();
    if (lack) {
      this.fail(lack);
      return;
    }
    this.become('starting');
    navigator.mediaDevices.addEventListener('devicechange', this.devicesChanged);
    try {
      const stream = await this.open();
      if (attempt !== this.attempt) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.stream = stream;
      const [track] = stream.getTracks();
      track.addEventListener('ended', () => this.stream === stream && this.fail('ended'));
      this.deviceId = track.getSettings().deviceId ?? this.deviceId;
      await this.opened(stream);
      await this.listDevices();
      if (this.stream === stream) this.become('on');
    } catch (failure) {
      if (attempt === this.attempt) this.fail(this.troubleOf(failure));
    }
  }

  stop(): void {
    this.attempt++;
    this.release();
    navigator.mediaDevices?.removeEventListener('devicechange', this.devicesChanged);
    this.become('off');
    this.turns.give(this);
  }

  async choose(deviceId: string): Promise<void> {
    this.deviceId = deviceId;
    remember(this.memory, deviceId);
    await this.start();
  }

  yield(): void {
    this.attempt++;
    if (this.state === 'on' || this.state === 'starting') this.fail('paused');
  }

  /** Whether another try can help, or another device. */
  get hopeful(): boolean {
    return true;
  }

  /** What to ask the browser for: that device, or whichever suits best where it is empty. */
  protected abstract constraints(deviceId: string): MediaStreamConstraints;

  /** What this browser lacks to even try. */
  protected lack(): Trouble | CaptureTrouble | undefined {
    return navigator.mediaDevices ? undefined : 'insecure';
  }

  /** Called with a new stream before the session is on; may reject. */
  protected opened(_stream: MediaStream): Promise<void> {
    return Promise.resolve();
  }

  protected troubleOf(failure: unknown): Trouble | CaptureTrouble {
    return troubleOf(failure);
  }

  protected release(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
  }

  protected become(state: CaptureState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }

  private async open(): Promise<MediaStream> {
    if (this.deviceId) {
      try {
        return await navigator.mediaDevices.getUserMedia(this.constraints(this.deviceId));
      } catch (failure) {
        // The remembered device is not plugged in today: take whichever is there.
        if (troubleOf(failure) !== 'missing') throw failure;
      }
    }
    return navigator.mediaDevices.getUserMedia(this.constraints(''));
  }

  private fail(trouble: Trouble | CaptureTrouble): void {
    this.release();
    this.trouble = trouble;
    this.become('trouble');
    void this.listDevices();
  }

  /** Devices come and go while the page is open. */
  private devicesChanged = (): void => void this.listDevices();

  /** None has an id before the person has allowed one. */
  private async listDevices(): Promise<void> {
    const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    this.devices = devices.filter(({ kind, deviceId }) => kind === this.kind && deviceId !== '');
    this.dispatchEvent(new Event('change'));
  }
}
