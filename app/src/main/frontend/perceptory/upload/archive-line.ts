import { parse } from '../shared/api.js';
import { publish } from '../shared/changes.js';
import { post } from '../shared/sending.js';
import { ArchiveUpload, type ArchiveOutcome, type SendArchive } from './archive-upload.js';

/** All zips of this page that are not settled yet. */
const unsettled = new Set<ArchiveUpload>();
let last: Promise<void> = Promise.resolve();

/** Puts a zip at the end of the line: one is sent at a time. */
export function lineUp(project: string, name: string, body: Blob): ArchiveUpload {
  const archive = new ArchiveUpload(name, body, sendTo(project));
  unsettled.add(archive);
  archive.addEventListener('change', () => {
    if (archive.settled) unsettled.delete(archive);
  });
  last = last.then(() => archive.start());
  return archive;
}

function sendTo(project: string): SendArchive {
  return async ({ id, body }, progress, signal) => {
    const path = `api/v1/projects/${encodeURIComponent(project)}/archive?${new URLSearchParams({ upload: id })}`;
    const response = await post(path, body, 'application/zip', progress, signal);
    const outcome = parse<ArchiveOutcome>(await response.text());
    publish({ project, labels: [], reason: 'added' });
    return outcome;
  };
}

window.addEventListener('beforeunload', (event) => {
  if ([...unsettled].some((archive) => archive.pending)) event.preventDefault();
});
