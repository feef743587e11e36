/** What went wrong with a request, in sentences for the person (RFC 9457 problem details). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    /** How long the server asks to wait before the next try, in ms; 0 when it does not say. */
    readonly retryAfter = 0,
  ) {
    super(title);
    this.name = 'Problem';
  }

  /** Whether the same request may succeed later: the network, the server's own faults, or "too many". */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** The sentence to show where there is room for one. */
  get sentence(): string {
    if (!this.detail) return this.title;
    return /[.!?…]$/.test(this.title) ? `${this.title} ${this.detail}` : `${this.title}. ${this.detail}`;
  }

  /** Why, and what to do, where it has been said already what happened. */
  get reason(): string {
    return this.detail || this.title;
  }
}

/** The problem that a failed response describes; `fallback` names it when the body does not. */
export async function problemOf(response: Response, fallback: string): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? 0) * 1000 || 0;
  try {
    const body = (await response.json()) as Partial<Record<'code' | 'title' | 'detail', string>>;
    return new Problem(
      response.status,
      body.code ?? `http-${response.status}`,
      body.title ?? fallback,
      body.detail ?? '',
      retryAfter,
    );
  } catch {
    return new Problem(response.status, `http-${response.status}`, fallback, '', retryAfter);
  }
}
