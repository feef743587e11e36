import { describe, expect, it, vi } from 'vitest';
import { pixelsOf, squeezed, topOf } from '@perceptory/signal/spectrogram-picture.js';
import { bandCount } from '@perceptory/signal/log-spectrogram.js';
import { heat } from '@perceptory/signal/colour-map.js';
import { RecordingTally } from '@perceptory/recording/recording-tally.js';
import { Problem } from '@perceptory/shared/problem.js';
import { outcomeWords, recordingWords } from '@perceptory/recording/recording-words.js';
import { pathOf } from '@perceptory/upload/upload-path.js';
import { UploadQueue } from '@perceptory/upload/upload-queue.js';

const upload = (id: string, recording = false) => ({
  id,
  label: 'clap',
  burst: id,
  name: 'a & b.wav',
  body: new Blob([]),
  recording,
});

describe('an upload goes', () => {
  it('as a sample with its burst', () =>
    expect(pathOf('p/1', { ...upload('s'), state: 'waiting', attempts: 0 })).toBe(
      'api/v1/projects/p%2F1/samples/s?label=clap&burst=s&name=a+%26+b.wav',
    ));
  it('as a recording with what to do with silence', () =>
    expect(pathOf('p', { ...upload('r', true), state: 'waiting', attempts: 0 })).toBe(
      'api/v1/projects/p/recordings/r?label=clap&name=a+%26+b.wav',
    ));
});

describe('what became of recordings', () => {
  it('is added up for those that are asked about', async () => {
    const queue = new UploadQueue({
      send: async ({ id }) => ({
        added: Array(id === 'long' ? 12 : 1),
        silent: id === 'long' ? 3 : 0,
        leftOutMs: id === 'long' ? 400 : 20,
        clipped: id === 'short',
      }),
    });
    const host = {
      addController: vi.fn(),
      removeController: vi.fn(),
      requestUpdate: vi.fn(),
      updateComplete: Promise.resolve(true),
    };
    const tally = new RecordingTally(host);
    tally.expect(queue, ['long']);
    tally.expect(queue, ['short']);
    queue.add([upload('other', true), upload('long', true)]);
    await vi.waitFor(() => expect(queue.counts().done).toBe(2));
    expect(recordingWords(queue, 'clap', tally)).toBe(
      '12 sounds added, 3 silent seconds set aside, 0.4 s at the end left out',
    );
    queue.add([upload('short', true)]);
    await vi.waitFor(() => expect(queue.counts().done).toBe(3));
    expect(outcomeWords(tally)).toBe(
      '13 sounds added, 3 silent seconds set aside, 0.4 s at the end left out · 1 recording is too loud in parts, and cut off there.',
    );
    tally.forget();
    expect(outcomeWords(tally)).toBe('');
    expect(host.requestUpdate).toHaveBeenCalledTimes(2);
  });

  it('is told with the reason where it was refused', async () => {
    const queue = new UploadQueue({
      send: () => Promise.reject(new Problem(422, 'silent', 'Not added.', 'It is silent.')),
    });
    queue.add([upload('a', true)]);
    await vi.waitFor(() =>
      expect(recordingWords(queue, 'clap', { added: 2, silent: 0, leftOut: 20 })).toBe(
        '2 sounds added, less than 0.1 s at the end left out · 1 take not taken: It is silent.',
      ),
    );
  });

  it('is told while it is on its way', () => {
    const queue = new UploadQueue({ send: () => new Promise(() => undefined) });
    queue.add([upload('a', true)]);
    expect(recordingWords(queue, 'clap', { added: 0, silent: 0, leftOut: 0 })).toBe('1 take uploading');
    queue.pause();
    expect(recordingWords(queue, 'clap', { added: 1, silent: 1, leftOut: 0 })).toBe(
      '1 sound added, 1 silent second set aside · 1 take waiting for the connection',
    );
  });
});

describe('the picture of a sound', () => {
  const column = (value: number) => new Float32Array(bandCount).fill(value);

  it('has time from left to right and high tones on top', () => {
    const [low, high] = [column(-80), column(-80)];
    low[0] = -20;
    high[bandCount - 1] = -50;
    const pixels = pixelsOf([low, high], -20);
    const at = (x: number, y: number) => [...pixels.subarray(4 * (2 * y + x), 4 * (2 * y + x) + 4)];
    expect(at(0, bandCount - 1)).toEqual([...heat[255], 255]);
    expect(at(1, 0)).toEqual([...heat[128], 255]);
    expect(at(0, 0)).toEqual([...heat[0], 255]);
  });

  it.each([
    [-12, -12],
    [-90, -50],
  ])('whose loudest is %i dB is brightest at %i', (loudest, top) =>
    expect(topOf([column(-100), column(loudest)])).toBe(top),
  );

  it('is squeezed to a width, and keeps the brightest', () => {
    const columns = [0, 0.9, 0, 0.1, 0.2].map(column);
    expect(squeezed(columns, 2).map((c) => c[0])).toEqual([0.9, 0.2].map(Math.fround));
    expect(squeezed(columns, 5)).toBe(columns);
  });
});
