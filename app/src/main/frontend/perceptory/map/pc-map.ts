import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state, query } from 'lit/decorators.js';
import { MapGestures, type MapSurface } from './map-gestures.js';
import { walked, type MapWalk } from './map-keys.js';
import { card, legend } from './map-legend.js';
import { MapLoader, type ArrangedMap } from './map-loader.js';
import { mapStyles } from './map-styles.js';
import { contextOf, paint } from './map-painter.js';
import { laidOut } from './spread.js';
import { rememberWanted, wantedBefore } from './thumbnail-choice.js';
import { sideFor, Thumbnails } from './thumbnails.js';
import { fit, pan, toScreen, type Point, type Viewport } from './viewport.js';
import type { Label } from '../shared/api.js';
import type { Modality } from '../shared/modality.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import './pc-map-table.js';
import '../shared/pc-trouble.js';

/** Marks turn into thumbnails when the view is enlarged so many times. */
const thumbnailsFrom = 2.2;
/** So many pictures or fewer are seen as such from the start. */
const few = 150;

/**
 * Every picture of a project placed by what the network sees in it: alike lies close.
 *
 * @fires sample-open with { sample } when a picture is chosen
 */
@customElement('pc-map')
export class PcMap extends LitElement implements MapSurface, MapWalk {
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

  /** Shows all of the map. */
  fitAll(): void {
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
    const context = contextOf(canvas);
    const style = getComputedStyle(canvas);
    paint(
      context,
      canvas.clientWidth,
      canvas.clientHeight,
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
        ${legend(kinds)}
        <label><input type="checkbox" .checked=${this.always} @change=${this.choose} />${own.thumbnails}</label>
      </div>
      <p class="soft small-text">${own.hint}</p>
      <span class="sr-only" role="status">${this.active >= 0 ? kinds[points[this.active].kind].name : ''}</span>
      <pc-map-table .modality=${this.modality} .kinds=${kinds} .company=${company}></pc-map-table>
    `;
  }

  private choose(event: Event): void {
    this.wanted = (event.target as HTMLInputElement).checked;
    rememberWanted(this.wanted);
  }

  private card() {
    if (this.active < 0) return nothing;
    const { points, kinds } = this.loader.map;
    const { sample, kind } = points[this.active];
    const at = toScreen(this.view, this.places[this.active]);
    return card(sample, kinds[kind], at, this.canvas?.clientWidth ?? 300);
  }

  /** Zooms around the middle. */
  zoom(factor: number): void {
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
    if (walked(event.key, this)) event.preventDefault();
  }

  /** Brings the active picture into sight. */
  reveal(): void {
    const [x, y] = toScreen(this.view, this.places[this.active]);
    const { clientWidth: width, clientHeight: height } = this.canvas!;
    if (x < 20 || y < 20 || x > width - 20 || y > height - 20)
      this.view = pan(this.view, width / 2 - x, height / 2 - y);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-map': PcMap;
  }
}
