import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@perceptory/shared/problem.js';
import { ArchiveUpload, type LookInto, type SendArchive } from '@perceptory/upload/archive-upload.js';

const outcome = {
  added: 3,
  heldOut: 0,
  labels: ['Mugs'],
  refused: [],
  silent: 0,
  leftOutMs: 0,
  clipped: 0,
  samples: ['a', 'b', 'c'],
  made: ['mugs'],
  removed: [],
};

const preview = {
  labels: [{ name: 'Mugs', files: 3, test: 1, isNew: true }],
  removed: [],
  leftOut: [],
  heldOut: true,
};

function archive(send: SendArchive, look: LookInto = async () => preview): ArchiveUpload {
  return new ArchiveUpload('set.zip', new Blob(['0123456789']), send, look);
}

/** Never ends by itself; rejects when it is called off. */
const forEver: SendArchive = (_, __, signal) =>
  new Promise((_, failed) => signal.addEventListener('abort', () => failed(signal.reason)));

describe('ArchiveUpload', () => {
  it('tells the bytes that have gone, then that the server unpacks, then what came of it', async () => {
    const seen: [string, number][] = [];
    const upload = archive(async (_, progress) => {
      [4, 10].forEach(progress);
      return outcome;
    });
    upload.addEventListener('change', () => seen.push([upload.state, upload.sent]));
    await upload.start();
    expect(seen).toEqual([
      ['sending', 0],
      ['sending', 4],
      ['unpacking', 10],
      ['done', 10],
    ]);
    expect(upload.outcome).toBe(outcome);
    expect([upload.pending, upload.settled]).toEqual([false, true]);
  });

  it('is called off for good', async () => {
    let progress: (sent: number) => void = () => undefined;
    const send = vi.fn<SendArchive>((...all) => {
      progress = all[1];
      return forEver(...all);
    });
    const upload = archive(send);
    const going = upload.start();
    upload.stop();
    await going;
    progress(7);
    await upload.start();
    expect(upload.state).toBe('stopped');
    expect([upload.pending, upload.settled]).toEqual([false, true]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each([
    [0, 'stuck'],
    [401, 'stuck'],
    [503, 'stuck'],
    [404, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
  ])('after a failure with status %i it is %s', async (status, state) => {
    const upload = archive(() => Promise.reject(new Problem(status, 'code', 'No.', 'Because.')));
    await upload.start();
    expect(upload.state).toBe(state);
    expect(upload.problem?.sentence).toBe('No. Because.');
    expect([upload.pending, upload.settled]).toEqual([state === 'stuck', state === 'refused']);
  });

  it('is sent once more under the same id', async () => {
    const ids: string[] = [];
    const send: SendArchive = async ({ id }) => {
      if (ids.push(id) === 1) throw new Problem(0, 'network', '', '');
      return outcome;
    };
    const upload = archive(send);
    await upload.start();
    await upload.start();
    expect(upload.state).toBe('done');
    expect(ids[1]).toBe(ids[0]);
  });

  it('asks before it is sent, and waits for its turn when the person agrees', async () => {
    const send = vi.fn<SendArchive>(async () => outcome);
    const upload = archive(send);
    await upload.look();
    expect([upload.state, upload.preview]).toEqual(['asking', preview]);
    upload.agree(false);
    expect([upload.state, upload.heldOut, send.mock.calls.length]).toEqual(['waiting', false, 0]);
  });

  it.each([
    [0, 'stuck'],
    [422, 'refused'],
  ])('that cannot be looked into, with status %i, is %s', async (status, state) => {
    const look = vi
      .fn<LookInto>()
      .mockRejectedValueOnce(new Problem(status, 'code', 'No.', ''))
      .mockResolvedValue(preview);
    const upload = archive(async () => outcome, look);
    await upload.look();
    expect(upload.state).toBe(state);
    await upload.retry();
    expect(upload.state).toBe('asking');
  });

  it('that was called off while it was looked into is not asked about', async () => {
    const upload = archive(forEver, async () => {
      upload.stop();
      return preview;
    });
    await upload.look();
    expect(upload.state).toBe('stopped');
  });
});
