import { parse } from '../shared/api.js';
import { publish } from '../shared/changes.js';
import { tellDeed } from '../shared/deeds.js';
import { post } from '../shared/sending.js';
import { namesOf } from '../zip/zip-directory.js';
import {
  ArchiveUpload,
  type ArchiveOutcome,
  type ArchivePreview,
  type LookInto,
  type SendArchive,
} from './archive-upload.js';

/** All zips of this page that are not settled yet. */
const unsettled = new Set<ArchiveUpload>();
let last: Promise<void> = Promise.resolve();

/**
 * Asks what a zip would come to and, when the person agrees, puts it at the end of the line: one is sent at a time.
 *
 * @param label id of the class that takes what lies in no folder, or ''
 */
export function lineUp(project: string, label: string, name: string, body: Blob): ArchiveUpload {
  const place = { project, label };
  const archive = new ArchiveUpload(name, body, sendTo(place), lookFor(place));
  unsettled.add(archive);
  archive.addEventListener('change', () => {
    if (archive.state === 'waiting') last = last.then(() => archive.start());
    if (archive.settled) unsettled.delete(archive);
  });
  void archive.look();
  return archive;
}

interface Place {
  project: string;
  label: string;
}

function sendTo(place: Place): SendArchive {
  return async ({ id, body, heldOut }, progress, signal) => {
    const query: Record<string, string> = { upload: id };
    if (heldOut !== undefined) query.heldOut = String(heldOut);
    const response = await post(pathOf(place, '', query), body, 'application/zip', progress, signal);
    const outcome = parse<ArchiveOutcome>(await response.text());
    publish({ project: place.project, labels: [], reason: 'added' });
    const { samples, made, removed } = outcome;
    if (samples.length > 0) tellDeed({ project: place.project, kind: 'added', samples, made, removed });
    return outcome;
  };
}

function lookFor(place: Place): LookInto {
  return async ({ body }, signal) => {
    const names = await namesOf(body);
    const response = await post(pathOf(place, '/preview', {}), names, 'application/zip', () => undefined, signal);
    return parse<ArchivePreview>(await response.text());
  };
}

function pathOf({ project, label }: Place, step: string, query: Record<string, string>): string {
  const all = new URLSearchParams({ ...query, label });
  if (!label) all.delete('label');
  return `api/v1/projects/${encodeURIComponent(project)}/archive${step}?${all}`;
}

window.addEventListener('beforeunload', (event) => {
  if ([...unsettled].some((archive) => archive.pending)) event.preventDefault();
});
