import { texts } from './texts.js';
import { Problem, problemOf } from './problem.js';

/** A labelled picture, as the server lists it. */
export interface Sample {
  id: string;
  label: string;
  burst: string | null;
  name: string | null;
  width: number;
  height: number;
  /** Put aside as a test: never learnt from. */
  heldOut: boolean;
  duplicateOf: string | null;
  createdAt: string;
}

/** What the server made of a recording: one-second samples; `silent` seconds were set aside, and the end left out. */
export interface RecordingOutcome {
  added: Sample[];
  silent: number;
  leftOutMs: number;
  clipped: boolean;
}

/** A class that the person defined. */
export interface Label {
  id: string;
  name: string;
  color: string;
}

/** Sent with every request: it says that the request comes from a page of ours. */
export const ours = { 'X-Requested-With': 'perceptory' };

/** An address of this server, also where it runs under a path prefix. */
export function address(path: string): string {
  return new URL(path, document.baseURI).href;
}

export function imageAddress(sample: string): string {
  return address(`api/v1/samples/${encodeURIComponent(sample)}/image`);
}

/** Where a sample's sound is. */
export function soundAddress(sample: string): string {
  return address(`api/v1/samples/${encodeURIComponent(sample)}/sound`);
}

/** Sends a request; resolves to a successful response, rejects with a {@link Problem}. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address(path), { credentials: 'same-origin', ...init, headers: withOurs(init.headers) });
  } catch (failure) {
    if (init.signal?.aborted && (init.signal.reason as Error | undefined)?.name !== 'TimeoutError') throw failure;
    throw networkLost();
  }
  return accepted(response, response.redirected);
}

/** The response where it is a success; rejects with the {@link Problem} that it tells of otherwise. */
export async function accepted(response: Response, redirected: boolean): Promise<Response> {
  if (response.ok && !redirected) return response;
  // A redirect means the sign-in page: the session has ended.
  if (response.status === 401 || redirected) {
    throw new Problem(401, 'signed-out', texts.problems.signedOut, texts.problems.signedOutDetail);
  }
  throw await problemOf(response, texts.problems.unexpected);
}

function withOurs(given?: HeadersInit): Headers {
  const headers = new Headers(ours);
  new Headers(given).forEach((value, name) => headers.set(name, value));
  return headers;
}

export function networkLost(): Problem {
  return new Problem(0, 'network', texts.problems.network, texts.problems.networkDetail);
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return parse<T>(await (await request(path, { signal, headers: { Accept: 'application/json' } })).text());
}

export async function postJson<T>(path: string, body: unknown): Promise<T | undefined> {
  const response = await request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return text ? parse<T>(text) : undefined;
}

/** A page where data should be (a proxy's, a sign-in's) is told as such, not as a puzzle about a token. */
export function parse<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Problem(0, 'not-json', texts.problems.unexpected, texts.problems.unexpectedDetail);
  }
}

/** Turns whatever was thrown into a problem that can be shown. */
export function asProblem(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem(-1, 'unexpected', texts.problems.unknown, '');
}
