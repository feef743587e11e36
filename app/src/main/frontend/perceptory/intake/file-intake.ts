import type { FoundFile } from './dropped-files.js';
import type { RefusedFile } from '../upload/file-list.js';

/** What becomes of chosen files: they are sent as samples, as recordings, as an archive, or not at all. */
export type IntakeItem =
  | { kind: 'reading'; path: string }
  | { kind: 'samples'; files: FoundFile[] }
  | { kind: 'recording'; name: string; body: Blob }
  | { kind: 'archive'; path: string; file: File }
  | ({ kind: 'refused' } & RefusedFile);

/** What the intake must know of the place that files were dropped on. */
export interface IntakePlace {
  /** Whether it is one class, which takes files that lie in no folder. */
  intoClass: boolean;
  /** The largest picture and the largest zip that the server takes. */
  maxBytes: number;
  maxArchiveBytes: number;
}

/** How the files of one modality are taken in. */
export interface FileIntake {
  /** What the file dialog offers: for a class, and where only archives are taken. */
  accept: string;
  archives: string;
  texts: { hint: string; chooseLabel: (label: string) => string; nothing: string };
  items(found: FoundFile[], place: IntakePlace): Iterable<IntakeItem> | AsyncIterable<IntakeItem>;
}
