/** How long to wait before try number `attempt` (2, 3, …), in ms. */
export interface Backoff {
  base: number;
  limit: number;
}

export const defaultBackoff: Backoff = { base: 500, limit: 20_000 };

/**
 * Exponential back-off with equal jitter: half of the doubled delay is certain, the other half random, so that a
 * class of students whose network came back does not return in one wave. A longer wait that the server asked for wins.
 */
export function delayBefore(
  attempt: number,
  random: () => number,
  askedFor = 0,
  { base, limit } = defaultBackoff,
): number {
  const full = Math.min(limit, base * 2 ** Math.max(0, attempt - 2));
  return Math.max(askedFor, full / 2 + (full / 2) * random());
}
