import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ArchiveUpload, type ArchiveOutcome } from '@perceptory/upload/archive-upload.js';
import { queueFor } from '@perceptory/upload/upload-centre.js';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part } from '../stage.ts';

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
  const archive = new ArchiveUpload('mugs.zip', new Blob(['1']), () => new Promise<ArchiveOutcome>(() => undefined));
  const status = await mount('pc-archive-status', (element) => (element.archive = archive));
  const dismissed = heard(status, 'dismiss');
  await userEvent.click(part(status, 'button'));
  expect(archive.state).toBe('stopped');
  await status.updateComplete;
  part(status, 'button').focus();
  await userEvent.keyboard('{Enter}');
  expect(dismissed).toHaveLength(1);
});
