import { announce, type SamplesChanged } from '../shared/changes.js';
import type { Modality } from '../shared/modality.js';
import type { PcToast } from '../shared/pc-toast.js';
import { texts } from '../shared/texts.js';
import { perform, undoLast, type SampleAction } from './sample-history.js';
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

const reasons = { delete: 'deleted', move: 'moved', holdOut: 'heldOut' } as const;

/** What a person does to samples: shown at once, taken back if the server refuses, undone on request. */
export class SampleActions {
  constructor(private readonly grid: SampleActionsHost) {}

  async remove(ids: string[]): Promise<void> {
    const { project, label } = this.grid;
    if (ids.length > 0)
      await this.act({ kind: 'delete', project, ids, from: label }, texts.grid[this.grid.modality].removed(ids.length));
  }

  async move(ids: string[], from: { id: string }, to: { id: string; name: string }): Promise<void> {
    const { project } = this.grid;
    await this.act(
      { kind: 'move', project, ids, from: from.id, to: to.id },
      texts.grid[this.grid.modality].moved(ids.length, to.name),
    );
  }

  /** Puts samples aside as a test, or has them learnt from again; those that are so already stay out of it. */
  async holdOut(ids: string[], heldOut: boolean): Promise<void> {
    const { project, label, list, modality } = this.grid;
    const changing = ids.filter((id) => list.samples?.some((sample) => sample.id === id && sample.heldOut !== heldOut));
    const t = texts.grid[modality];
    const said = heldOut ? t.putAside(changing.length) : t.learntAgain(changing.length);
    await this.act({ kind: 'holdOut', project, ids: changing, from: label, heldOut }, said);
  }

  /** Takes back what was done last in this project, be it in another class. */
  undo = async (): Promise<void> => {
    try {
      const action = await undoLast(this.grid.project);
      if (!action) return;
      this.grid.toast.show({ text: texts.grid[this.grid.modality].undone });
      this.tell(action, action.kind === 'delete' ? 'restored' : reasons[action.kind]);
      this.grid.focusTiles();
    } catch (failure) {
      this.grid.list.fail(failure);
    }
  };

  private async act(action: SampleAction, said: string): Promise<void> {
    const { grid } = this;
    if (action.from === grid.label) {
      if (action.kind === 'holdOut') grid.list.mark(action.ids, action.heldOut);
      else grid.list.hide(action.ids);
      grid.focusTiles();
    }
    try {
      await perform(action);
      grid.toast.show({
        text: said,
        action: { name: texts.grid[this.grid.modality].undo, run: () => void this.undo() },
      });
      this.tell(action, reasons[action.kind]);
    } catch (failure) {
      grid.list.fail(failure);
    }
  }

  private tell(action: SampleAction, reason: SamplesChanged['reason']): void {
    const labels = action.kind === 'move' ? [action.from, action.to] : [action.from];
    announce(this.grid, { project: this.grid.project, labels, reason });
  }
}
