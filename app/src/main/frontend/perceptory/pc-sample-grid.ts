import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asProblem, getJson, imageAddress, type Label, type Sample } from './shared/api.js';
import { announce, onChange, type SamplesChanged } from './shared/changes.js';
import { icons } from './shared/icons.js';
import type { Problem } from './shared/problem.js';
import { tokens } from './shared/tokens.js';
import { columnsIn, windowOf } from './samples/grid-window.js';
import { draggedTo, endDrag, startDrag } from './samples/sample-drag.js';
import { canUndo, perform, undoLast, type SampleAction } from './samples/sample-history.js';
import { sampleGridStyles } from './samples/sample-grid-styles.js';
import { activate, clearSelection, keyTarget, nothingSelected, reconcile, select, selectAll, type Selection } from './samples/selection.js';
import { texts } from './texts.js';
import './samples/pc-label-menu.js';
import './samples/pc-sample-viewer.js';

const tileWidth = 68;
const gap = 6;

/**
 * The pictures of one class: select, open, move, delete, undo, by mouse, touch and keyboard.
 *
 * @fires samples-changed when pictures were deleted, restored or moved here
 * @fires samples-loaded with { label, count, duplicates } whenever the list has been read
 */
@customElement('pc-sample-grid')
export class PcSampleGrid extends LitElement {
  static texts = texts.grid;

  /** Id of the project. */
  @property() project = '';
  /** Id of the class. */
  @property() label = '';
  @property({ attribute: 'label-name' }) labelName = '';
  /** Colour of the class. */
  @property() color = '';
  /** All classes of the project; those other than this one are offered in "Move to". */
  @property({ type: Array }) labels: Label[] = [];
  @property({ type: Boolean }) readonly = false;

  @state() private samples?: Sample[];
  @state() private selection: Selection = nothingSelected;
  @state() private problem?: Problem;
  @state() private toast?: { text: string; undo: boolean };
  @state() private dropping = 0;
  @state() private opened: string | null = null;
  @state() private size = { width: 300, height: 260, scrollTop: 0 };
  @query('.scroller') private scroller?: HTMLElement;

  private stopListening?: () => void;
  private reading?: AbortController;
  private toastTimer?: ReturnType<typeof setTimeout>;
  private readonly observer = new ResizeObserver(() => this.measure());

