import type { SampleAction } from './judged-history.js';
import type { SamplesChanged } from '../shared/changes.js';

/** A sample that a model was tested on, with what it made of it. */
export interface JudgedSample {
  id: string;
  /** What it is, what the model said, and how sure it was. */
  words: string;
  /** Id of the class in which it was judged. */
  actual: string;
  /** Id of the class in which it stands now. */
  label: string;
  /** Whether it was deleted while the page was open. */
  gone?: boolean;
}

/** What was done to samples, told with which and where to. */
export interface JudgedChange extends SamplesChanged {
  ids: string[];
  /** Id of the class that they were moved to. */
  to?: string;
}

/** What an action is to the page; `undone` where it was taken back. */
export function changeBy(action: SampleAction, undone: boolean): JudgedChange {
  const { project, ids, from } = action;
  if (action.kind === 'delete') return { project, ids, labels: [from], reason: undone ? 'restored' : 'deleted' };
  return { project, ids, labels: [from, action.to], reason: 'moved', to: undone ? from : action.to };
}

/** The samples after a change. */
export function after(samples: readonly JudgedSample[], { ids, reason, to }: JudgedChange): JudgedSample[] {
  return samples.map((sample) => {
    if (!ids.includes(sample.id)) return sample;
    return { ...sample, gone: reason === 'deleted', label: to ?? sample.label };
  });
}

/** Whether it stands in another class than the one in which it was judged. */
export function isMoved({ label, actual }: JudgedSample): boolean {
  return label !== actual;
}
