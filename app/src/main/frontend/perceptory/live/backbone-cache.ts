/** How much of a backbone has arrived, 0–1; null while its size is unknown. */
export type Progress = (share: number | null) => void;

const cacheName = 'perceptory-backbones';

/**
 * The bytes of a backbone, fetched once in the life of this browser. Its address holds its SHA-256, so what is cached
 * never goes stale; a copy whose digest is wrong is fetched again.
 */
export async function backboneBytes(url: string, sha256: string, progress: Progress): Promise<Uint8Array<ArrayBuffer>> {
  // Missing on plain-http addresses: then the browser's ordinary cache does it.
  const cache = 'caches' in self ? await caches.open(cacheName).catch(() => null) : null;
  const kept = await cache?.match(url);
  if (kept) {
    const bytes = new Uint8Array(await kept.arrayBuffer());
    if (await genuine(bytes, sha256)) return bytes;
    await cache?.delete(url);
  }
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const bytes = await read(response, progress);
  if (!(await genuine(bytes, sha256))) throw new Error('The network arrived damaged.');
  // A full disk is no reason to stop: it will be fetched again next time.
  await cache?.put(url, new Response(bytes)).catch(() => undefined);
  return bytes;
}

async function read(response: Response, progress: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const compressed = response.headers.has('Content-Encoding');
  const size = compressed ? 0 : Number(response.headers.get('Content-Length') ?? 0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    progress(size ? Math.min(1, length / size) : null);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function genuine(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  if (!crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256.toLowerCase();
}
