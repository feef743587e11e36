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
