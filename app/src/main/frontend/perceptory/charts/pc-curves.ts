import { LitElement, html, svg, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { curvesStyles } from './curves-styles.js';
import { epochTicks, niceLimit, path, scaleOf, type EpochFigures, type Frame } from './curve-geometry.js';
import { count, decimal, percent, short } from '../shared/numbers.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { unfoldStyles, unfoldWords } from '../shared/unfold.js';

const frame: Frame = { width: 320, height: 150, left: 40, right: 12, top: 12, bottom: 24 };

/** One of the two charts: which figures it draws and how they are written. */
interface Chart {
  name: string;
  hint: string;
  training: (e: EpochFigures) => number;
  validation: (e: EpochFigures) => number | null;
  written: (value: number) => string;
  limit: number;
}

/** Loss and accuracy of training (solid) and validation (dashed) by epoch, with the same figures as a table. */
@customElement('pc-curves')
export class PcCurves extends LitElement {
  static texts = texts.curves;

  /** The epochs so far. */
  @property({ type: Array }) epochs: EpochFigures[] = [];
  /** How many there will be. */
  @property({ type: Number }) total = 50;

  static styles = [tokens, unfoldStyles, curvesStyles];

  private get charts(): Chart[] {
    const t = PcCurves.texts;
    const worst = Math.max(...this.epochs.flatMap((e) => [e.loss, e.validationLoss ?? 0]).filter(Number.isFinite), 0);
    return [
      {
        name: t.accuracy,
        hint: t.accuracyHint,
        training: (e) => e.accuracy,
        validation: (e) => e.validationAccuracy,
        written: (v) => percent(v),
        limit: 1,
      },
      {
        name: t.loss,
        hint: t.lossHint,
        training: (e) => e.loss,
        validation: (e) => e.validationLoss,
        written: (v) => (v < 100 ? decimal(v, 2) : short(v)),
        limit: niceLimit(worst),
      },
    ];
  }

  protected override render() {
    const t = PcCurves.texts;
    if (this.epochs.length === 0) return html`<p class="waiting">${t.waiting}</p>`;
    return html`
      <div class="charts">${this.charts.map((chart) => this.chart(chart))}</div>
      <div class="legend" aria-hidden="true">
        ${this.key('training', t.training)} ${this.key('validation', t.validation)}
      </div>
      ${this.table()}
    `;
  }

  private chart(chart: Chart) {
    const t = PcCurves.texts;
    const last = this.epochs[this.epochs.length - 1];
    const total = Math.max(this.total, last.epoch);
    const scale = scaleOf(frame, total, chart.limit);
    const figure = (value: number | null) => (value === null || !Number.isFinite(value) ? '–' : chart.written(value));
    const said = t.summary(chart.name, last.epoch, figure(chart.training(last)), figure(chart.validation(last)));
    return html`<figure>
      <figcaption><strong>${chart.name}</strong><span class="soft small-text">${chart.hint}</span></figcaption>
      <svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label=${said}>
        ${[0, 0.5, 1].map((share) => {
          const y = scale.y(share * chart.limit);
          return svg`<line class="grid" x1=${frame.left} x2=${frame.width - frame.right} y1=${y} y2=${y}></line>
            <text x=${frame.left - 6} y=${y + 3.5} text-anchor="end">${chart.written(share * chart.limit)}</text>`;
        })}
        ${epochTicks(total).map((tick) => svg`<text x=${scale.x(tick)} y=${frame.height - 6} text-anchor="middle">${count(tick)}</text>`)}
        ${this.line(
          'validation',
          this.epochs.map((e) => [e.epoch, chart.validation(e)]),
          scale,
        )}
        ${this.line(
          'training',
          this.epochs.map((e) => [e.epoch, chart.training(e)]),
          scale,
        )}
      </svg>
    </figure>`;
  }

  private line(kind: 'training' | 'validation', points: [number, number | null][], scale: ReturnType<typeof scaleOf>) {
    const [epoch, value] = points[points.length - 1];
    const end =
      value !== null && Number.isFinite(value)
        ? svg`<circle class="end ${kind}" cx=${scale.x(epoch)} cy=${scale.y(value)} r="3.2"></circle>`
        : nothing;
    return svg`<path class="line ${kind}" d=${path(points, scale)}></path>${end}`;
  }

  private key(kind: string, name: string) {
    return html`<span
      ><svg viewBox="0 0 26 6" height="6"><line class="line ${kind}" x1="1" x2="25" y1="3" y2="3"></line></svg
      >${name}</span
    >`;
  }

  private table() {
    const t = PcCurves.texts;
    const cell = (value: number | null, written: (v: number) => string) =>
      html`<td>${value === null ? '–' : written(value)}</td>`;
    const loss = (v: number) => decimal(v, 3);
    const share = (v: number) => percent(v, 1);
    return html`<details>
      <summary>${unfoldWords(t.table)}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${t.caption}>
        <table>
          <caption class="sr-only">
            ${t.caption}
          </caption>
          <thead>
            <tr>
              ${[t.epoch, t.trainingLoss, t.validationLoss, t.trainingAccuracy, t.validationAccuracy].map((h) => html`<th scope="col">${h}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.epochs.map(
              (e) =>
                html`<tr>
                  <th scope="row">${count(e.epoch)}</th>
                  ${cell(e.loss, loss)}${cell(e.validationLoss, loss)}${cell(e.accuracy, share)}${cell(e.validationAccuracy, share)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-curves': PcCurves;
  }
}
