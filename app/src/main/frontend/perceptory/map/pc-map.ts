import { LitElement, html, svg, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { MapGestures, type MapSurface } from './map-gestures.js';
import { MapLoader, type ArrangedMap } from './map-loader.js';
import { mapStyles } from './map-styles.js';
import { paint } from './map-painter.js';
import { markOutline } from './marks.js';
import { laidOut } from './spread.js';
import { sideFor, Thumbnails } from './thumbnails.js';
import { fit, neighbourTowards, pan, toScreen, type Point, type Viewport } from './viewport.js';
import { imageAddress, type Label } from '../shared/api.js';
import type { Modality } from '../shared/modality.js';
import { remember, remembered } from '../shared/settings.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-map-table.js';
import '../shared/pc-trouble.js';

/** Marks turn into thumbnails when the view is enlarged so many times. */
const thumbnailsFrom = 2.2;
/** So many pictures or fewer are seen as such from the start. */
const few = 150;
/** Where it is remembered whether the person wants to see them. */
const choice = 'map.thumbnails';

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
  /** What the samples are. */
  @property() modality: Modality = 'image';
  /** The project's classes, for names and colours. */
  @property({ type: Array }) labels: Label[] = [];

  @state() active = -1;
  /** Whether thumbnails are wanted, as the person chose; undefined while they did not. */
  @state() private wanted = wantedBefore();
  @state() view: Viewport = { zoom: 1, x: 0, y: 0 };
  @query('canvas') private canvas?: HTMLCanvasElement;

  private whole: Viewport = this.view;
  places: Point[] = [];
  private readonly loader = new MapLoader(this, () => this.settled());
  private readonly gestures = new MapGestures(this);
  private readonly thumbnails = new Thumbnails(() => this.paint());
  private readonly observer = new ResizeObserver(() => this.fitAll());

  static styles = [tokens, mapStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.loader.stop();
    this.observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('project') || changed.has('model')) && this.project)
      void this.loader.load(this.project, this.labels);
  }

  protected override updated(): void {
    if (this.canvas) this.observer.observe(this.canvas);
    this.paint();
  }

  private settled(): void {
    this.active = -1;
    void this.updateComplete.then(() => this.fitAll());
  }

  private fitAll(): void {
    const { canvas } = this;
    const { points } = this.loader.map;
    if (!canvas || points.length === 0 || canvas.clientWidth === 0) return;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const margin = this.side(1) / 2 + 14;
    const plane = points.map(({ at }) => at);
    this.places = laidOut(plane, width - 2 * margin, height - 2 * margin, points.length <= few ? this.side(1) : 0);
    this.whole = fit(this.places, width, height, margin);
    this.view = this.whole;
  }

  /** Side of a thumbnail, px, in a view enlarged so many times. */
  private side(enlarged: number): number {
    const { clientWidth: width, clientHeight: height } = this.canvas!;
    return sideFor(this.loader.map.points.length, width, height, enlarged);
  }

  private get always(): boolean {
    return this.wanted ?? this.loader.map.points.length <= few;
  }

  /** Side of the thumbnails that are drawn, px; 0 while there are marks in their places. */
  get drawnSide(): number {
    const enlarged = this.view.zoom / this.whole.zoom;
    return this.canvas && (this.always || enlarged >= thumbnailsFrom) ? this.side(enlarged) : 0;
  }

  private paint(): void {
    const { canvas } = this;
    const { points, kinds } = this.loader.map;
    if (!canvas || this.places.length !== points.length) return;
    const density = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(width * density)) canvas.width = Math.round(width * density);
    if (canvas.height !== Math.round(height * density)) canvas.height = Math.round(height * density);
    const context = canvas.getContext('2d')!;
    context.setTransform(density, 0, 0, density, 0, 0);
    const style = getComputedStyle(canvas);
    paint(
      context,
      width,
      height,
      {
        points,
        places: this.places,
        view: this.view,
        colors: kinds.map((k) => k.color),
        side: this.drawnSide,
        active: this.active,
        ink: style.color,
        paper: style.backgroundColor,
      },
      this.thumbnails,
    );
  }

  protected override render() {
    const t = PcMap.texts;
    const { phase, problem, map } = this.loader;
    if (phase === 'few') return html`<p class="said">${t[this.modality].few}</p>`;
    if (phase === 'failed') {
      return html`<pc-trouble
        .problem=${problem}
        @retry=${() => this.loader.load(this.project, this.labels)}
      ></pc-trouble>`;
    }
    return phase === 'ready' ? this.drawn(map) : this.waiting();
  }

  private waiting() {
    const { phase, share } = this.loader;
    return html`<div class="said" role="status">
      ${phase === 'loading' ? PcMap.texts[this.modality].loading : PcMap.texts.computing(share)}
      <progress max="1" value=${phase === 'loading' ? nothing : share} aria-hidden="true"></progress>
    </div>`;
  }

  private drawn({ points, kinds, company }: ArrangedMap) {
    const t = PcMap.texts;
    const own = t[this.modality];
    return html`
      <div class="stage">
        <canvas
          tabindex="0"
          role="application"
          aria-roledescription="map"
          aria-label=${`${own.description(points.length, kinds.length)} ${own.keys}`}
          @wheel=${(e: WheelEvent) => this.gestures.wheeled(e, this.focused)}
          @pointerdown=${(e: PointerEvent) => this.gestures.pressed(e)}
          @pointermove=${(e: PointerEvent) => this.gestures.dragged(e)}
          @pointerup=${(e: PointerEvent) => this.gestures.lifted(e)}
          @pointercancel=${(e: PointerEvent) => this.gestures.lifted(e)}
          @pointerleave=${() => this.gestures.left()}
          @keydown=${this.keyed}
        ></canvas>
        ${this.card()}
        <div class="zoom">
          <button class="button small" aria-label=${t.zoomIn} title=${t.zoomIn} @click=${() => this.zoom(1.5)}>
            +
          </button>
          <button class="button small" aria-label=${t.zoomOut} title=${t.zoomOut} @click=${() => this.zoom(1 / 1.5)}>
            −
          </button>
          <button class="button small" @click=${this.fitAll}>${t.reset}</button>
        </div>
      </div>
      <div class="under">
        <ul class="legend">
          ${kinds.map((kind, k) => this.key(kind, k))}
        </ul>
        <label><input type="checkbox" .checked=${this.always} @change=${this.choose} />${own.thumbnails}</label>
      </div>
      <p class="soft small-text">${own.hint}</p>
      <span class="sr-only" role="status">${this.active >= 0 ? kinds[points[this.active].kind].name : ''}</span>
      <pc-map-table .modality=${this.modality} .kinds=${kinds} .company=${company}></pc-map-table>
    `;
  }

  private choose(event: Event): void {
    this.wanted = (event.target as HTMLInputElement).checked;
    remember(choice, this.wanted ? 'yes' : 'no');
  }

  private key(kind: Label, k: number) {
    return html`<li>
      <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
        ${svg`<path d=${markOutline(k, 6.5)} fill=${kind.color}></path>`}</svg
      >${kind.name}
    </li>`;
  }

  private card() {
    if (this.active < 0) return nothing;
    const { points, kinds } = this.loader.map;
    const point = points[this.active];
    const kind = kinds[point.kind];
    const [x, y] = toScreen(this.view, this.places[this.active]);
    const width = this.canvas?.clientWidth ?? 300;
    const left = Math.min(Math.max(4, x - 62), width - 128);
    const top = y > 175 ? y - 170 : y + 18;
    return html`<figure class="card" style="left:${left}px;top:${top}px">
      <img src=${imageAddress(point.sample)} alt="" />
      <figcaption><i style="background:${kind.color}"></i>${kind.name}</figcaption>
    </figure>`;
  }

  /** Zooms around the middle. */
  private zoom(factor: number): void {
    this.gestures.zoom(factor, (this.canvas?.clientWidth ?? 0) / 2, (this.canvas?.clientHeight ?? 0) / 2);
  }

  private get focused(): boolean {
    return (this.renderRoot as ShadowRoot).activeElement === this.canvas;
  }

  get limits(): { least: number; most: number } {
    return { least: this.whole.zoom * 0.5, most: this.whole.zoom * 60 };
  }

  /** Tells the page which picture was chosen. */
  open(): void {
    const detail = { sample: this.loader.map.points[this.active].sample };
    this.dispatchEvent(new CustomEvent('sample-open', { detail, bubbles: true, composed: true }));
  }

  private keyed(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
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
    const [x, y] = toScreen(this.view, this.places[this.active]);
    const { clientWidth: width, clientHeight: height } = this.canvas!;
    if (x < 20 || y < 20 || x > width - 20 || y > height - 20)
      this.view = pan(this.view, width / 2 - x, height / 2 - y);
  }
}

/** What the person chose before, if they did. */
function wantedBefore(): boolean | undefined {
  const before = remembered(choice);
  return before === null ? undefined : before === 'yes';
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-map': PcMap;
  }
}
