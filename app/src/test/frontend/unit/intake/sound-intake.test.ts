import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packed, soundsIn } from '@perceptory/recording/sound-archive.js';
import { soundItems } from '@perceptory/intake/sound-intake.js';
import { sentAsItIs } from '@perceptory/recording/sendable.js';
import { soundRate } from '@perceptory/signal/sound.js';
import { middleSeconds, spansOf } from '@perceptory/recording/teachable-machine.js';
import { Unreadable } from '@perceptory/recording/unreadable.js';
import { wavOf } from '@perceptory/signal/wav.js';
import { RefusedZip, ZipFiles } from '@perceptory/zip/zip-files.js';
import { texts } from '@perceptory/shared/texts.js';
import type { IntakeItem } from '@perceptory/intake/file-intake.js';

const t = texts.soundUploader;
const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, Uint8Array>, level: 0 | 9 = 0) => Uint8Array.from(zipSync(files, { level }));
const wav = (seconds: number) => wavOf(new Float32Array(seconds * soundRate).fill(0.25));

/** Eleven seconds whose values say the time, hundredths of a second; a file of "noise" is no sound. */
const clock = Float32Array.from({ length: 11 * soundRate }, (_, i) => i / soundRate / 100);
const decode = vi.fn(async (file: Blob | Uint8Array) => {
  const text = file instanceof Blob ? await file.text() : new TextDecoder().decode(file);
  if (text === 'noise') throw new Unreadable('unreadable');
  if (text === 'film') throw new Unreadable('video');
  return clock;
});

beforeEach(() => void decode.mockClear());

/** As Teachable Machine writes it: newest first, a little more than a second each. */
const list = bytes(
  JSON.stringify([
    {
      frequencyFrames: [[0]],
      blob: null,
      startTime: 8.7512,
      endTime: 9.8451,
      recordingDuration: 10.939,
      blobFilePath: 'sample-1.webm',
    },
    {
      frequencyFrames: [[0]],
      blob: null,
      startTime: 0,
      endTime: 1.0939,
      recordingDuration: 10.939,
      blobFilePath: 'sample-1.webm',
    },
  ]),
);
const teachable = zip({ 'sample-1.webm': bytes('clock'), 'samples.json': list });

describe('a zip', () => {
  it('is listed without folders and leftovers, and read file by file', () => {
    const files = new ZipFiles(
      zip(
        {
          'a/': new Uint8Array(0),
          'a/1.wav': bytes('one'),
          '__MACOSX/a/._1.wav': bytes('x'),
          'a/.DS_Store': bytes('x'),
        },
        9,
      ),
    );
    expect(files.paths).toEqual(['a/1.wav']);
    expect(new TextDecoder().decode(files.read('a/1.wav'))).toBe('one');
    expect(() => files.read('b')).toThrow(RefusedZip);
  });

  const whole = zip({ 'a/1.wav': bytes('1'.repeat(5000)), 'a/2.wav': bytes('2') }, 9);
  it.each([
    ['nothing', new Uint8Array(0), 'notZip'],
    ['a text', bytes('Dear diary, today I recorded myself whistling.'), 'notZip'],
    ['one cut off', whole.subarray(0, whole.length - 30), 'notZip'],
  ] as const)('%s is refused', (_, content, refusal) =>
    expect(() => new ZipFiles(content)).toThrow(new RefusedZip(refusal)),
  );

  it.each([
    [{ files: 1, total: 1e6 }, 'tooManyFiles'],
    [{ files: 9, total: 5000 }, 'tooMuch'],
  ] as const)('over its limits %o is refused before anything is unpacked', (limits, refusal) =>
    expect(() => new ZipFiles(whole, limits)).toThrow(new RefusedZip(refusal)),
  );

  it('with a damaged file names it as such', () => {
    const broken = Uint8Array.from(whole);
    broken.fill(0xff, 40, 60);
    expect(() => new ZipFiles(broken).read('a/1.wav')).toThrow(new RefusedZip('damaged'));
  });
});

