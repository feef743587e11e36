import { postJson } from '../shared/api.js';

/** Something done to samples that can be taken back. */
export type SampleAction =
  | { kind: 'delete'; project: string; ids: string[]; from: string }
  | { kind: 'move'; project: string; ids: string[]; from: string; to: string }
  | { kind: 'holdOut'; project: string; ids: string[]; from: string; heldOut: boolean };

const done: SampleAction[] = [];
/** What is on its way to the server: it shows already, so it can be taken back already, too. */
const going = new Map<SampleAction, Promise<unknown>>();

const path = (project: string, verb: string) => `api/v1/projects/${encodeURIComponent(project)}/samples/${verb}`;

/** Does it on the server and remembers how to take it back. */
export async function perform(action: SampleAction): Promise<void> {
  const remembered = send(action).then(() => done.push(action));
  going.set(action, remembered);
  try {
    await remembered;
  } finally {
    going.delete(action);
  }
}

function send(action: SampleAction): Promise<unknown> {
  const { project, ids } = action;
  if (action.kind === 'delete') return postJson(path(project, 'delete'), { ids });
  if (action.kind === 'move') return postJson(path(project, 'move'), { ids, label: action.to });
  return postJson(path(project, 'hold-out'), { ids, heldOut: action.heldOut });
}

function takeBack(action: SampleAction): Promise<unknown> {
  const { project, ids } = action;
  if (action.kind === 'delete') return postJson(path(project, 'restore'), { ids });
  if (action.kind === 'move') return postJson(path(project, 'move'), { ids, label: action.from });
  return postJson(path(project, 'hold-out'), { ids, heldOut: !action.heldOut });
}

/** Takes the last action in this project back and returns it; undefined when there is none. */
export async function undoLast(project: string): Promise<SampleAction | undefined> {
  await Promise.allSettled(going.values());
  const at = done.findLastIndex((action) => action.project === project);
  if (at < 0) return undefined;
  const action = done[at];
  await takeBack(action);
  done.splice(at, 1);
  return action;
}

export function canUndo(project: string): boolean {
  return [...done, ...going.keys()].some((action) => action.project === project);
}
