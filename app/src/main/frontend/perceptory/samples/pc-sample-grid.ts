import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import type { Label } from '../shared/api.js';
import type { Modality } from '../shared/modality.js';
import type { PcToast } from '../shared/pc-toast.js';
import { tokens } from '../shared/tokens.js';
import type { PcSampleTiles } from './pc-sample-tiles.js';
import { draggedTo, endDrag, startDrag } from './sample-drag.js';
import { sampleGridStyles } from './sample-grid-styles.js';
import { SampleActions, type SampleActionsHost } from './sample-actions.js';
import { SampleList } from './sample-list.js';
import { clearSelection, nothingSelected, reconcile, select, selectAll, type Selection } from './selection.js';
import { texts } from '../shared/texts.js';
import './pc-sample-bar.js';
import './pc-sample-tiles.js';
import './pc-sample-viewer.js';
import '../shared/pc-toast.js';
import '../shared/pc-trouble.js';

/**
 * The pictures of one class: select, open, move, delete, by mouse, touch and keyboard.
 *
 * @fires samples-changed when pictures were deleted or moved here
 * @fires samples-loaded with { label, count, duplicates } whenever the list has changed
 * @fires sample-open with { sample } when a picture is opened
 */
@customElement('pc-sample-grid')
export class PcSampleGrid extends LitElement implements SampleActionsHost {
  /** Id of the project. */
  @property() project = '';
  /** Id of the class. */
  @property() label = '';
  /** Name of the class; looked up in `labels` when empty. */
  @property({ attribute: 'label-name' }) labelName = '';
  /** What the samples are. */
  @property() modality: Modality = 'image';
  /** Colour of the class. */
  @property() color = '';
  /** All classes of the project; those other than this one are offered in "Move to". */
  @property({ type: Array }) labels: Label[] = [];
  @property({ type: Boolean }) readonly = false;
  /** Whether samples are coming, the newest of which are to stay in sight. */
  @property({ type: Boolean }) newest = false;

  @state() private selection: Selection = nothingSelected;
  @state() private dropping = 0;
  @state() private opened: string | null = null;
  @query('pc-sample-tiles') private tiles?: PcSampleTiles;
  @query('pc-toast') toast!: PcToast;

  readonly list = new SampleList(this, (before, after) => this.listChanged(before, after));

  private readonly actions = new SampleActions(this);

  static styles = [tokens, sampleGridStyles];

