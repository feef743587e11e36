import { postJson } from '../shared/api.js';
import { announce } from '../shared/changes.js';
import { askUndo, goingOn, tellDeed } from '../shared/deeds.js';
import type { Modality } from '../shared/modality.js';
import type { PcToast } from '../shared/pc-toast.js';
import { texts } from '../shared/texts.js';
import type { SampleList } from './sample-list.js';

/** The grid whose samples are acted on. */
export interface SampleActionsHost extends HTMLElement {
  readonly project: string;
  readonly label: string;
  readonly modality: Modality;
  readonly list: SampleList;
  readonly toast: PcToast;
  focusTiles(): void;
}

type SampleAction =
  | { kind: 'deleted'; ids: string[]; from: string }
  | { kind: 'moved'; ids: string[]; from: string; to: string }
  | { kind: 'heldOut' | 'learnt'; ids: string[]; from: string };

/** What a person does to samples: shown at once, taken back if the server refuses, told to the page's history. */
export class SampleActions {
  constructor(private readonly grid: SampleActionsHost) {}

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0)
      await this.act(
        { kind: 'deleted', ids, from: this.grid.label },
        texts.grid[this.grid.modality].removed(ids.length),
      );
  }

  async move(ids: string[], from: { id: string }, to: { id: string; name: string }): Promise<void> {
    await this.act(
      { kind: 'moved', ids, from: from.id, to: to.id },
      texts.grid[this.grid.modality].moved(ids.length, to.name),
    );
  }

  /** Puts samples aside as a test, or has them learnt from again; those that are so already stay out of it. */
  async holdOut(ids: string[], heldOut: boolean): Promise<void> {
    const { label, list, modality } = this.grid;
    const changing = ids.filter((id) => list.samples?.some((sample) => sample.id === id && sample.heldOut !== heldOut));
    const t = texts.grid[modality];
    const said = heldOut ? t.putAside(changing.length) : t.learntAgain(changing.length);
    await this.act({ kind: heldOut ? 'heldOut' : 'learnt', ids: changing, from: label }, said);
  }

  private async act(action: SampleAction, said: string): Promise<void> {
    const { grid } = this;
    if (action.from === grid.label) {
      if (action.kind === 'heldOut' || action.kind === 'learnt') grid.list.mark(action.ids, action.kind === 'heldOut');
      else grid.list.hide(action.ids);
      grid.focusTiles();
    }
    try {
      const deed = await goingOn(this.perform(action));
      grid.toast.show({
        text: said,
        action: { name: texts.grid[grid.modality].undo, run: () => this.undo(deed) },
      });
    } catch (failure) {
      grid.list.fail(failure);
    }
  }

  /** @returns the deed's id */
  private async perform(action: SampleAction): Promise<string> {
    const { project } = this.grid;
    const { kind, ids, from } = action;
    if (kind === 'deleted') await postJson(path(project, 'delete'), { ids });
    else if (kind === 'moved') await postJson(path(project, 'move'), { ids, label: action.to });
    else await postJson(path(project, 'hold-out'), { ids, heldOut: kind === 'heldOut' });
    const to = kind === 'moved' ? action.to : undefined;
    announce(this.grid, { project, labels: to ? [from, to] : [from], reason: kind });
    return tellDeed({ project, kind, samples: ids, from, to });
  }

  /** What had the focus goes with what it said. */
  private undo(deed: string): void {
    this.grid.toast.hide();
    this.grid.focusTiles();
    askUndo(deed);
  }
}

const path = (project: string, verb: string) => `api/v1/projects/${encodeURIComponent(project)}/samples/${verb}`;
