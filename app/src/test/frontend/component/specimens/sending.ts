import { Problem } from '@perceptory/shared/problem.js';
import { ArchiveUpload, type ArchiveOutcome, type ArchivePreview } from '@perceptory/upload/archive-upload.js';
import { queueFor } from '@perceptory/upload/upload-centre.js';
import '@perceptory/intake/pc-uploader.js';
import '@perceptory/upload/pc-archive-preview.js';
import '@perceptory/upload/pc-archive-status.js';
import '@perceptory/upload/pc-refusals.js';
import '@perceptory/upload/pc-upload-status.js';
import { longName, longSentence } from '../world.ts';
import type { Specimens } from './specimens.ts';

const never = () => new Promise<ArchiveOutcome>(() => undefined);
const unseen = () => new Promise<ArchivePreview>(() => undefined);

/** A queue that is paused, so that what is in it stays. */
function waiting(project: string, name: string, files: number): string {
  const queue = queueFor(project);
  queue.pause();
  queue.clear('mug', true);
  queue.cancel('mug');
  queue.add(
    Array.from({ length: files }, (_, i) => ({
      id: `${project}-${i}`,
      label: 'mug',
      burst: 'b',
      name,
      body: new Blob(['x']),
    })),
  );
  return project;
}

export const sending: Specimens<
  'pc-uploader' | 'pc-archive-preview' | 'pc-archive-status' | 'pc-refusals' | 'pc-upload-status'
> = {
  'pc-uploader': {
    empty: (uploader) => Object.assign(uploader, { project: 'files' }),
    usual: (uploader) => Object.assign(uploader, { project: 'files', label: 'mug', labelName: 'Mug' }),
    long: async (uploader) => {
      Object.assign(uploader, { project: 'files', label: 'mug', labelName: longName, maxBytes: 0 });
      await uploader.addFiles([
        { path: `${longName}/${longName}.jpg`, file: new File(['x'], `${longName}.jpg`, { type: 'image/jpeg' }) },
      ]);
    },
  },
  'pc-archive-preview': {
    empty: (preview) => (preview.name = 'mugs.zip'),
    usual: (preview) =>
      Object.assign(preview, {
        name: 'mugs.zip',
        preview: {
          labels: [
            { name: 'Mugs', files: 12, test: 3, isNew: true },
            { name: 'Bowls', files: 1, test: 0, isNew: false },
          ],
          removed: ['Class 1', 'Class 2'],
          leftOut: [{ name: 'README.txt', files: 1, title: 'Not added.', detail: 'It is a document.' }],
          heldOut: true,
        },
      }),
    long: (preview) =>
      Object.assign(preview, {
        name: `${longName}.zip`,
        modality: 'audio',
        preview: {
          labels: Array.from({ length: 30 }, (_, i) => ({
            name: `${longName} ${i}`,
            files: 12_345,
            test: 2_345,
            isNew: true,
          })),
          removed: [longName],
          leftOut: Array.from({ length: 30 }, () => ({
            name: `${longName}.txt`,
            files: 40,
            title: '',
            detail: longSentence,
          })),
          heldOut: true,
        },
      }),
  },
  'pc-archive-status': {
    empty: (status) => (status.archive = new ArchiveUpload('mugs.zip', new Blob(), never, unseen)),
    usual: (status) => {
      const archive = new ArchiveUpload(
        'mugs.zip',
        new Blob(['12345678']),
        (_, progress) => (progress(3), never()),
        unseen,
      );
      status.archive = archive;
      void archive.start();
    },
    long: (status) => {
      const problem = new Problem(503, 'busy', longName, longSentence);
      status.archive = Object.assign(new ArchiveUpload(`${longName}.zip`, new Blob(['1']), never, unseen), {
        state: 'stuck',
        problem,
      });
    },
  },
  'pc-refusals': {
    empty: () => undefined,
    usual: (refusals) => (refusals.files = [{ name: 'cup.heic', reason: 'Export it as JPEG and upload that.' }]),
    long: (refusals) =>
      (refusals.files = Array.from({ length: 30 }, () => ({ name: `${longName}.jpg`, reason: longSentence }))),
  },
  'pc-upload-status': {
    empty: (status) => (status.project = 'idle'),
    usual: (status) => Object.assign(status, { label: 'mug', project: waiting('going', 'cup.jpg', 3) }),
    long: (status) =>
      Object.assign(status, {
        label: 'mug',
        project: waiting('long', `${longName}.jpg`, 1_234),
        refusedElsewhere: [{ name: `${longName}.jpg`, reason: longSentence }],
      }),
  },
};
