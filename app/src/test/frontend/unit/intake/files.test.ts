import { describe, expect, it } from 'vitest';
import { kindOf, sortFiles } from '@perceptory/intake/file-kinds.js';
import { pictureIntake } from '@perceptory/intake/picture-intake.js';
import type { IntakeItem } from '@perceptory/intake/file-intake.js';
import { soundItems } from '@perceptory/intake/sound-intake.js';
import { texts } from '@perceptory/shared/texts.js';
import { foldersAsZip } from '@perceptory/intake/folder-zip.js';
import { ZipFiles } from '@perceptory/zip/zip-files.js';
import { uuid } from '@perceptory/shared/uuid.js';
import { Problem, problemOf } from '@perceptory/shared/problem.js';

const found = (path: string, type = '') => ({ path, file: new File(['x'], path, { type }) });

describe('chosen files', () => {
  it.each([
    ['a.jpg', 'picture'],
    ['photo', 'picture'],
    ['notes.txt', 'picture'],
    ['set.ZIP', 'archive'],
    ['project.tm', 'archive'],
    ['Mugs/.DS_Store', 'junk'],
    ['Thumbs.db', 'junk'],
    ['__MACOSX/a.jpg', 'junk'],
  ])('%s is taken for %s', (path, kind) => expect(kindOf(found(path))).toBe(kind));

  it('come in the order a person counts', () => {
    expect(sortFiles(['10.jpg', '2.jpg', 'a.zip', '1.jpg'].map((p) => found(p))).pictures.map((f) => f.path)).toEqual([
      '1.jpg',
      '2.jpg',
      '10.jpg',
    ]);
  });
});

describe('folders that are dropped on no class', () => {
  it('are what a zip of them would be', async () => {
    const photo = found('photo.jpg');
    const all = await foldersAsZip(
      [found('pets/cats/0.jpg'), photo, found('pets/dogs/0.jpg'), found('pets/.DS_Store'), found('pets/more.zip')],
      1e6,
    );
    expect(all.map(({ path }) => path)).toEqual(['photo.jpg', 'pets/.DS_Store', 'pets/more.zip', 'pets.zip']);
    const zip = new ZipFiles(new Uint8Array(await all[3].file.arrayBuffer()));
    expect(zip.paths).toEqual(['pets/cats/0.jpg', 'pets/dogs/0.jpg']);
    expect(kindOf(all[3])).toBe('archive');
  });

  it('are left alone where there are none', async () => {
    const files = [found('a.jpg'), found('b.zip')];
    expect(await foldersAsZip(files, 1e6)).toBe(files);
  });

  it('are told to be too large as folders, not as a zip', async () => {
    const zips = await foldersAsZip([found('pets/cats/0.jpg'), found('pets/cats/1.jpg')], 1);
    const place = { intoClass: false, maxBytes: 1, maxArchiveBytes: 1 };
    const refused = { kind: 'refused', name: 'pets.zip', reason: texts.uploader.foldersTooLarge(1) };
    expect([...(pictureIntake.items(zips, place) as Iterable<IntakeItem>)].at(-1)).toEqual(refused);
    for await (const item of soundItems(zips, place, async () => new Float32Array(0)))
      if (item.kind !== 'reading') expect(item).toEqual(refused);
  });
});

it('makes version 4 UUIDs, also without the browser’s own', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(uuid()).toMatch(form);
  const own = crypto.randomUUID;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  expect(uuid()).toMatch(form);
  Object.defineProperty(crypto, 'randomUUID', { value: own, configurable: true });
});

describe('problems', () => {
  it('carry the server’s own sentences', async () => {
    const body = JSON.stringify({ code: 'too-large', title: 'Too large.', detail: 'At most 20 MB.' });
    const problem = await problemOf(new Response(body, { status: 413 }), 'fallback');
    expect(problem).toMatchObject({
      status: 413,
      code: 'too-large',
      sentence: 'Too large. At most 20 MB.',
      passing: false,
    });
  });

  it('have a sentence also when the answer is no problem document', async () => {
    const problem = await problemOf(
      new Response('<html>', { status: 502, headers: { 'Retry-After': '3' } }),
      'Something went wrong.',
    );
    expect(problem).toMatchObject({ sentence: 'Something went wrong.', passing: true, retryAfter: 3000 });
  });

  it.each([
    ['Not added.', 'It is empty.', 'Not added. It is empty.', 'It is empty.'],
    ['Not added', 'It is empty.', 'Not added. It is empty.', 'It is empty.'],
    ['Not added', '', 'Not added', 'Not added'],
  ])('titled “%s” with detail “%s” read well', (title, detail, sentence, reason) => {
    expect(new Problem(422, 'code', title, detail)).toMatchObject({ sentence, reason });
  });

  it('of the network pass', () => expect(new Problem(0, 'network', '', '').passing).toBe(true));
});