  static styles = [tokens, sampleGridStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = onChange((change) => this.heard(change));
    if (this.hasUpdated) void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
    this.observer.disconnect();
    this.reading?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('project') || changed.has('label')) {
      this.samples = undefined;
      this.selection = nothingSelected;
      if (this.project && this.label) void this.refresh();
    }
  }

  protected override updated(): void {
    if (this.scroller) this.observer.observe(this.scroller);
  }

  private heard(change: SamplesChanged): void {
    if (change.project === this.project && (change.labels.length === 0 || change.labels.includes(this.label))) void this.refresh();
  }

  /** Reads the list again. */
  async refresh(): Promise<void> {
    this.reading?.abort();
    const reading = (this.reading = new AbortController());
    const path = `api/v1/projects/${encodeURIComponent(this.project)}/samples?${new URLSearchParams({ label: this.label })}`;
    try {
      const samples = await getJson<Sample[]>(path, reading.signal);
      if (reading.signal.aborted) return;
      this.selection = reconcile(this.selection, this.order, samples.map((s) => s.id));
      this.samples = samples;
      this.problem = undefined;
      this.tell();
    } catch (failure) {
      if (!reading.signal.aborted) this.problem = asProblem(failure);
    }
  }

  private tell(): void {
    const detail = { label: this.label, count: this.samples?.length ?? 0, duplicates: this.alike.length };
    this.dispatchEvent(new CustomEvent('samples-loaded', { detail, bubbles: true, composed: true }));
  }

  private get name(): string {
    return this.labelName || (this.labels.find((l) => l.id === this.label)?.name ?? '');
  }

  private get order(): string[] {
    return this.samples?.map((s) => s.id) ?? [];
  }

  private get alike(): Sample[] {
    return this.samples?.filter((s) => s.duplicateOf !== null && s.duplicateOf !== undefined) ?? [];
  }

  protected override render() {
    return html`
      <div style=${this.color ? `--label-color:${this.color}` : ''} @dragover=${this.dragOver} @dragleave=${() => (this.dropping = 0)} @drop=${this.dropped} @keydown=${this.undoKey}>
        ${this.bar()} ${this.problem ? this.trouble(this.problem) : nothing} ${this.body()}
        ${this.dropping > 0 ? html`<div class="drop">${PcSampleGrid.texts.dropHere(this.dropping)}</div>` : nothing}
        <div role="status">${this.toast ? this.toastBox(this.toast) : nothing}</div>
      </div>
      ${this.opened
        ? html`<pc-sample-viewer .samples=${this.samples ?? []} .current=${this.opened} .labelName=${this.name}
            @sample-shown=${(e: CustomEvent<string>) => this.show(e.detail)} @close=${this.closeViewer}></pc-sample-viewer>`
        : nothing}
    `;
  }

  private bar() {
    const t = PcSampleGrid.texts;
    const n = this.samples?.length ?? 0;
    const chosen = this.selection.selected.size;
    if (n === 0) return nothing;
    if (chosen > 0 && !this.readonly) {
      return html`<div class="bar">
        <span class="count" role="status">${t.selected(chosen)}</span>
        <pc-label-menu .labels=${this.labels.filter((l) => l.id !== this.label)} @label-chosen=${(e: CustomEvent<Label>) => this.move(e.detail)}></pc-label-menu>
        <button class="button small danger" @click=${this.removeChosen}>${icons.trash} ${t.remove}</button>
        <button class="button small quiet" aria-label=${t.clear} title=${t.clear} @click=${this.unselect}>${icons.close}</button>
      </div>`;
    }
    const alike = this.alike.length;
    return html`<div class="bar">
      <span class="count">${t.count(n)}</span>
      ${alike > 0 && !this.readonly
        ? html`<button class="chip" title=${t.alikeHint} @click=${this.selectAlike}>${icons.alike} ${t.alikeCount(alike)}</button>`
        : nothing}
      ${this.readonly ? nothing : html`<button class="button small quiet" @click=${this.selectEvery}>${t.selectAll}</button>`}
    </div>`;
  }

  private trouble(problem: Problem) {
    return html`<div class="trouble" role="alert">
      <span>${problem.sentence}</span>
      <button class="button small" @click=${() => this.refresh()}>${icons.retry} ${texts.problems.tryAgain}</button>
    </div>`;
  }

  private body() {
    const t = PcSampleGrid.texts;
    if (!this.samples) return this.problem ? nothing : this.skeleton();
    if (this.samples.length === 0) {
      return html`<div class="empty"><strong>${t.empty}</strong>${this.readonly ? nothing : html`<span>${t.emptyHint}</span>`}</div>`;
    }
    const w = windowOf({ ...this.size, tile: tileWidth, gap, count: this.samples.length });
    const active = this.selection.active;
    return html`<div class="scroller" role="listbox" tabindex="0" aria-multiselectable=${!this.readonly}
        aria-label=${t.name(this.name, this.samples.length)} aria-describedby="help"
        aria-activedescendant=${active ? `tile-${active}` : nothing}
        @scroll=${this.measure} @keydown=${this.keyed} @focus=${this.focused}>
        <div role="presentation" style="height:${w.before}px"></div>
        <div class="tiles" role="presentation" style="--columns:${w.columns}">
          ${repeat(this.samples.slice(w.first, w.end), (s) => s.id, (s, i) => this.tile(s, w.first + i))}
        </div>
        <div role="presentation" style="height:${w.after}px"></div>
      </div>
      <span id="help" class="sr-only">${t.help}</span>`;
  }

  private skeleton() {
    return html`<div class="scroller skeleton" role="status" aria-label=${PcSampleGrid.texts.loading}>
      <div class="tiles" style="--columns:${columnsIn(this.size.width, tileWidth, gap)}">
        ${[0, 1, 2].map(() => html`<div class="tile"></div>`)}
      </div>
    </div>`;
  }

  private tile(sample: Sample, index: number) {
    const t = PcSampleGrid.texts;
    const alike = sample.duplicateOf != null;
    return html`<div id="tile-${sample.id}" class="tile ${sample.id === this.selection.active ? 'active' : ''}" role="option"
        aria-selected=${this.selection.selected.has(sample.id)} aria-setsize=${this.samples!.length} aria-posinset=${index + 1}
        aria-label=${t.picture(index + 1, this.samples!.length, alike)} draggable=${!this.readonly}
        @click=${(e: MouseEvent) => this.clicked(e, sample.id)} @dblclick=${() => this.show(sample.id)}
        @dragstart=${(e: DragEvent) => this.dragStart(e, sample.id)} @dragend=${endDrag}>
        <img src=${imageAddress(sample.id)} alt="" loading="lazy" decoding="async" draggable="false" />
        <span class="tick">${icons.check}</span>
        ${alike ? html`<span class="badge" title=${t.alike}>${icons.alike}</span>` : nothing}
      </div>`;
  }

  private toastBox({ text, undo }: { text: string; undo: boolean }) {
    const t = PcSampleGrid.texts;
    return html`<div class="toast" @pointerenter=${this.keepToast} @pointerleave=${this.fadeToast} @focusin=${this.keepToast} @focusout=${this.fadeToast}>
      <p>${text}</p>
      ${undo ? html`<button class="button small quiet" @click=${this.undo}>${icons.undo} ${t.undo}</button>` : nothing}
    </div>`;
  }

  private measure = (): void => {
    const s = this.scroller;
    if (!s) return;
    const next = { width: s.clientWidth - 8, height: s.clientHeight, scrollTop: s.scrollTop };
    if (next.width !== this.size.width || next.height !== this.size.height || next.scrollTop !== this.size.scrollTop) this.size = next;
  };

  private clicked(event: MouseEvent, id: string): void {
    if (this.readonly) {
      this.show(id);
      return;
    }
    const touch = (event as PointerEvent).pointerType === 'touch';
    const only = this.selection.selected.size === 1 && this.selection.selected.has(id);
    const mode = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey || touch || only ? 'toggle' : 'only';
    this.selection = select(this.selection, this.order, id, mode);
  }

  private focused(): void {
    if (this.selection.active === null) this.selection = activate(this.selection, this.order[0] ?? null);
  }

  private keyed(event: KeyboardEvent): void {
    const ids = this.order;
    const index = Math.max(0, ids.indexOf(this.selection.active ?? ''));
    const command = event.ctrlKey || event.metaKey;
    const columns = columnsIn(this.size.width, tileWidth, gap);
    const target = keyTarget(event.key, index, ids.length, columns, Math.max(1, Math.floor(this.size.height / (tileWidth + gap))));
    if (target !== null) {
      if (event.shiftKey && !this.readonly) this.selection = select(this.selection, ids, ids[target], 'range');
      else this.selection = { ...activate(this.selection, ids[target]), anchor: ids[target] };
      this.reveal(target, columns);
    } else if (event.key === ' ' && !this.readonly) {
      this.selection = select(this.selection, ids, ids[index], event.shiftKey ? 'range' : 'toggle');
    } else if (event.key === 'Enter') this.show(ids[index]);
    else if (command && event.key.toLowerCase() === 'a' && !this.readonly) this.selectEvery();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !this.readonly) void this.removeChosen();
    else if (event.key === 'Escape' && this.selection.selected.size > 0) this.unselect();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private reveal(index: number, columns: number): void {
    const s = this.scroller!;
    const row = (this.size.width - gap * (columns - 1)) / columns + gap;
    const top = Math.floor(index / columns) * row;
    if (top < s.scrollTop) s.scrollTop = top;
    else if (top + row > s.scrollTop + s.clientHeight) s.scrollTop = top + row - s.clientHeight + 8;
  }

  private unselect = (): void => void (this.selection = clearSelection(this.selection));

  private selectEvery = (): void => {
    this.selection = selectAll(this.selection, this.order);
    this.scroller?.focus();
  };

  private selectAlike = (): void => {
    const alike = this.alike.map((s) => s.id);
    this.selection = { selected: new Set(alike), active: alike[0], anchor: alike[0] };
    this.scroller?.focus();
  };

  private removeChosen = async (): Promise<void> => {
    const ids = [...this.selection.selected];
    const active = this.selection.active;
    const chosen = ids.length > 0 ? ids : active ? [active] : [];
    if (chosen.length === 0) return;
    await this.act({ kind: 'delete', project: this.project, ids: chosen, from: this.label }, PcSampleGrid.texts.removed(chosen.length));
  };

  private async move(to: Label): Promise<void> {
    const ids = this.order.filter((id) => this.selection.selected.has(id));
    await this.act({ kind: 'move', project: this.project, ids, from: this.label, to: to.id }, PcSampleGrid.texts.moved(ids.length, to.name));
  }

  /** Shown at once, taken back if the server refuses. */
  private async act(action: SampleAction, said: string): Promise<void> {
    const before = this.samples;
    if (action.from === this.label) this.hide(action.ids);
    try {
      await perform(action);
      this.say(said, true);
      this.changed(action, action.kind === 'move' ? 'moved' : 'deleted');
    } catch (failure) {
      this.samples = before;
      this.problem = asProblem(failure);
    }
  }

  private hide(ids: string[]): void {
    const after = (this.samples ?? []).filter((s) => !ids.includes(s.id));
    this.selection = reconcile(this.selection, this.order, after.map((s) => s.id));
    this.samples = after;
    this.scroller?.focus();
  }

  private undo = async (): Promise<void> => {
    try {
      const action = await undoLast(this.project);
      if (!action) return;
      this.say(PcSampleGrid.texts.undone, false);
      this.changed(action, action.kind === 'move' ? 'moved' : 'restored');
    } catch (failure) {
      this.problem = asProblem(failure);
    }
  };

  private changed(action: SampleAction, reason: SamplesChanged['reason']): void {
    announce(this, { project: this.project, labels: action.kind === 'move' ? [action.from, action.to] : [action.from], reason });
  }

  private undoKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z' || this.readonly || !canUndo(this.project)) return;
    event.preventDefault();
    void this.undo();
  }

  private say(text: string, undo: boolean): void {
    this.toast = { text, undo };
    this.fadeToast();
  }

  private keepToast = (): void => clearTimeout(this.toastTimer);

  private fadeToast = (): void => {
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toast = undefined), this.toast?.undo ? 12_000 : 4_000);
  };

  private dragStart(event: DragEvent, id: string): void {
    if (!this.selection.selected.has(id)) this.selection = select(this.selection, this.order, id, 'only');
    const ids = this.order.filter((other) => this.selection.selected.has(other));
    startDrag(event.dataTransfer!, { project: this.project, label: this.label, ids });
  }

  private dragOver(event: DragEvent): void {
    const dragged = this.readonly ? null : draggedTo(this.project, this.label);
    if (!dragged) return;
    event.preventDefault();
    this.dropping = dragged.ids.length;
  }

  private dropped(event: DragEvent): void {
    const dragged = draggedTo(this.project, this.label);
    this.dropping = 0;
    if (!dragged) return;
    event.preventDefault();
    endDrag();
    const action: SampleAction = { kind: 'move', project: this.project, ids: dragged.ids, from: dragged.label, to: this.label };
    void this.act(action, PcSampleGrid.texts.moved(dragged.ids.length, this.name));
  }

  private show(id: string): void {
    this.opened = id;
    this.selection = { ...this.selection, active: id };
    this.dispatchEvent(new CustomEvent('sample-open', { detail: { sample: id }, bubbles: true, composed: true }));
  }

  private closeViewer(): void {
    this.opened = null;
    this.scroller?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-sample-grid': PcSampleGrid;
  }
}
