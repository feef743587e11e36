import type { Head } from './head.js';

/** How long the slider must rest before the page is told, ms: then it is stored once. */
const rest = 300;

/** The share below which the answer is "none of these": the project's, or the one that was calibrated with the model. */
export class Threshold {
  value = 0;
  suggested = 0;
  private storing?: ReturnType<typeof setTimeout>;

  /** @param host fires `threshold-changed` with { threshold } for its page; null means the suggested one */
  constructor(private readonly host: EventTarget & { requestUpdate(): void }) {}

  of(head: Pick<Head, 'threshold' | 'suggestedThreshold'>): void {
    this.value = head.threshold;
    this.suggested = head.suggestedThreshold;
  }

  /** Takes over what the page knows, null for the suggested one; not while the person moves it. */
  put(value: number | null): void {
    if (this.storing !== undefined) return;
    this.value = value ?? this.suggested;
    this.host.requestUpdate();
  }

  /** Hears of a threshold that the person has moved. */
  moved = (event: CustomEvent<number>): void => {
    event.stopPropagation();
    this.value = event.detail;
    this.host.requestUpdate();
    const detail = { threshold: Math.abs(this.value - this.suggested) < 0.005 ? null : this.value };
    clearTimeout(this.storing);
    this.storing = setTimeout(() => {
      this.storing = undefined;
      this.host.dispatchEvent(new CustomEvent('threshold-changed', { detail, bubbles: true, composed: true }));
    }, rest);
  };
}
