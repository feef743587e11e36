import { LitElement, html, svg, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { floats } from './live/head.js';
import { MapGestures, type MapSurface } from './map/map-gestures.js';
import { mapStyles } from './map/map-styles.js';
import { paint, type Placed } from './map/map-painter.js';
import { markOutline } from './map/marks.js';
import { companyOf, nearest, type Company } from './map/neighbours.js';
import { project } from './map/projection.js';
import { Thumbnails } from './map/thumbnails.js';
import { unitRows } from './map/vectors.js';
import { fit, neighbourTowards, pan, toScreen, type Point, type Viewport } from './map/viewport.js';
import { asProblem, getJson, imageAddress, type Label } from './shared/api.js';
import { count, percent } from './shared/numbers.js';
import type { Problem } from './shared/problem.js';
import { colorOf } from './shared/palette.js';
import { tokens } from './shared/tokens.js';
import { texts } from './texts.js';
import './shared/pc-trouble.js';

interface Embeddings {
  dimension: number;
  samples: { id: string; label: string }[];
  vectors: string;
}

/** Marks turn into thumbnails when the view is enlarged so many times. */
const thumbnailsFrom = 2.2;

/**
 * Every picture of a project placed by what the network sees in it: alike lies close.
 *
 * @fires sample-open with { sample } when a picture is chosen
 */
@customElement('pc-map')
export class PcMap extends LitElement implements MapSurface {
  static texts = texts.map;

  /** Id of the project. */
  @property() project = '';
  /** Id of the model: the map is arranged anew when it changes. */
  @property() model = '';
  /** The project's classes, for names and colours. */
  @property({ type: Array }) labels: Label[] = [];

  @state() private points: Placed[] = [];
  @state() private company: Company[] = [];
  @state() private phase: 'loading' | 'computing' | 'few' | 'ready' | 'failed' = 'loading';
  @state() private share = 0;
  @state() private problem?: Problem;
  @state() active = -1;
  @state() private always = false;
  @state() view: Viewport = { zoom: 1, x: 0, y: 0 };
  @query('canvas') private canvas?: HTMLCanvasElement;

  private whole: Viewport = this.view;
  private kinds: Label[] = [];
  private reading?: AbortController;
  private readonly gestures = new MapGestures(this);
  private readonly thumbnails = new Thumbnails(() => this.paint());
  private readonly observer = new ResizeObserver(() => this.fitAll());

  static styles = [tokens, mapStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reading?.abort();
    this.observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('project') || changed.has('model')) && this.project) void this.load();
  }

  protected override updated(): void {
    if (this.canvas) this.observer.observe(this.canvas);
    this.paint();
  }

  private async load(): Promise<void> {
    this.reading?.abort();
    const { signal } = (this.reading = new AbortController());
    this.phase = 'loading';
    try {
      const embeddings = await getJson<Embeddings>(`api/v1/projects/${encodeURIComponent(this.project)}/embeddings`, signal);
      if (embeddings.samples.length < 5) {
        this.phase = 'few';
        return;
      }
      this.phase = 'computing';
      const vectors = floats(embeddings.vectors);
      const places = await project(vectors, embeddings.dimension, (share) => (this.share = share), signal);
      this.settle(embeddings, vectors, places);
    } catch (failure) {
      if (signal.aborted) return;
      this.problem = asProblem(failure);
      this.phase = 'failed';
    }
  }

  private settle({ samples, dimension }: Embeddings, vectors: Float32Array, places: [number, number][]): void {
    const ids = [...new Set(samples.map((s) => s.label))];
    const known = this.labels.filter((label) => ids.includes(label.id));
    const rest = ids.filter((id) => !known.some((label) => label.id === id));
    this.kinds = [...known, ...rest.map((id, i) => ({ id, name: id, color: colorOf(known.length + i) }))];
    this.points = samples.map((s, i) => ({ sample: s.id, kind: this.kinds.findIndex((k) => k.id === s.label), at: places[i] }));
    this.company = companyOf(samples.map((s) => s.label), nearest(unitRows(vectors, dimension), 5));
    this.active = -1;
    this.phase = 'ready';
    void this.updateComplete.then(() => this.fitAll());
  }

  private fitAll(): void {
    const { canvas } = this;
    if (!canvas || this.points.length === 0 || canvas.clientWidth === 0) return;
    this.whole = fit(this.places, canvas.clientWidth, canvas.clientHeight, 30);
    this.view = this.whole;
  }

  private paint(): void {
    const { canvas } = this;
    if (!canvas) return;
    const density = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(width * density)) canvas.width = Math.round(width * density);
    if (canvas.height !== Math.round(height * density)) canvas.height = Math.round(height * density);
    const context = canvas.getContext('2d')!;
    context.setTransform(density, 0, 0, density, 0, 0);
    const style = getComputedStyle(canvas);
    const enlarged = this.view.zoom / this.whole.zoom;
    const side = this.always || enlarged >= thumbnailsFrom ? Math.min(84, 26 * Math.sqrt(Math.max(1, enlarged))) : 0;
    paint(context, width, height, { points: this.points, view: this.view, colors: this.kinds.map((k) => k.color), side, active: this.active, ink: style.color, paper: style.backgroundColor }, this.thumbnails);
  }

  protected override render() {
    const t = PcMap.texts;
    if (this.phase === 'few') return html`<p class="said">${t.few}</p>`;
    if (this.phase === 'failed') {
      return html`<pc-trouble .problem=${this.problem} @retry=${this.load}></pc-trouble>`;
    }
    if (this.phase !== 'ready') {
      return html`<div class="said" role="status">
        ${this.phase === 'loading' ? t.loading : t.computing(this.share)}
        <progress max="1" value=${this.phase === 'loading' ? nothing : this.share} aria-hidden="true"></progress>
      </div>`;
    }
    return html`
      <div class="stage">
        <canvas tabindex="0" role="application" aria-roledescription="map" aria-label=${`${t.description(this.points.length, this.kinds.length)} ${t.keys}`}
          @wheel=${(e: WheelEvent) => this.gestures.wheeled(e, this.focused)} @pointerdown=${(e: PointerEvent) => this.gestures.pressed(e)}
          @pointermove=${(e: PointerEvent) => this.gestures.dragged(e)} @pointerup=${(e: PointerEvent) => this.gestures.lifted(e)}
          @pointercancel=${(e: PointerEvent) => this.gestures.lifted(e)} @pointerleave=${() => this.gestures.left()} @keydown=${this.keyed}></canvas>
        ${this.card()}
        <div class="zoom">
          <button class="button small" aria-label=${t.zoomIn} title=${t.zoomIn} @click=${() => this.zoom(1.5)}>+</button>
          <button class="button small" aria-label=${t.zoomOut} title=${t.zoomOut} @click=${() => this.zoom(1 / 1.5)}>−</button>
          <button class="button small" @click=${this.fitAll}>${t.reset}</button>
        </div>
      </div>
      <div class="under">
        <ul class="legend">${this.kinds.map((kind, k) => this.key(kind, k))}</ul>
        <label><input type="checkbox" .checked=${this.always} @change=${(e: Event) => (this.always = (e.target as HTMLInputElement).checked)} />${t.thumbnails}</label>
      </div>
      <p class="soft small-text">${t.hint}</p>
      <span class="sr-only" role="status">${this.active >= 0 ? this.kinds[this.points[this.active].kind].name : ''}</span>
      ${this.table()}
    `;
  }

  private key(kind: Label, k: number) {
    return html`<li><svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${svg`<path d=${markOutline(k, 6.5)} fill=${kind.color}></path>`}</svg>${kind.name}</li>`;
  }

  private card() {
    if (this.active < 0) return nothing;
    const point = this.points[this.active];
    const kind = this.kinds[point.kind];
    const [x, y] = toScreen(this.view, point.at);
    const width = this.canvas?.clientWidth ?? 300;
    const left = Math.min(Math.max(4, x - 62), width - 128);
    const top = y > 175 ? y - 170 : y + 18;
    return html`<figure class="card" style="left:${left}px;top:${top}px"><img src=${imageAddress(point.sample)} alt="" /><figcaption><i style="background:${kind.color}"></i>${kind.name}</figcaption></figure>`;
  }

  private table() {
    const t = PcMap.texts;
    const name = (id: string | null) => this.kinds.find((k) => k.id === id)?.name ?? '–';
    return html`<details>
      <summary>${t.table}</summary>
      <table>
        <caption>${t.caption}</caption>
        <thead><tr><th scope="col">${t.label}</th><th scope="col">${t.same}</th><th scope="col">${t.mostly}</th></tr></thead>
        <tbody>
          ${this.company.map((c) => html`<tr><th scope="row">${name(c.label)} (${count(c.count)})</th><td>${percent(c.same)}</td><td>${name(c.otherwise)}</td></tr>`)}
        </tbody>
      </table>
    </details>`;
  }

  /** Zooms around the middle. */
  private zoom(factor: number): void {
    this.gestures.zoom(factor, (this.canvas?.clientWidth ?? 0) / 2, (this.canvas?.clientHeight ?? 0) / 2);
  }

  private get focused(): boolean {
    return (this.renderRoot as ShadowRoot).activeElement === this.canvas;
  }

  get places(): Point[] {
    return this.points.map((point) => point.at);
  }

  get limits(): { least: number; most: number } {
    return { least: this.whole.zoom * 0.5, most: this.whole.zoom * 60 };
  }

  /** Tells the page which picture was chosen. */
  open(): void {
    const detail = { sample: this.points[this.active].sample };
    this.dispatchEvent(new CustomEvent('sample-open', { detail, bubbles: true, composed: true }));
  }

  private keyed(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    if (step) {
      this.active = this.active < 0 ? 0 : neighbourTowards(this.places, this.active, ...step);
      this.reveal();
    } else if (event.key === '+' || event.key === '=') this.zoom(1.5);
    else if (event.key === '-') this.zoom(1 / 1.5);
    else if (event.key === '0') this.fitAll();
    else if (event.key === 'Enter' && this.active >= 0) this.open();
    else if (event.key === 'Escape') this.active = -1;
    else return;
    event.preventDefault();
  }

  private reveal(): void {
    const [x, y] = toScreen(this.view, this.points[this.active].at);
    const { clientWidth: width, clientHeight: height } = this.canvas!;
    if (x < 20 || y < 20 || x > width - 20 || y > height - 20) this.view = pan(this.view, width / 2 - x, height / 2 - y);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-map': PcMap;
  }
}
