/** Room left around a class that is scrolled to, px. */
const margin = 24;

/**
 * Scrolls a camera or a microphone into sight, with the samples that come of it: the whole class where they come beside
 * it and there is room; else it goes to the top, as they come below it and grow.
 */
export function bringIntoSight(element: HTMLElement): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const place = element.closest<HTMLElement>('.class-card') ?? element;
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const beside = place.offsetWidth > 1.5 * element.offsetWidth;
  if (beside && place.offsetHeight + margin <= innerHeight - covered)
    place.scrollIntoView({ block: 'nearest', behavior });
  else element.scrollIntoView({ block: 'start', behavior });
}

/** Brings an element into sight again when its class has grown, until the person scrolls elsewhere themselves. */
export class KeptInSight {
  private height = 0;
  private readonly grown = new ResizeObserver(([entry]) => {
    const height = entry.borderBoxSize[0].blockSize;
    // At the page's end there was no room to scroll as far before the first samples came.
    if (this.height > 0 && height > this.height) bringIntoSight(this.element);
    this.height = height;
  });

  constructor(private readonly element: HTMLElement) {
    this.grown.observe(element.closest('.class-card') ?? element);
    for (const by of scrolling) window.addEventListener(by, this.end, { passive: true });
  }

  readonly end = (): void => {
    this.grown.disconnect();
    for (const by of scrolling) window.removeEventListener(by, this.end);
  };
}

const scrolling = ['wheel', 'touchmove'];
