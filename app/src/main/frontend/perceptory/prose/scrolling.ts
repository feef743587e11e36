const candidates = 'pre, [data-formula], [data-wide]';

/** What is wider than its place scrolls by itself; whoever has no pointer reaches it with the Tab key, and then only. */
export class Scrolling {
  private readonly observer = new ResizeObserver(() => this.look());

  constructor(private readonly root: HTMLElement) {}

  /** From now on, whenever there is more or less room. */
  watch(): void {
    this.observer.observe(this.root);
  }

  look(): void {
    for (const part of this.root.querySelectorAll<HTMLElement>(candidates)) {
      if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
      else part.removeAttribute('tabindex');
    }
  }

  rest(): void {
    this.observer.disconnect();
  }
}
