import { postJson } from '../shared/api.js';

/** Something done to samples that can be taken back. */
export type SampleAction =
  | { kind: 'delete'; project: string; ids: string[]; from: string }
  | { kind: 'move'; project: string; ids: string[]; from: string; to: string };

const done: SampleAction[] = [];
/** What is on its way to the server: it shows already, so it can be taken back already, too. */
const going = new Map<SampleAction, Promise<unknown>>();

const path = (project: string, verb: string) => `api/v1/projects/${encodeURIComponent(project)}/samples/${verb}`;

/** Does it on the server and remembers how to take it back. */
export async function perform(action: SampleAction): Promise<void> {
  const { project, ids } = action;
  const sent =
    action.kind === 'delete'
      ? postJson(path(project, 'delete'), { ids })
      : postJson(path(project, 'move'), { ids, label: action.to });
  const remembered = sent.then(() => done.push(action));
  going.set(action, remembered);
  try {
    await remembered;
  } finally {
    going.delete(action);
  }
}

/** Takes the last action in this project back and returns it; undefined when there is none. */
export async function undoLast(project: string): Promise<SampleAction | undefined> {
  await Promise.allSettled(going.values());
  const at = done.findLastIndex((action) => action.project === project);
  if (at < 0) return undefined;
  const action = done[at];
  if (action.kind === 'delete') await postJson(path(project, 'restore'), { ids: action.ids });
  else await postJson(path(project, 'move'), { ids: action.ids, label: action.from });
  done.splice(at, 1);
  return action;
}

export function canUndo(project: string): boolean {
  return [...done, ...going.keys()].some((action) => action.project === project);
}