describe('Teachable Machine’s list of samples', () => {
  it('is read in the order of time', () =>
    expect(spansOf(new TextDecoder().decode(list))).toEqual(
      new Map([
        [
          'sample-1.webm',
          [
            { start: 0, end: 1.0939 },
            { start: 8.7512, end: 9.8451 },
          ],
        ],
      ]),
    ));

  it('gives the middle second of each', () => {
    const seconds = middleSeconds(clock, [
      { start: 0, end: 1.0939 },
      { start: 8.7512, end: 9.8451 },
    ]);
    expect(seconds).toHaveLength(2 * soundRate);
    expect(seconds[0]).toBeCloseTo(0.04695 / 100, 5);
    expect(seconds[soundRate]).toBeCloseTo(8.79815 / 100, 5);
  });

  it('is filled with silence where the recording ends', () =>
    expect(middleSeconds(clock, [{ start: 10.8, end: 11.9 }]).at(-1)).toBe(0));

  it.each([
    '',
    '{',
    '{}',
    'null',
    '[]',
    '[null]',
    '[{}]',
    '[{"blobFilePath":"a","startTime":2,"endTime":1}]',
    '[{"blobFilePath":"a","startTime":"0","endTime":1}]',
  ])('%s lists nothing', (text) => expect(() => spansOf(text)).toThrow(new Unreadable('noSamples')));

  it('that goes on for hours is refused', () => {
    const entries = Array.from({ length: 601 }, (_, i) => ({ blobFilePath: 'a', startTime: i, endTime: i + 1 }));
    expect(() => spansOf(JSON.stringify(entries))).toThrow(new Unreadable('tooLong'));
  });
});

describe('the sounds in a zip', () => {
  it('are WAV, in the folders that they lay in', async () => {
    const archive = await soundsIn(
      zip({ 'all/Clap/1.wav': wav(1), 'all/Hum/2.mp3': bytes('clock'), 'notes.txt': bytes('noise') }),
      decode,
    );
    expect(archive.sounds.map(({ path, wav }) => [path, wav.length])).toEqual([
      ['all/Clap/1.wav', 32_044],
      ['all/Hum/2.mp3', 352_044],
    ]);
    expect(archive.refused).toEqual([{ name: 'notes.txt', reason: t.faults.document }]);
  });

  it('of Teachable Machine are the seconds of its list', async () => {
    const { sounds, refused } = await soundsIn(teachable, decode);
    expect(refused).toEqual([]);
    expect(sounds.map(({ path, wav }) => [path, wav.length])).toEqual([['sample-1.webm', 64_044]]);
  });

  it('of its classes packed together have their zips’ names', async () => {
    const { sounds } = await soundsIn(
      zip({ 'class_2.zip': teachable, '__MACOSX/._class_2.zip': bytes('x'), 'class_3.zip': teachable }),
      decode,
    );
    expect(sounds.map(({ path }) => path)).toEqual(['class_2/sample-1.webm', 'class_3/sample-1.webm']);
  });

  it('whose recording is missing are refused by name', async () => {
    const { sounds, refused } = await soundsIn(zip({ 'Hum/samples.json': list }), decode);
    expect([sounds, refused]).toEqual([[], [{ name: 'Hum/sample-1.webm', reason: t.zipFaults.damaged }]]);
  });

  it('are no zips in zips in zips', async () => {
    const { sounds, refused } = await soundsIn(zip({ 'a.zip': zip({ 'b.zip': bytes('noise') }) }), decode);
    expect([sounds, refused]).toEqual([[], [{ name: 'a/b.zip', reason: t.faults.unreadable }]]);
  });

  it.each([
    ['model.json', 'weights.bin', 'metadata.json'],
    ['my-model/model.json', 'my-model/weights.bin'],
    ['labels.txt', 'soundclassifier_with_metadata.tflite'],
    ['labels.txt', 'keras_model.h5'],
    ['m/saved_model.pb', 'm/variables/variables.index', 'm/variables/variables.data-00000-of-00001', 'labels.txt'],
  ])('of Teachable Machine’s exported model (%s, %s) are told to be none', async (...names) =>
    expect(soundsIn(zip(Object.fromEntries(names.map((name) => [name, bytes('x')]))), decode)).rejects.toThrow(
      new RefusedZip('model'),
    ),
  );

  it('beside an exported model are taken', async () => {
    const { sounds } = await soundsIn(
      zip({ 'model.json': bytes('{}'), 'weights.bin': bytes('x'), 'Hum/1.wav': wav(1) }),
      decode,
    );
    expect(sounds.map(({ path }) => path)).toEqual(['Hum/1.wav']);
  });

  it('whose paths meet are all there', async () => {
    const twice = zip({ 'Hum/1.wav': wav(1), 'Hum/2.wav': wav(2) });
    const second = new TextDecoder('latin1').decode(twice).replaceAll('Hum/2.wav', 'Hum/1.wav');
    const { sounds } = await soundsIn(
      Uint8Array.from(second, (character) => character.charCodeAt(0)),
      decode,
    );
    expect(sounds.map(({ path, wav }) => [path, wav.length])).toEqual([
      ['Hum/1.wav', 32_044],
      ['Hum/1 (2).wav', 64_044],
    ]);
    const { paths } = new ZipFiles(
      packed([
        { path: 'a/sample-1.webm', wav: wav(1) },
        { path: 'a/sample-1.webm', wav: wav(2) },
        { path: 'A/sample-1.webm', wav: wav(2) },
      ]),
    );
    expect(paths).toEqual(['a/sample-1.webm', 'a/sample-1 (2).webm', 'A/sample-1.webm']);
  });

  it('are packed again under their paths', () =>
    expect(new ZipFiles(packed([{ path: 'ü/Hum/1.mp3', wav: wav(1) }])).paths).toEqual(['ü/Hum/1.mp3']));
});

