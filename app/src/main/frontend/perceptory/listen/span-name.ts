import { texts } from '../shared/texts.js';
import type { Span } from './time-line.js';

/** What was heard in a stretch, in words. */
export function spanName({ label, silent }: Span, labels: readonly { name: string }[]): string {
  if (silent) return texts.live.unheard;
  return label === null ? texts.live.none : (labels[label]?.name ?? '');
}
