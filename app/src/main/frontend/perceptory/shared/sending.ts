import { accepted, address, networkLost, ours } from './api.js';

/** Told how many bytes of a body have gone so far. */
export type Progress = (sent: number) => void;

/**
 * Posts one large body and tells how much of it has gone, which `fetch` never says. Resolves to a successful response,
 * rejects with a Problem, or with the signal's reason when it was called off.
 */
export function post(
  path: string,
  body: Blob,
  type: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const going = new XMLHttpRequest();
    going.open('POST', address(path));
    for (const [name, value] of Object.entries({ ...ours, 'Content-Type': type })) going.setRequestHeader(name, value);
    going.upload.onprogress = ({ loaded }) => progress(loaded);
    going.onload = () => resolve(accepted(responseOf(going), going.responseURL !== address(path)));
    going.onerror = () => reject(networkLost());
    going.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => going.abort());
    going.send(body);
  });
}

function responseOf(going: XMLHttpRequest): Response {
  const retryAfter = going.getResponseHeader('Retry-After');
  return new Response(going.responseText, {
    status: going.status,
    headers: retryAfter ? { 'Retry-After': retryAfter } : {},
  });
}
