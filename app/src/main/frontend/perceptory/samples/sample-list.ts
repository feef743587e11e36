import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem, getJson, type Sample } from '../shared/api.js';
import { onChange } from '../shared/changes.js';
import type { Problem } from '../shared/problem.js';

/** The samples of one class as the server lists them; read again whenever something on the page changes them. */
export class SampleList implements ReactiveController {
  /** Undefined until the first answer. */
  samples?: Sample[];
  problem?: Problem;
  private project = '';
  private label = '';
  private reading?: AbortController;
  private stopListening?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Told before the list changes, with the ids before and after. */
    private readonly changing: (before: string[], after: string[]) => void,
  ) {
    host.addController(this);
  }

  get ids(): string[] {
    return this.samples?.map((sample) => sample.id) ?? [];
  }

  /** Those that look almost the same as another one. */
  get alike(): Sample[] {
    return this.samples?.filter((sample) => sample.duplicateOf != null) ?? [];
  }

  hostConnected(): void {
    this.stopListening = onChange((change) => {
      if (change.project === this.project && (change.labels.length === 0 || change.labels.includes(this.label)))
        void this.read();
    });
    if (this.project) void this.read();
  }

  hostDisconnected(): void {
    this.stopListening?.();
    this.reading?.abort();
  }

  of(project: string, label: string): void {
    this.project = project;
    this.label = label;
    this.samples = undefined;
    void this.read();
  }

  async read(): Promise<void> {
    if (!this.project || !this.label) return;
    this.reading?.abort();
    const reading = (this.reading = new AbortController());
    const path = `api/v1/projects/${encodeURIComponent(this.project)}/samples?${new URLSearchParams({ label: this.label })}`;
    try {
      const samples = await getJson<Sample[]>(path, reading.signal);
      if (!reading.signal.aborted) this.become(samples, undefined);
    } catch (failure) {
      if (!reading.signal.aborted) this.become(this.samples, asProblem(failure));
    }
  }

  /** Leaves some out before the server has done so. */
  hide(ids: string[]): void {
    this.become(
      this.samples?.filter((sample) => !ids.includes(sample.id)),
      undefined,
    );
  }

  /** How many are put aside. */
  get heldOut(): number {
    return this.samples?.filter((sample) => sample.heldOut).length ?? 0;
  }

  /** Marks some before the server has done so. */
  mark(ids: string[], heldOut: boolean): void {
    this.become(
      this.samples?.map((sample) => (ids.includes(sample.id) ? { ...sample, heldOut } : sample)),
      undefined,
    );
  }

  /** Shows what went wrong, and the list as it really is. */
  fail(failure: unknown): void {
    const problem = asProblem(failure);
    void this.read().then(() => this.become(this.samples, problem));
  }

  private become(samples: Sample[] | undefined, problem: Problem | undefined): void {
    const before = this.ids;
    this.samples = samples;
    this.problem = problem;
    this.changing(before, this.ids);
    this.host.requestUpdate();
  }
}
