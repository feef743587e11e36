import { remember, remembered } from '../shared/settings.js';
import { mostOverlap } from './decision-clock.js';

/** How the person wants running sounds to be heard; remembered in this browser. */
export interface ListeningChoice {
  /** How much of a window is shared with the next, 0–0.9. */
  overlap: number;
  /** How many answers are averaged, about; 1 shows each as it is. */
  smoothing: number;
}

export const mostSmoothing = 8;

const usual: ListeningChoice = { overlap: 0.5, smoothing: 2 };

/** How much the newest answer counts, 0–1: a running mean that is as slow as one over so many answers. */
export function shareOf(smoothing: number): number {
  return 2 / (Math.max(1, smoothing) + 1);
}

export function rememberedChoice(): ListeningChoice {
  return {
    overlap: within(remembered('overlap'), 0, mostOverlap) ?? usual.overlap,
    smoothing: within(remembered('smoothing'), 1, mostSmoothing) ?? usual.smoothing,
  };
}

export function rememberChoice({ overlap, smoothing }: ListeningChoice): void {
  remember('overlap', String(overlap));
  remember('smoothing', String(smoothing));
}

function within(text: string | null, low: number, high: number): number | undefined {
  const value = text === null ? NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
}
