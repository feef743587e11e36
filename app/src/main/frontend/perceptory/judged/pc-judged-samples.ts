import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { after, changeBy, isMoved, type JudgedChange, type JudgedSample } from './judged-sample.js';
import { judgedStyles } from './judged-styles.js';
import { canUndo, perform, undoLast, type SampleAction } from './judged-history.js';
import { SampleVoice } from '../samples/sample-voice.js';
import { asProblem, imageAddress, type Label } from '../shared/api.js';
import { announce, onChange } from '../shared/changes.js';
import { icons } from '../shared/icons.js';
import type { Modality } from '../shared/modality.js';
import type { PcToast } from '../shared/pc-toast.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import '../samples/pc-label-menu.js';
import '../shared/pc-toast.js';

/**
 * Samples as a model judged them: each can be looked at or heard, and by who may, moved to another class, deleted, and
 * brought back. How many the figures count is told beside how many of those are still there.
 *
 * @fires sample-chosen with { sample }
 * @fires sample-remarked with { sample }
 * @fires samples-changed when samples were deleted, restored or moved here
 */
@customElement('pc-judged-samples')
export class PcJudgedSamples extends LitElement {
  /** Id of the project. */
  @property() project = '';
  /** What the samples are. */
  @property() modality: Modality = 'image';
  /** The project's classes now. */
  @property({ attribute: false }) labels: Label[] = [];
  @property({ attribute: false }) samples: JudgedSample[] = [];
  /** How many of these the model's figures count; 0 tells nothing of it. */
  @property({ type: Number }) counted = 0;
  /** At most so many are shown; 0 shows all. */
  @property({ type: Number }) most = 0;
  /** Leaves out those that have been moved to another class: they are dealt with. */
  @property({ type: Boolean }) pending = false;
  /** Nothing can be moved or deleted. */
  @property({ type: Boolean }) readonly = false;
  /** Each can be remarked on. */
  @property({ type: Boolean }) remarkable = false;

  @state() private chosen = '';
  @query('pc-toast') private toast!: PcToast;

  private readonly voice = new SampleVoice(this);
  private stopListening?: () => void;
  private focusing = -1;

