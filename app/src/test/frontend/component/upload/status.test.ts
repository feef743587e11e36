import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ArchiveUpload, type ArchiveOutcome, type ArchivePreview } from '@perceptory/upload/archive-upload.js';
import { queueFor } from '@perceptory/upload/upload-centre.js';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part } from '../stage.ts';

const unseen = () => new Promise<ArchivePreview>(() => undefined);
const preview: ArchivePreview = {
  labels: [{ name: 'Mugs', files: 3, test: 0, isNew: true }],
  removed: ['Class 1', 'Class 2'],
  leftOut: [{ name: 'README.txt', files: 1, title: '', detail: 'It is a document.' }],
  heldOut: false,
};

it.each(['pc-refusals', 'pc-upload-status'] as const)('%s is dismissed by mouse and by keyboard', async (tag) => {
  const element = await mount(tag, (made: HTMLElement) =>
    Object.assign(made, {
      project: 'dismissed',
      files: [{ name: 'a.jpg', reason: 'No.' }],
      refusedElsewhere: [{ name: 'a.jpg', reason: 'No.' }],
    }),
  );
  const dismissed = heard(element, 'dismiss');
  await userEvent.click(part(element, 'button'));
  await userEvent.keyboard('{Enter}');
  expect(dismissed).toHaveLength(2);
});

it('uploads are called off by keyboard', async () => {
  const status = await mount('pc-upload-status', specimens['pc-upload-status'].usual);
  expect(queueFor(status.project).counts('mug').waiting).toBe(3);
  part(status, 'button').focus();
  await userEvent.keyboard('{Enter}');
  expect(queueFor(status.project).counts('mug').total).toBe(0);
});

it('a zip is stopped, then dismissed', async () => {
  const archive = new ArchiveUpload(
    'mugs.zip',
    new Blob(['1']),
    () => new Promise<ArchiveOutcome>(() => undefined),
    unseen,
  );
  const status = await mount('pc-archive-status', (element) => (element.archive = archive));
  const dismissed = heard(status, 'dismiss');
  await userEvent.click(part(status, 'button'));
  expect(archive.state).toBe('stopped');
  await status.updateComplete;
  part(status, 'button').focus();
  await userEvent.keyboard('{Enter}');
  expect(dismissed).toHaveLength(1);
});

it.each([
  ['Add', 'waiting'],
  ['Cancel', 'stopped'],
] as const)('of a zip is said what it would add, and %s is pressed by keyboard', async (way, state) => {
  const archive = new ArchiveUpload(
    'mugs.zip',
    new Blob(['1']),
    () => new Promise<ArchiveOutcome>(() => undefined),
    () => Promise.resolve(preview),
  );
  await archive.look();
  const status = await mount('pc-archive-status', (element) => (element.archive = archive));
  const shown = part(status, 'pc-archive-preview').shadowRoot!;
  expect(shown.querySelector('p')!.textContent).toBe(
    'mugs.zip would add 3 pictures to 1 class. Nothing is stored yet.',
  );
  expect(shown.querySelector('.labels li')!.textContent.replace(/\s+/g, ' ').trim()).toBe('Mugs 3 pictures new');
  expect(shown.textContent).toContain('The empty classes Class 1 and Class 2 will go.');
  expect(shown.querySelector('summary')!.textContent).toBe('1 file is left out');
  const button = [...shown.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === way)!;
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(archive.state).toBe(state);
  await expect.poll(() => status.shadowRoot!.activeElement?.localName).toBe('button');
});

it('of a folder "test" is asked whether it is put aside, by keyboard', async () => {
  const split = { ...preview, labels: [{ name: 'Mugs', files: 3, test: 1, isNew: true }], heldOut: true };
  const shown = await mount('pc-archive-preview', (element) =>
    Object.assign(element, { name: 'mugs.zip', preview: split }),
  );
  const agreed = heard(shown, 'agree');
  const words = () => part(shown, '.labels li').textContent.replace(/\s+/g, ' ').trim();
  expect(part(shown, '.test').textContent.trim()).toBe(
    'Put the 1 picture in the folder “test” aside: the model never learns from it, and is measured on it.',
  );
  expect(words()).toBe('Mugs 3 pictures 1 of them put aside new');
  part(shown, '.primary').click();
  part(shown, 'input').focus();
  await userEvent.keyboard(' ');
  await shown.updateComplete;
  expect(words()).toBe('Mugs 3 pictures new');
  part(shown, '.primary').click();
  expect(agreed).toEqual([true, false]);
});

it('of a folder that is left out is said how many files it has', async () => {
  const leftOut = [{ name: 'Cups', files: 41, title: '', detail: 'A project can have 2 classes at most.' }];
  const shown = await mount('pc-archive-preview', (element) =>
    Object.assign(element, { name: 'mugs.zip', preview: { ...preview, leftOut } }),
  );
  expect(part(shown, 'summary').textContent).toBe('41 files are left out');
  expect(part(shown, 'details li').textContent).toBe('Cups (41 files) A project can have 2 classes at most.');
});

it('of a zip is said what was put aside, set aside, left out and not taken', async () => {
  const outcome: ArchiveOutcome = {
    added: 9,
    heldOut: 2,
    labels: ['Hum'],
    refused: [{ name: 'a', title: '', detail: '' }],
    silent: 1,
    leftOutMs: 420,
    clipped: 1,
    samples: [],
    made: [],
    removed: [],
  };
  const archive = Object.assign(
    new ArchiveUpload(
      'hums.zip',
      new Blob(['1']),
      () => Promise.resolve(outcome),
      () => Promise.resolve(preview),
    ),
    { state: 'done', outcome },
  );
  const status = await mount('pc-archive-status', (element) => Object.assign(element, { archive, modality: 'audio' }));
  expect(part(status, 'p').textContent).toBe(
    'hums.zip: 9 sounds added to 1 class, 2 of them put aside, 1 silent second set aside, 0.4 s at the ends left out, 1 sound too loud and cut off, 1 file not taken.',
  );
});