describe('chosen files', () => {
  const file = (name: string, content: Uint8Array<ArrayBuffer>) => ({
    path: `folder/${name}`,
    file: new File([content], name),
  });
  async function items(found: ReturnType<typeof file>[], intoClass = true, maxArchiveBytes = 1e6) {
    const all: IntakeItem[] = [];
    for await (const item of soundItems(found, { intoClass, maxArchiveBytes }, decode))
      if (item.kind !== 'reading') all.push(item);
    return all;
  }

  it('that are WAV go as they are', async () => {
    const [item] = await items([file('a.wav', wav(2))]);
    expect(item).toMatchObject({ kind: 'recording', name: 'a.wav', body: { size: 64_044 } });
    expect(decode).not.toHaveBeenCalled();
  });

  it('that are large WAV are decoded', async () => {
    const large = file('a.wav', wav(1));
    Object.defineProperty(large.file, 'size', { value: sentAsItIs + 1 });
    expect(await items([large])).toMatchObject([{ kind: 'recording', body: { size: 352_044 } }]);
  });

  it('that are something else are decoded, or refused with the reason', async () => {
    expect(
      await items([
        file('a.mp3', bytes('clock')),
        file('b.txt', bytes('noise')),
        file('.DS_Store', bytes('x')),
        file('c.mp4', bytes('film')),
        file('d.zip', bytes('x')),
      ]),
    ).toMatchObject([
      { kind: 'recording', name: 'a.mp3', body: { size: 352_044 } },
      { kind: 'refused', name: 'folder/b.txt', reason: t.faults.unreadable },
      { kind: 'refused', name: 'folder/c.mp4', reason: t.faults.video },
      { kind: 'refused', name: 'folder/d.zip', reason: t.zipFaults.notZip },
    ]);
  });

  it('that are too large to be read, or gone, are refused with the reason', async () => {
    const [large, gone] = [file('a.zip', teachable), file('b.wav', wav(1))];
    Object.defineProperty(large.file, 'size', { value: 3e9 });
    gone.file.slice = () =>
      Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
    expect(await items([large, gone])).toEqual([
      { kind: 'refused', name: 'folder/b.wav', reason: t.faults.gone },
      { kind: 'refused', name: 'folder/a.zip', reason: texts.uploader.archiveTooLarge(1e6) },
    ]);
  });

  it('that are one class of Teachable Machine go into the class they are dropped on', async () => {
    expect(await items([file('Clap.zip', teachable)])).toMatchObject([{ kind: 'recording', body: { size: 64_044 } }]);
  });

  it('and into a class of their name where they are dropped on none', async () => {
    const [item] = await items([file('Clap.zip', teachable), file('loose.wav', wav(1))], false);
    expect(item).toMatchObject({ kind: 'archive', path: 'folder/Clap.zip' });
    const repacked = new ZipFiles(
      new Uint8Array(await (item as Extract<IntakeItem, { kind: 'archive' }>).file.arrayBuffer()),
    );
    expect(repacked.paths).toEqual(['Clap/sample-1.webm']);
  });

  it('of a zip that is too large once it is WAV are refused', async () => {
    expect(await items([file('p.zip', zip({ 'Hum/1.ogg': bytes('clock') }))], true, 300_000)).toEqual([
      { kind: 'refused', name: 'folder/p.zip', reason: t.zipFaults.tooMuch },
    ]);
  });

  it('of a zip with folders make one archive of WAV', async () => {
    const both = await items([file('p.tm', zip({ 'Hum/1.ogg': bytes('clock'), 'top.wav': wav(1) }))]);
    expect(both.map((item) => item.kind)).toEqual(['recording', 'archive']);
  });
});
