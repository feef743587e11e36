import { parse, request, type RecordingOutcome } from '../shared/api.js';
import { publish } from '../shared/changes.js';
import { gathering, tellDeed } from '../shared/deeds.js';
import { pathOf } from './upload-path.js';
import { UploadQueue } from './upload-queue.js';
import type { Upload } from './upload.js';

/** A connection that says nothing for so long (ms) counts as lost. */
const patience = 120_000;

/** Files that follow each other faster than this (ms) were added in one go. */
const oneGo = 1_500;

const queues = new Map<string, UploadQueue>();

/** The one queue of a project on this page: the file dialog, the drop zones and the camera all feed it. */
export function queueFor(project: string): UploadQueue {
  let queue = queues.get(project);
  if (!queue) {
    queue = new UploadQueue({ send: (upload, signal) => put(project, upload, signal) });
    if (!navigator.onLine) queue.pause();
    tellOfArrivals(project, queue);
    tellOfDeeds(project, queue);
    queues.set(project, queue);
  }
  return queue;
}

/** Many files a second arrive: the grids are told a few times a second. */
function tellOfArrivals(project: string, queue: UploadQueue): void {
  const labels = new Set<string>();
  queue.addEventListener('uploaded', (event) => {
    if (labels.size === 0) {
      setTimeout(() => {
        publish({ project, labels: [...labels], reason: 'added' });
        labels.clear();
      }, 250);
    }
    labels.add((event as CustomEvent<Upload>).detail.label);
  });
}

/**
 * What arrives without a pause was added in one go, and is taken back in one. The first is told at once, so that the
 * deed stands before what is done while the others arrive.
 */
function tellOfDeeds(project: string, queue: UploadQueue): void {
  let deed = '';
  let samples: string[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const added = samples;
    samples = [];
    if (added.length > 0) deed = tellDeed({ project, kind: 'added', samples: added }, deed || undefined);
  };
  gathering(tell);
  queue.addEventListener('uploaded', (event) => {
    const { id, recording, result } = (event as CustomEvent<Upload>).detail;
    samples.push(...(recording ? (result as RecordingOutcome).added.map((second) => second.id) : [id]));
    if (!deed) tell();
    clearTimeout(pause);
    pause = setTimeout(() => {
      tell();
      deed = '';
    }, oneGo);
  });
}

async function put(project: string, upload: Upload, signal: AbortSignal): Promise<unknown> {
  const response = await request(pathOf(project, upload), {
    method: 'PUT',
    body: upload.body,
    headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  return upload.recording && parse<RecordingOutcome>(await response.text());
}

window.addEventListener('offline', () => queues.forEach((queue) => queue.pause()));
window.addEventListener('online', () => queues.forEach((queue) => queue.resume()));
window.addEventListener('beforeunload', (event) => {
  if ([...queues.values()].some((queue) => queue.pending > 0)) event.preventDefault();
});
