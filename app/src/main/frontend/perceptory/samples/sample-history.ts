import { postJson } from '../shared/api.js';

/** Something done to samples that can be taken back. */
export type SampleAction =
  | { kind: 'delete'; project: string; ids: string[]; from: string }
  | { kind: 'move'; project: string; ids: string[]; from: string; to: string };

const done: SampleAction[] = [];

const path = (project: string, verb: string) => `api/v1/projects/${encodeURIComponent(project)}/samples/${verb}`;

/** Does it on the server and remembers how to take it back. */
export async function perform(action: SampleAction): Promise<void> {
  if (action.kind === 'delete') await postJson(path(action.project, 'delete'), { ids: action.ids });
  else await postJson(path(action.project, 'move'), { ids: action.ids, label: action.to });
  done.push(action);
}

/** Takes the last action in this project back and returns it; undefined when there is none. */
export async function undoLast(project: string): Promise<SampleAction | undefined> {
  const at = done.findLastIndex((action) => action.project === project);
  if (at < 0) return undefined;
  const action = done[at];
  if (action.kind === 'delete') await postJson(path(project, 'restore'), { ids: action.ids });
  else await postJson(path(project, 'move'), { ids: action.ids, label: action.from });
  done.splice(at, 1);
  return action;
}

export function canUndo(project: string): boolean {
  return done.some((action) => action.project === project);
}
