import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filesOf, type FoundFile } from './dropped-files.js';

/** Lets files be dropped on an element, or anywhere on the class's card that it stands in. */
export class DropTarget implements ReactiveController {
  /** Whether files hover over it. */
  over = false;
  private target?: HTMLElement;

  /** @param disabled whether nothing may be dropped just now */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly disabled: () => boolean,
    private readonly found: (files: FoundFile[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.target = this.host.closest<HTMLElement>('.class-card') ?? this.host;
    this.target.addEventListener('dragover', this.dragOver);
    this.target.addEventListener('dragleave', this.dragLeave);
    this.target.addEventListener('drop', this.dropped);
  }

  hostDisconnected(): void {
    this.target?.removeEventListener('dragover', this.dragOver);
    this.target?.removeEventListener('dragleave', this.dragLeave);
    this.target?.removeEventListener('drop', this.dropped);
  }

  private dragOver = (event: DragEvent): void => {
    if (this.disabled() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.hover(true);
  };

  private dragLeave = (event: DragEvent): void => {
    if (!this.target!.contains(event.relatedTarget as Node | null)) this.hover(false);
  };

  private dropped = (event: DragEvent): void => {
    if (this.disabled() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.hover(false);
    void filesOf(event.dataTransfer).then(this.found);
  };

  private hover(over: boolean): void {
    if (this.over === over) return;
    this.over = over;
    if (this.target !== this.host) this.target!.style.outline = over ? '2.5px solid var(--pc-accent)' : '';
    this.host.requestUpdate();
  }
}