  /** Reads the list again. */
  refresh(): Promise<void> {
    return this.list.read();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('project') && !changed.has('label')) return;
    this.selection = nothingSelected;
    this.list.of(this.project, this.label);
  }

  private listChanged(before: string[], after: string[]): void {
    this.selection = reconcile(this.selection, before, after);
    const detail = { label: this.label, count: after.length, duplicates: this.list.alike.length };
    this.dispatchEvent(new CustomEvent('samples-loaded', { detail, bubbles: true, composed: true }));
  }

  private get name(): string {
    return this.labelName || (this.labels.find((l) => l.id === this.label)?.name ?? '');
  }

  protected override render() {
    const { list } = this;
    return html`
      <div @dragover=${this.dragOver} @dragleave=${() => (this.dropping = 0)} @drop=${this.dropped} @dragend=${endDrag}>
        <pc-sample-bar
          .modality=${this.modality}
          .total=${list.ids.length}
          .chosen=${this.selection.selected.size}
          .alike=${list.alike.length}
          .heldOut=${list.heldOut}
          .chosenHeldOut=${list.samples?.filter((s) => s.heldOut && this.selection.selected.has(s.id)).length ?? 0}
          .readonly=${this.readonly}
          .labels=${this.labels.filter((l) => l.id !== this.label)}
          @select-all=${() => this.choose(selectAll(this.selection, list.ids))}
          @select-alike=${this.selectAlike}
          @clear=${() => this.choose(clearSelection(this.selection))}
          @remove=${this.removeChosen}
          @hold-out=${(e: CustomEvent<boolean>) => void this.actions.holdOut(this.chosen, e.detail)}
          @label-chosen=${(e: CustomEvent<Label>) => this.move(e.detail)}
        ></pc-sample-bar>
        <pc-trouble .problem=${list.problem} @retry=${() => this.refresh()}></pc-trouble> ${this.body()}
        ${this.dropping > 0 ? html`<div class="drop">${texts.grid[this.modality].dropHere(this.dropping)}</div>` : nothing}
        <pc-toast></pc-toast>
      </div>
      ${
        this.opened
          ? html`<pc-sample-viewer
              .modality=${this.modality}
              .samples=${list.samples ?? []}
              .current=${this.opened}
              .labelName=${this.name}
              @sample-shown=${(e: CustomEvent<string>) => this.show(e.detail)}
              @close=${this.closeViewer}
            ></pc-sample-viewer>`
          : nothing
      }
    `;
  }

  private body() {
    const t = texts.grid[this.modality];
    const { samples, problem } = this.list;
    if (!samples)
      return problem
        ? nothing
        : html`<div class="skeleton" role="status" aria-label=${t.loading}><i></i><i></i><i></i></div>`;
    if (samples.length === 0) {
      return html`<div class="empty">
        <strong>${t.empty}</strong>${this.readonly ? nothing : html`<span>${t.emptyHint}</span>`}
      </div>`;
    }
    return html`<pc-sample-tiles
      .modality=${this.modality}
      .samples=${samples}
      .selection=${this.selection}
      .name=${this.name}
      .readonly=${this.readonly}
      .newest=${this.newest}
      @selection-changed=${(e: CustomEvent<Selection>) => (this.selection = e.detail)}
      @sample-asked=${(e: CustomEvent<string>) => this.show(e.detail)}
      @remove-asked=${this.removeChosen}
      @tiles-dragged=${this.dragStart}
    ></pc-sample-tiles>`;
  }

  /** Puts the focus back on the pictures. */
  focusTiles(): void {
    this.tiles?.focus();
  }

  private choose(selection: Selection): void {
    this.selection = selection;
    // The tiles take the focus for the first one's where they know of none: not before they know of this.
    void this.updateComplete.then(() => this.focusTiles());
  }

  private selectAlike = (): void => {
    const ids = this.list.alike.map((s) => s.id);
    this.choose({ selected: new Set(ids), active: ids[0], anchor: ids[0] });
  };

  /** The selected samples in their order, or else the active one. */
  private get chosen(): string[] {
    const ids = this.list.ids.filter((id) => this.selection.selected.has(id));
    return ids.length > 0 || this.selection.active === null ? ids : [this.selection.active];
  }

  private removeChosen = (): void => void this.actions.remove(this.chosen);

  private move(to: Label): void {
    void this.actions.move(this.chosen, { id: this.label }, to);
  }

  private dragStart({ detail: { event, id } }: CustomEvent<{ event: DragEvent; id: string }>): void {
    if (!this.selection.selected.has(id)) this.selection = select(this.selection, this.list.ids, id, 'only');
    startDrag(event.dataTransfer!, { project: this.project, label: this.label, ids: this.chosen });
  }

  private dragOver(event: DragEvent): void {
    const dragged = this.readonly ? null : draggedTo(this.project, this.label);
    if (!dragged) return;
    event.preventDefault();
    this.dropping = dragged.ids.length;
  }

  private dropped(event: DragEvent): void {
    const dragged = this.readonly ? null : draggedTo(this.project, this.label);
    this.dropping = 0;
    if (!dragged) return;
    event.preventDefault();
    endDrag();
    void this.actions.move(dragged.ids, { id: dragged.label }, { id: this.label, name: this.name });
  }

  private show(id: string): void {
    this.opened = id;
    this.selection = { ...this.selection, active: id };
    this.dispatchEvent(new CustomEvent('sample-open', { detail: { sample: id }, bubbles: true, composed: true }));
  }

  private closeViewer(): void {
    this.opened = null;
    this.focusTiles();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-sample-grid': PcSampleGrid;
  }
}
