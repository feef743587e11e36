import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptureSession } from './capture-session.js';
import type { Shutter } from './shutter.js';

/**
 * Ties a device and its shutter to an element: both begin when it enters the page and end when it leaves. A take ends
 * with its device, and when the page is hidden; what was taken is kept.
 */
export class Capturing<T extends string> implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly session: CaptureSession<T>,
    private readonly shutter: Shutter,
    private readonly recording: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.session.addEventListener('change', this.sessionChanged);
    this.shutter.addEventListener('change', this.shutterChanged);
    document.addEventListener('visibilitychange', this.pageHidden);
    void this.session.start();
  }

  hostDisconnected(): void {
    this.shutter.halt();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
    this.shutter.removeEventListener('change', this.shutterChanged);
    document.removeEventListener('visibilitychange', this.pageHidden);
  }

  private shutterChanged = (): void => {
    if (this.shutter.mode !== 'idle') this.recording();
    this.host.requestUpdate();
  };

  private sessionChanged = (): void => {
    if (this.session.state !== 'on') this.shutter.halt();
    this.host.requestUpdate();
  };

  private pageHidden = (): void => {
    if (document.hidden) this.shutter.halt();
  };
}
