import { texts } from '../shared/texts.js';
import type { RecordingTally } from './recording-tally.js';
import type { UploadQueue } from '../upload/upload-queue.js';

/** How the recordings of a class stand, in one line. */
export function recordingWords(
  queue: UploadQueue,
  label: string,
  { added, silent, leftOut }: Pick<RecordingTally, 'added' | 'silent' | 'leftOut'>,
): string {
  const t = texts.microphone;
  const { waiting, sending, stuck, refused } = queue.counts(label);
  const going = waiting + sending + stuck;
  const words = [
    added + silent > 0 ? t.outcome(added, silent, leftOut) : '',
    refused > 0 ? t.refused(refused, reasonIn(queue, label)) : '',
  ];
  if (going > 0) words.push(queue.paused ? t.waiting(going) : t.uploading(going));
  return words.filter(Boolean).join(' · ');
}

/** What became of chosen files, in one line; '' where nothing has yet. */
export function outcomeWords({
  added,
  silent,
  leftOut,
  clipped,
}: Pick<RecordingTally, 'added' | 'silent' | 'leftOut' | 'clipped'>): string {
  const words = [
    added + silent > 0 ? texts.microphone.outcome(added, silent, leftOut) : '',
    clipped > 0 ? texts.soundUploader.clipped(clipped) : '',
  ];
  return words.filter(Boolean).join(' · ');
}

/** Why the last one was refused. */
function reasonIn(queue: UploadQueue, label: string): string {
  return queue.items.findLast((upload) => upload.label === label && upload.state === 'refused')?.problem?.reason ?? '';
}
