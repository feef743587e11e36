import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptureSession } from './capture-session.js';
import { bringIntoSight, KeptInSight } from './in-sight.js';
import type { Shutter } from './shutter.js';
import { ShutterKeys } from './shutter-keys.js';

/** An element that has a device; `finish` ends it as far as nothing is lost. */
export interface CaptureHost extends ReactiveControllerHost, HTMLElement {
  finish(): boolean;
}

/**
 * Ties a device and its shutter to an element: both begin when it enters the page and end when it leaves. Then it is
 * scrolled into sight, has the focus, and keeps it. A take ends with its device, and when the page or the element is
 * hidden; what was taken is kept.
 */
export class Capturing<T extends string> implements ReactiveController {
  private placed = false;
  private settled = false;
  private kept?: KeptInSight;
  private readonly hidden = new ResizeObserver(() => !this.host.checkVisibility() && this.shutter.halt());

  constructor(
    private readonly host: CaptureHost,
    private readonly session: CaptureSession<T>,
    private readonly shutter: Shutter,
    private readonly recording: () => void = () => undefined,
  ) {
    host.addController(this);
    new ShutterKeys(
      host,
      shutter,
      () => session.state,
      () => host.finish(),
    );
  }

  hostConnected(): void {
    this.session.addEventListener('change', this.sessionChanged);
    this.shutter.addEventListener('change', this.shutterChanged);
    document.addEventListener('visibilitychange', this.pageHidden);
    this.hidden.observe(this.host);
    this.kept = new KeptInSight(this.host);
    void this.session.start();
  }

  hostDisconnected(): void {
    this.shutter.halt();
    this.session.stop();
    this.session.removeEventListener('change', this.sessionChanged);
    this.shutter.removeEventListener('change', this.shutterChanged);
    document.removeEventListener('visibilitychange', this.pageHidden);
    this.hidden.disconnect();
    this.kept?.end();
  }

  /** Whoever opened it by keyboard is not left behind it. */
  hostUpdated(): void {
    if (this.placed) return;
    this.placed = true;
    this.focus();
    requestAnimationFrame(() => bringIntoSight(this.host));
  }

  private shutterChanged = (): void => {
    if (this.shutter.mode !== 'idle') this.recording();
    this.host.requestUpdate();
  };

  private sessionChanged = (): void => {
    const { state } = this.session;
    if (state !== 'on') this.shutter.halt();
    this.host.requestUpdate();
    if (this.host.matches(':focus-within')) requestAnimationFrame(this.keepFocus);
    if (this.settled || state === 'starting') return;
    this.settled = true;
    // What it says, or its picture, has come: it is as high as it stays.
    requestAnimationFrame(() => bringIntoSight(this.host));
  };

  /** The button that was pressed may be gone with what it was for, or be disabled. */
  private keepFocus = (): void => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (this.host.isConnected && (at === null || at === document.body || at.matches(':disabled'))) this.focus();
  };

  private focus(): void {
    this.host.shadowRoot?.querySelector<HTMLElement>('.whole')?.focus({ preventScroll: true });
  }

  private pageHidden = (): void => {
    if (document.hidden) this.shutter.halt();
  };
}
