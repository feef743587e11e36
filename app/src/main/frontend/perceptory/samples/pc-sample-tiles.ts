import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sample } from '../shared/api.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { columnsIn, windowOf } from './grid-window.js';
import { sampleGridStyles } from './sample-grid-styles.js';
import { sampleTile } from './sample-tile.js';
import { SampleVoice } from './sample-voice.js';
import { activate, keyTarget, nothingSelected, select, type Selection } from './selection.js';
import { acted, activeIndex, type KeyedTiles } from './tile-keys.js';

const tileWidth = 68;
const gap = 6;

/**
 * Thumbnails to select by mouse, touch and keyboard; however many there are, only those in sight are drawn.
 *
 * @fires selection-changed with the Selection
 * @fires sample-asked with the id of the sample to open
 * @fires remove-asked
 * @fires tiles-dragged with { event, id } when a drag starts on a tile
 */
@customElement('pc-sample-tiles')
export class PcSampleTiles extends LitElement implements KeyedTiles {
  /** What the samples are. */
  @property() modality: Modality = 'image';

  @property({ attribute: false }) samples: Sample[] = [];
  @property({ attribute: false }) selection: Selection = nothingSelected;
  /** Name of the class. */
  @property() name = '';
  @property({ type: Boolean }) readonly = false;
  /** Whether samples are coming, the newest of which are to stay in sight. */
  @property({ type: Boolean }) newest = false;
  @state() private all = false;
  @state() private size = { width: 300, height: 260, scrollTop: 0 };
  @query('.scroller') private scroller!: HTMLElement;

  /** In the next frame: what is drawn anew now would be resized within the same, which browsers report as an error. */
  private readonly observer = new ResizeObserver(() => requestAnimationFrame(this.measure));
  readonly voice = new SampleVoice(this);

  static styles = [tokens, sampleGridStyles];

  protected override firstUpdated(): void {
    this.observer.observe(this.scroller);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.newest) return;
    const before = changed.get('size') as typeof this.size | undefined;
    const resized = before !== undefined && (before.width !== this.size.width || before.height !== this.size.height);
    const grew =
      changed.has('samples') && this.samples.length > ((changed.get('samples') as Sample[] | undefined)?.length ?? 0);
    if (resized || grew || changed.has('newest')) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.observer.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  override focus(): void {
    this.scroller?.focus();
  }

  get ids(): string[] {
    return this.samples.map((sample) => sample.id);
  }

  protected override render() {
    const t = texts.grid[this.modality];
    const { samples } = this;
    const { active } = this.selection;
    const w = windowOf({ ...this.size, tile: tileWidth, gap, count: samples.length });
    const height = w.limit === null ? 'none' : this.all ? '75dvh' : `${w.limit}px`;
    return html`<div
        class="scroller ${w.limit !== null && !this.all && !this.newest ? 'cut' : ''}"
        role="listbox"
        tabindex="0"
        style="max-height:var(--pc-grid-max-height, ${height})"
        aria-multiselectable=${!this.readonly}
        aria-label=${t.name(this.name, samples.length)}
        aria-describedby="help"
        aria-activedescendant=${active ? `tile-${active}` : nothing}
        @scroll=${this.measure}
        @keydown=${this.keyed}
        @focus=${this.focused}
      >
        <div role="presentation" style="height:${w.before}px"></div>
        <div class="tiles" role="presentation" style="--columns:${w.columns}">
          ${repeat(
            samples.slice(w.first, w.end),
            (s) => s.id,
            (s, i) => sampleTile(this, s, w.first + i),
          )}
        </div>
        <div role="presentation" style="height:${w.after}px"></div>
      </div>
      ${w.limit !== null && !this.newest ? this.more() : nothing}
      <span id="help" class="sr-only">${t.help}</span>`;
  }

  private more() {
    const t = texts.grid[this.modality];
    return html`<button class="button small quiet more" aria-expanded=${this.all} @click=${this.turn}>
      ${this.all ? t.showFewer : t.showAll(this.samples.length)}
    </button>`;
  }

  /** The button moves with what it shows, and stays in sight. */
  private async turn({ currentTarget }: Event): Promise<void> {
    this.all = !this.all;
    await this.updateComplete;
    (currentTarget as HTMLElement | null)?.scrollIntoView({ block: 'nearest' });
  }

  private measure = (): void => {
    const { clientWidth, clientHeight, scrollTop } = this.scroller;
    const next = { width: clientWidth - 8, height: clientHeight, scrollTop };
    if (next.width !== this.size.width || next.height !== this.size.height || next.scrollTop !== this.size.scrollTop)
      this.size = next;
  };

  /** Chooses a sample by a pointer; where nothing may be changed, asks for it. */
  clicked(event: PointerEvent, id: string): void {
    if (this.readonly) {
      this.tell('sample-asked', id);
      return;
    }
    const only = this.selection.selected.size === 1 && this.selection.selected.has(id);
    const toggle = event.ctrlKey || event.metaKey || event.pointerType === 'touch' || only;
    this.choose(select(this.selection, this.ids, id, event.shiftKey ? 'range' : toggle ? 'toggle' : 'only'));
  }

  private focused(): void {
    if (this.selection.active === null) this.choose(activate(this.selection, this.samples[0]?.id ?? null));
  }

  private keyed(event: KeyboardEvent): void {
    if (!this.step(event) && !acted(event, this)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private step(event: KeyboardEvent): boolean {
    const columns = columnsIn(this.size.width, tileWidth, gap);
    const rows = Math.max(1, Math.floor(this.size.height / (tileWidth + gap)));
    const target = keyTarget(event.key, activeIndex(this), this.samples.length, columns, rows);
    if (target === null) return false;
    const id = this.samples[target].id;
    if (event.shiftKey && !this.readonly) this.choose(select(this.selection, this.ids, id, 'range'));
    else this.choose({ ...activate(this.selection, id), anchor: id });
    this.reveal(target, columns);
    return true;
  }

  private reveal(index: number, columns: number): void {
    const s = this.scroller;
    const row = (this.size.width - gap * (columns - 1)) / columns + gap;
    const top = Math.floor(index / columns) * row;
    if (top < s.scrollTop) s.scrollTop = top;
    else if (top + row > s.scrollTop + s.clientHeight) s.scrollTop = top + row - s.clientHeight + 8;
  }

  choose(selection: Selection): void {
    this.tell('selection-changed', selection);
  }

  /** Tells the page. */
  tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-sample-tiles': PcSampleTiles;
  }
}
