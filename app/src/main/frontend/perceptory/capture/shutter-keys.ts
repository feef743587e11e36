import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { claimed } from './claimed-keys.js';
import type { CaptureState } from './capture-session.js';
import type { Shutter } from './shutter.js';

/**
 * The keys of a camera or a microphone that is open, wherever on the page the focus is: Space records, in place of what
 * it would do there, and Escape closes, if nobody else takes it. Both are left to fields, menus and dialogs.
 */
export class ShutterKeys implements ReactiveController {
  /** Whether the key that is pressed is ours. */
  private free = false;
  /** Whether a press of Space was taken, so that its end is, too: buttons of some browsers wait for that. */
  private taken = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly shutter: Shutter,
    private readonly state: () => CaptureState,
    private readonly close: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.pressed, true);
    window.addEventListener('keyup', this.let, true);
    window.addEventListener('keydown', this.passed);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.pressed, true);
    window.removeEventListener('keyup', this.let, true);
    window.removeEventListener('keydown', this.passed);
  }

  private pressed = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Escape') return;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    this.free = plain && this.host.checkVisibility() && !claimed(event);
    const state = this.state();
    if (event.key !== ' ' || !this.free || (state !== 'on' && state !== 'starting')) return;
    swallow(event);
    this.taken = true;
    if (state === 'on' && !event.repeat) this.shutter.toggle();
  };

  private let = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !this.taken) return;
    this.taken = false;
    swallow(event);
  };

  /** Behind everybody else on the page: a selection, for one, is given up first. */
  private passed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.free || event.defaultPrevented) return;
    swallow(event);
    this.close();
  };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
