import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { fire } from './shared/changes.js';
import { icons } from './shared/icons.js';
import { tokens } from './shared/tokens.js';
import { texts } from './texts.js';
import { lineUp } from './upload/archive-line.js';
import type { ArchiveUpload } from './upload/archive-upload.js';
import { chosenFiles, filesOf, type FoundFile } from './upload/dropped-files.js';
import { sortFiles } from './upload/file-kinds.js';
import type { RefusedFile } from './upload/pc-refusals.js';
import { UploadWatch } from './upload/upload-watch.js';
import { uuid } from './upload/uuid.js';
import './upload/pc-archive-status.js';
import './upload/pc-upload-status.js';
import './upload/stray-drops.js';

/**
 * The button and drop zone that add files to a class. Without a `label` it takes zips only (a folder a class).
 * Children are other ways to add; they stand before the button.
 *
 * @fires samples-changed when the server has taken pictures
 */
@customElement('pc-uploader')
export class PcUploader extends LitElement {
  static texts = texts.uploader;

  /** Id of the project. */
  @property() project = '';
  /** Id of the class that the pictures go to. */
  @property() label = '';
  /** Name of that class, for people who hear the button. */
  @property({ attribute: 'label-name' }) labelName = '';
  @property({ type: Boolean }) disabled = false;
  /** Larger files are not sent at all: a server hangs up on them, which looks like a lost connection. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes = 20 * 2 ** 20;
  @property({ type: Number, attribute: 'max-archive-bytes' }) maxArchiveBytes = 260 * 2 ** 20;

  @state() private over = false;
  @state() private note = '';
  @state() private refused: RefusedFile[] = [];
  @state() private archives: ArchiveUpload[] = [];
  @query('input') private input!: HTMLInputElement;

  private readonly watch = new UploadWatch(this, () => this.label);
  private target: HTMLElement = this;

  static styles = [
    tokens,
    css`
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 0.5rem;
      }
      .hint {
        margin-inline-start: 0.25rem;
        color: var(--soft);
        font-size: 0.8125rem;
      }
      .over .hint {
        color: var(--accent);
        font-weight: 600;
      }
      @media (pointer: coarse) {
        .hint {
          display: none;
        }
      }
      .note {
        margin-top: 0.5rem;
        font-size: 0.875rem;
        color: var(--soft);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    // Files may be dropped anywhere on the class's card.
    this.target = this.closest<HTMLElement>('.class-card') ?? this;
    this.target.addEventListener('dragover', this.dragOver);
    this.target.addEventListener('dragleave', this.dragLeave);
    this.target.addEventListener('drop', this.dropped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.target.removeEventListener('dragover', this.dragOver);
    this.target.removeEventListener('dragleave', this.dragLeave);
    this.target.removeEventListener('drop', this.dropped);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('project')) this.watch.of(this.project);
  }

  /** Adds files as if they had been dropped here. */
  addFiles(found: FoundFile[]): void {
    const t = PcUploader.texts;
    const { pictures, archives } = sortFiles(found);
    this.note = pictures.length + archives.length === 0 ? t.nothing : '';
    // Files from a disk are separate takes: each is a burst of its own, so that validation may part them.
    this.watch.queue?.add(
      this.fitting(this.label ? pictures : [], this.maxBytes, t.tooLarge).map(({ path, file }) => {
        const id = uuid();
        return { id, label: this.label, burst: id, name: path.split('/').pop() ?? path, body: file };
      }),
    );
    this.unpack(this.fitting(archives, this.maxArchiveBytes, t.archiveTooLarge));
  }

  /** Those that are no larger than the server takes; the others are refused here. */
  private fitting(found: FoundFile[], limit: number, reason: (limit: number) => string): FoundFile[] {
    const large = found.filter(({ file }) => file.size > limit);
    this.refused = [...this.refused, ...large.map(({ path }) => ({ name: path, reason: reason(limit) }))];
    return found.filter(({ file }) => file.size <= limit);
  }

  private unpack(found: FoundFile[]): void {
    const going = found.map(({ path, file }) => lineUp(this.project, path, file));
    for (const archive of going) archive.addEventListener('change', () => this.archiveChanged(archive));
    this.archives = [...this.archives, ...going];
  }

  private archiveChanged(archive: ArchiveUpload): void {
    const { state, name, outcome, problem } = archive;
    if (state === 'refused') this.refused = [...this.refused, { name, reason: problem!.reason }];
    if (state !== 'done') return;
    this.refused = [...this.refused, ...outcome!.refused.map((r) => ({ name: r.name, reason: r.detail || r.title }))];
    fire(this, { project: this.project, labels: [], reason: 'added' });
  }

  protected override render() {
    const t = PcUploader.texts;
    return html`
      <div class="zone ${this.over ? 'over' : ''}">
        <slot></slot>
        <button class="button ${this.label ? '' : 'quiet'}" ?disabled=${this.disabled} aria-label=${this.label ? t.chooseLabel(this.labelName) : nothing}
          @click=${() => this.input.click()}>
          ${icons.upload} ${this.label ? t.choose : t.archive}
        </button>
        ${this.label || this.over ? html`<span class="hint">${this.over ? t.dropNow : t.hint}</span>` : nothing}
        <input type="file" multiple hidden accept=${this.label ? 'image/*,.zip' : '.zip'} @change=${this.chosen} />
      </div>
      ${this.note ? html`<p class="note" role="status">${this.note}</p>` : nothing}
      ${this.archives.map((archive) => html`<pc-archive-status .archive=${archive} @dismiss=${() => this.forget(archive)}></pc-archive-status>`)}
      <pc-upload-status
        .project=${this.project}
        .label=${this.label}
        .refusedElsewhere=${this.refused}
        @dismiss=${() => (this.refused = [])}
      ></pc-upload-status>
    `;
  }

  private forget(archive: ArchiveUpload): void {
    this.archives = this.archives.filter((other) => other !== archive);
  }

  private chosen(): void {
    if (this.input.files) this.addFiles(chosenFiles(this.input.files));
    this.input.value = '';
  }

  private dragOver = (event: DragEvent): void => {
    if (this.disabled || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.hover(true);
  };

  private dragLeave = (event: DragEvent): void => {
    if (!this.target.contains(event.relatedTarget as Node | null)) this.hover(false);
  };

  private dropped = (event: DragEvent): void => {
    if (this.disabled || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.hover(false);
    void filesOf(event.dataTransfer).then((found) => this.addFiles(found));
  };

  private hover(over: boolean): void {
    this.over = over;
    if (this.target !== this) this.target.style.outline = over ? '2.5px solid var(--pc-accent)' : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-uploader': PcUploader;
  }
}
