/** The figures of one epoch, as they stream in; validation figures are null when nothing is set aside. */
export interface EpochFigures {
  epoch: number;
  loss: number;
  accuracy: number;
  validationLoss: number | null;
  validationAccuracy: number | null;
}

/** Where a chart lies in its own coordinates. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Maps values to coordinates. */
export interface Scale {
  x: (epoch: number) => number;
  y: (value: number) => number;
}

export function scaleOf(frame: Frame, total: number, most: number): Scale {
  const width = frame.width - frame.left - frame.right;
  const height = frame.height - frame.top - frame.bottom;
  return {
    x: (epoch) => frame.left + (width * (epoch - 1)) / Math.max(1, total - 1),
    y: (value) => frame.top + height * (1 - Math.min(1, Math.max(0, value / most))),
  };
}

/** The least of 1, 2, 2.5, 5 × a power of ten that holds the value: a calm end for an axis. */
export function niceLimit(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value - 1e-12) ?? value;
}

/** An SVG path through the points; a missing or endless value breaks the line. */
export function path(points: readonly (readonly [number, number | null])[], scale: Scale): string {
  let pen = 'M';
  let out = '';
  for (const [epoch, value] of points) {
    if (value === null || !Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    out += `${pen}${scale.x(epoch).toFixed(1)} ${scale.y(value).toFixed(1)}`;
    pen = 'L';
  }
  return out;
}

/** Epochs to write along the axis: the first, the last, and round ones between. */
export function epochTicks(total: number): number[] {
  if (total <= 1) return [1];
  const step = Math.max(1, niceLimit(total / 5));
  const ticks = [1];
  for (let tick = Math.ceil(step); tick < total - step / 2; tick += Math.ceil(step)) if (tick > 1) ticks.push(tick);
  return [...ticks, total];
}