  static styles = [tokens, judgedStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = onChange((change) => {
      if (change.project === this.project && 'ids' in change)
        this.samples = after(this.samples, change as JudgedChange);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
  }

  /** Those that are shown. */
  private get shown(): JudgedSample[] {
    const there = this.samples.filter((sample) => !sample.gone && !(this.pending && isMoved(sample)));
    return this.most > 0 ? there.slice(0, this.most) : there;
  }

  protected override render() {
    const t = texts.judged[this.modality];
    const { shown } = this;
    return html`<div @keydown=${this.keyed}>
      ${this.tally()}
      ${
        shown.length > 0
          ? html`<ul>
              ${shown.map((sample) => this.tile(sample))}
            </ul>`
          : html`<p class="none" tabindex="-1">${this.counted > 0 ? t.nothing : t.dealtWith}</p>`
      }
      <pc-toast></pc-toast>
    </div>`;
  }

  private tally() {
    if (this.counted === 0) return nothing;
    const there = this.samples.filter((sample) => !sample.gone);
    const moved = there.filter(isMoved).length;
    return html`<p class="tally soft">
      ${texts.judged[this.modality].tally(this.counted, this.counted - there.length, moved)}
    </p>`;
  }

  private tile(sample: JudgedSample) {
    const t = texts.judged[this.modality];
    const now = this.labels.find(({ id }) => id === sample.label)?.name;
    return html`<li>
      <button
        class="judged"
        title=${this.modality === 'audio' ? t.choose : nothing}
        aria-pressed=${this.modality === 'image' ? String(this.chosen === sample.id) : nothing}
        data-sample=${sample.id}
        @click=${() => this.choose(sample.id)}
      >
        <img src=${imageAddress(sample.id)} alt="" loading="lazy" />
        <span>${sample.words}</span>
        ${isMoved(sample) && now ? html`<span class="now">${t.now(now)}</span>` : nothing}
      </button>
      ${this.deeds(sample)}
    </li>`;
  }

  private deeds(sample: JudgedSample) {
    const t = texts.judged[this.modality];
    const { words } = sample;
    if (this.readonly && !this.remarkable) return nothing;
    return html`<div class="do">
      ${
        this.remarkable
          ? html`<button class="button small quiet" @click=${() => this.tell('sample-remarked', sample.id)}>
              ${t.remark}
            </button>`
          : nothing
      }
      ${
        this.readonly
          ? nothing
          : html`<pc-label-menu
                .modality=${this.modality}
                .subject=${words}
                .labels=${this.labels.filter(({ id }) => id !== sample.label)}
                @label-chosen=${(e: CustomEvent<Label>) => this.move(sample, e.detail)}
              ></pc-label-menu>
              <button
                class="button small danger"
                aria-label=${t.remove(words)}
                title=${texts.grid[this.modality].remove}
                @click=${() => this.dispose(sample)}
              >
                ${icons.trash}
              </button>`
      }
    </div>`;
  }

  private choose(sample: string): void {
    this.chosen = sample;
    if (this.modality === 'audio') this.voice.toggle(sample);
    this.tell('sample-chosen', sample);
  }

  private tell(type: string, sample: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { sample } }));
  }

  private dispose({ id, label }: JudgedSample): void {
    void this.act({ kind: 'delete', project: this.project, ids: [id], from: label }, (t) => t.removed(1));
  }

  private move({ id, label }: JudgedSample, to: Label): void {
    const action: SampleAction = { kind: 'move', project: this.project, ids: [id], from: label, to: to.id };
    void this.act(action, (t) => t.moved(1, to.name));
  }

  /** Shows it at once; what the server refuses stands where it was. */
  private async act(action: SampleAction, said: (t: typeof texts.grid.image) => string): Promise<void> {
    const t = texts.grid[this.modality];
    const at = this.shown.findIndex(({ id }) => id === action.ids[0]);
    this.samples = after(this.samples, changeBy(action, false));
    // What stays in its place is left for the next one; what goes leaves its place to it.
    this.focusing = this.shown.some(({ id }) => id === action.ids[0]) ? at + 1 : at;
    try {
      await perform(action);
      this.toast.show({ text: said(t), action: { name: t.undo, run: () => void this.undo() } });
      announce(this, changeBy(action, false));
    } catch (failure) {
      this.samples = after(this.samples, changeBy(action, true));
      this.toast.show({ text: asProblem(failure).sentence });
    }
  }

  private async undo(): Promise<void> {
    try {
      const action = await undoLast(this.project);
      if (!action) return;
      this.toast.show({ text: texts.judged[this.modality].undone });
      announce(this, changeBy(action, true));
      this.focusing = Math.max(
        0,
        this.shown.findIndex(({ id }) => action.ids.includes(id)),
      );
      this.requestUpdate();
    } catch (failure) {
      this.toast.show({ text: asProblem(failure).sentence });
    }
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.focusing < 0) return;
    const tiles = [...this.renderRoot.querySelectorAll<HTMLElement>('.judged, .none')];
    tiles[Math.min(this.focusing, tiles.length - 1)].focus();
    this.focusing = -1;
  }

  private keyed(event: KeyboardEvent): void {
    if (this.readonly) return;
    const key = event.key.toLowerCase();
    const at = (event.composedPath()[0] as HTMLElement).dataset?.sample;
    const sample = this.shown.find(({ id }) => id === at);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && key === 'z' && canUndo(this.project)) void this.undo();
    else if (sample && (key === 'delete' || key === 'backspace')) this.dispose(sample);
    else return;
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-judged-samples': PcJudgedSamples;
  }
}
