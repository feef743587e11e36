/** CSS pixels between a button and its menu, and between the menu and the edge of the window. */
const gap = 4;
const edge = 8;

/** A rectangle as `getBoundingClientRect` gives it. */
export type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/**
 * Where a menu stands: below its button, above where there is no room below, its end in line with the button's.
 *
 * @returns CSS lengths for an element of fixed position
 */
export function placeOf(
  button: Box,
  height: number,
  window: { width: number; height: number },
): Record<'top' | 'bottom' | 'right', string> {
  const below = button.bottom + gap + height + edge <= window.height || button.top < window.height - button.bottom;
  return {
    top: below ? `${button.bottom + gap}px` : 'auto',
    bottom: below ? 'auto' : `${window.height - button.top + gap}px`,
    right: `${Math.max(edge, window.width - button.right)}px`,
  };
}

/** Which of `count` items an arrow key, Home or End leads to from the item at `at`; `undefined` for every other key. */
export function itemAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
