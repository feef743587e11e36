import { LitElement, html, css, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { fire } from '../shared/changes.js';
import { icons } from '../shared/icons.js';
import { largestArchive } from '../shared/limits.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { reasonOf } from '../recording/sound-archive.js';
import { RecordingTally } from '../recording/recording-tally.js';
import { outcomeWords } from '../recording/recording-words.js';
import { soundIntake } from './sound-intake.js';
import { texts } from '../shared/texts.js';
import { lineUp } from '../upload/archive-line.js';
import type { ArchiveUpload } from '../upload/archive-upload.js';
import { DropTarget } from './drop-target.js';
import { chosenFiles, type FoundFile } from './dropped-files.js';
import type { FileIntake, IntakeItem } from './file-intake.js';
import { foldersAsZip } from './folder-zip.js';
import type { RefusedFile } from '../upload/file-list.js';
import { pictureIntake } from './picture-intake.js';
import { UploadWatch } from '../upload/upload-watch.js';
import { uuid } from '../shared/uuid.js';
import '../upload/pc-archive-status.js';
import '../upload/pc-upload-status.js';
import './stray-drops.js';

/**
 * The button and drop zone that add files to a class. Without a `label` it takes zips and folders only (a folder a class).
 * Children are other ways to add; they stand before the button.
 *
 * @fires samples-changed when the server has taken samples
 */
@customElement('pc-uploader')
export class PcUploader extends LitElement {
  static texts = texts.uploader;

  /** Id of the project. */
  @property() project = '';
  /** What the project's samples are: `image` or `audio`. */
  @property() modality: Modality = 'image';
  /** Id of the class that the files go to. */
  @property() label = '';
  /** Name of that class, for people who hear the button. */
  @property({ attribute: 'label-name' }) labelName = '';
  @property({ type: Boolean }) disabled = false;
  /** Larger files are not sent at all: a server hangs up on them, which looks like a lost connection. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes = 50_000_000;
  @property({ type: Number, attribute: 'max-archive-bytes' }) maxArchiveBytes = largestArchive;

  @state() private note = '';
  @state() private refused: RefusedFile[] = [];
  @state() private archives: ArchiveUpload[] = [];
  @query('input') private input!: HTMLInputElement;

  private readonly watch = new UploadWatch(this, () => this.label);
  private readonly tally = new RecordingTally(this);
  private readonly drop = new DropTarget(
    this,
    () => this.disabled,
    (found) => void this.addFiles(found),
  );

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('project')) this.watch.of(this.project);
  }

  /** Adds files as if they had been dropped here. */
  async addFiles(found: FoundFile[]): Promise<void> {
    this.note = '';
    this.tally.forget();
    try {
      await this.sort(this.label ? found : await foldersAsZip(found, this.maxArchiveBytes));
    } catch (failure) {
      this.take({ kind: 'refused', name: found[0].path, reason: reasonOf(failure) });
    }
  }

  private async sort(files: FoundFile[]): Promise<void> {
    const { items, texts: words } = this.intake;
    let some = false;
    for await (const item of items(files, {
      intoClass: this.label !== '',
      maxBytes: this.maxBytes,
      maxArchiveBytes: this.maxArchiveBytes,
    })) {
      some ||= item.kind !== 'samples' || item.files.length > 0;
      this.take(item);
    }
    this.note = some ? '' : words.nothing;
  }

  private get intake(): FileIntake {
    return this.modality === 'audio' ? soundIntake : pictureIntake;
  }

  private take(item: IntakeItem): void {
    if (item.kind === 'reading') this.note = texts.soundUploader.reading(item.path);
    else if (item.kind === 'samples')
      this.send(item.files.map(({ path, file }) => ({ name: path.split('/').pop() ?? path, body: file })));
    else if (item.kind === 'recording') this.send([item], true);
    else if (item.kind === 'archive') this.unpack(item.path, item.file);
    else this.refused = [...this.refused, { name: item.name, reason: item.reason }];
  }

  /** Files from a disk are separate takes: each is a burst of its own, so that validation may part them. */
  private send(files: { name: string; body: Blob }[], recording = false): void {
    const uploads = files.map(({ name, body }) => {
      const id = uuid();
      return { id, label: this.label, burst: id, name, body, recording };
    });
    if (!this.watch.queue) return;
    if (recording)
      this.tally.expect(
        this.watch.queue,
        uploads.map(({ id }) => id),
      );
    this.watch.queue.add(uploads);
  }

  private unpack(path: string, file: File): void {
    const archive = lineUp(this.project, this.label, path, file);
    archive.addEventListener('change', () => this.archiveChanged(archive));
    this.archives = [...this.archives, archive];
  }

  private archiveChanged(archive: ArchiveUpload): void {
    const { state, name, outcome, problem } = archive;
    if (state === 'refused') this.refused = [...this.refused, { name, reason: problem!.reason }];
    if (state !== 'done') return;
    this.refused = [...this.refused, ...outcome!.refused.map((r) => ({ name: r.name, reason: r.detail || r.title }))];
    fire(this, { project: this.project, labels: [], reason: 'added' });
  }

  protected override render() {
    const t = { ...PcUploader.texts, ...this.intake.texts };
    const note = this.note || outcomeWords(this.tally);
    return html`
      <div class="zone ${this.drop.over ? 'over' : ''}">
        <slot></slot>
        <button
          class="button ${this.label ? '' : 'quiet'}"
          ?disabled=${this.disabled}
          aria-label=${this.label ? t.chooseLabel(this.labelName) : nothing}
          @click=${() => this.input.click()}
        >
          ${icons.upload} ${this.label ? t.choose : t.archive}
        </button>
        ${this.label || this.drop.over ? html`<span class="hint">${this.drop.over ? t.dropNow : t.hint}</span>` : nothing}
        <input
          type="file"
          multiple
          hidden
          accept=${this.label ? this.intake.accept : this.intake.archives}
          @change=${this.chosen}
        />
      </div>
      ${note ? html`<p class="note" role="status">${note}</p>` : nothing}
      ${this.archives.map((archive) => html`<pc-archive-status .archive=${archive} .modality=${this.modality} @dismiss=${() => this.forget(archive)}></pc-archive-status>`)}
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
    if (this.input.files) void this.addFiles(chosenFiles(this.input.files));
    this.input.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-uploader': PcUploader;
  }
}
