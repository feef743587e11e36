import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@perceptory/shared/problem.js';
import { UploadQueue } from '@perceptory/upload/upload-queue.js';
import type { Upload } from '@perceptory/upload/upload.js';
import { random } from '../../workbench/fake-data.ts';

const networkLost = () => new Problem(0, 'network', 'lost', '');
const files = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `id-${i}`,
    label: 'mug',
    burst: 'b',
    name: `${i}.jpg`,
    body: new Blob([String(i)]),
  }));

/** Waits between tries end at the next turn of the event loop. */
const soon = (callback: () => void) => setTimeout(callback, 0);

async function settled(queue: UploadQueue): Promise<void> {
  await vi.waitFor(() => expect(queue.counts().waiting + queue.counts().sending).toBe(0));
}

describe('UploadQueue', () => {
  it('loses nothing and doubles nothing when the connection drops in the middle of 200 files', async () => {
    const server = new Map<string, number>();
    const dice = random(42);
    const queue = new UploadQueue({
      random: dice,
      later: soon,
      maxAttempts: 1000,
      send: async (upload: Upload) => {
        await Promise.resolve();
        const fate = dice();
        if (fate < 0.2) throw networkLost();
        server.set(upload.id, (server.get(upload.id) ?? 0) + 1);
        // The server took it, but the answer was lost: the client must repeat, under the same id.
        if (fate < 0.4) throw networkLost();
      },
    });
    queue.add(files(200));
    await settled(queue);
    expect(queue.counts()).toMatchObject({ done: 200, refused: 0, stuck: 0 });
    expect(new Set(server.keys()).size).toBe(200);
    expect(Math.max(...server.values())).toBeGreaterThan(1);
  });

  it('sends at most four at once', async () => {
    let now = 0;
    let most = 0;
    const queue = new UploadQueue({
      send: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 0));
        now--;
      },
    });
    queue.add(files(30));
    await settled(queue);
    expect(most).toBe(4);
  });

  it.each([400, 404, 409, 413, 415, 422])('does not repeat after %i, and keeps the reason', async (status) => {
    const send = vi.fn().mockRejectedValue(new Problem(status, 'code', 'No.', 'Because.'));
    const queue = new UploadQueue({ send, later: soon });
    queue.add(files(1));
    await settled(queue);
    expect(send).toHaveBeenCalledTimes(1);
    expect(queue.items[0]).toMatchObject({ state: 'refused', problem: { sentence: 'No. Because.' } });
  });

  it.each([0, 408, 429, 500, 502, 503])('repeats after %i', async (status) => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new Problem(status, 'code', '', ''))
      .mockResolvedValue(undefined);
    const queue = new UploadQueue({ send, later: soon });
    queue.add(files(1));
    await settled(queue);
    expect(send).toHaveBeenCalledTimes(2);
    expect(queue.counts().done).toBe(1);
  });

  it('keeps a file that cannot be sent until the person retries', async () => {
    const send = vi.fn().mockRejectedValue(networkLost());
    const queue = new UploadQueue({ send, later: soon, maxAttempts: 3 });
    queue.add(files(1));
    await settled(queue);
    expect(send).toHaveBeenCalledTimes(3);
    expect(queue.counts().stuck).toBe(1);
    expect(queue.pending).toBe(1);
    send.mockResolvedValue(undefined);
    queue.retryAll();
    await settled(queue);
    expect(queue.counts().done).toBe(1);
  });

  it('counts no try that failed because the connection went, and goes on when it is back', async () => {
    let online = true;
    const queue: UploadQueue = new UploadQueue({
      later: soon,
      maxAttempts: 1,
      send: async () => {
        await Promise.resolve();
        if (!online) throw networkLost();
      },
    });
    online = false;
    queue.add(files(10));
    queue.pause();
    await vi.waitFor(() => expect(queue.counts().sending).toBe(0));
    expect(queue.counts()).toMatchObject({ waiting: 10, stuck: 0 });
    online = true;
    queue.resume();
    await settled(queue);
    expect(queue.counts().done).toBe(10);
  });

  it('stops at the end of the session and goes on after signing in again', async () => {
    let signedIn = false;
    const queue = new UploadQueue({
      later: soon,
      send: async () => {
        if (!signedIn) throw new Problem(401, 'signed-out', 'Signed out.', '');
      },
    });
    queue.add(files(8));
    await vi.waitFor(() => expect(queue.pausedBy?.code).toBe('signed-out'));
    expect(queue.counts()).toMatchObject({ refused: 0 });
    signedIn = true;
    queue.resume();
    await settled(queue);
    expect(queue.counts().done).toBe(8);
  });

  it('waits as long as the server asks', () => {
    const waits: number[] = [];
    const queue = new UploadQueue({
      random: () => 0,
      later: (_, ms) => waits.push(ms),
      send: async () => {
        throw new Problem(429, 'busy', '', '', 7000);
      },
    });
    queue.add(files(1));
    return vi.waitFor(() => expect(waits).toEqual([7000]));
  });

  it('gives up on request, also what is on its way', async () => {
    const aborted = vi.fn();
    const queue = new UploadQueue({
      send: (_, signal) =>
        new Promise((_, failed) =>
          signal.addEventListener('abort', () => {
            aborted();
            failed(networkLost());
          }),
        ),
    });
    queue.add(files(6));
    queue.cancel('mug');
    await vi.waitFor(() => expect(aborted).toHaveBeenCalledTimes(4));
    expect(queue.counts().total).toBe(0);
  });
});
