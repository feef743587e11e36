import { describe, expect, it } from 'vitest';
import { companyOf, nearest } from '@perceptory/map/neighbours.js';
import { apart, spread } from '@perceptory/map/spread.js';
import { sideFor } from '@perceptory/map/thumbnails.js';
import { centred, seeded, unitRows } from '@perceptory/map/vectors.js';
import { fit, neighbourTowards, pan, pick, toScreen, zoomAt } from '@perceptory/map/viewport.js';

describe('viewport', () => {
  const points = [
    [-1, 0],
    [3, 2],
    [1, 1],
  ] as const;

  it('shows every point within the margin', () => {
    const view = fit(points, 200, 100, 10);
    for (const point of points) {
      const [x, y] = toScreen(view, point);
      expect(x).toBeGreaterThanOrEqual(10 - 1e-9);
      expect(x).toBeLessThanOrEqual(190 + 1e-9);
      expect(y).toBeGreaterThanOrEqual(10 - 1e-9);
      expect(y).toBeLessThanOrEqual(90 + 1e-9);
    }
  });

  it('zooms around the pointer and pans with it', () => {
    const view = fit(points, 200, 100, 10);
    const at = toScreen(view, points[2]);
    expect(toScreen(zoomAt(view, 3, ...at), points[2])).toEqual(at.map((v) => expect.closeTo(v)));
    expect(toScreen(pan(view, 5, -2), points[2])).toEqual([at[0] + 5, at[1] - 2]);
  });

  it('picks the nearest point within reach', () => {
    const view = { zoom: 10, x: 0, y: 0 };
    expect(pick(points, view, 29, 19, 5)).toBe(1);
    expect(pick(points, view, 60, 60, 5)).toBe(-1);
  });

  it('steps towards a direction and stays where none lies', () => {
    expect(neighbourTowards(points, 0, 1, 0)).toBe(2);
    expect(neighbourTowards(points, 1, 1, 0)).toBe(1);
  });
});

describe('neighbours', () => {
  const rows = [
    [0, 0],
    [0, 1],
    [0, 2],
    [9, 9],
    [9, 8],
  ];

  it('are the nearest rows, never the row itself', () => {
    expect(nearest(rows, 2)).toEqual([
      [1, 2],
      [0, 2],
      [1, 0],
      [4, expect.any(Number)],
      [3, expect.any(Number)],
    ]);
    expect(nearest([[1], [2]], 5)).toEqual([[1], [0]]);
  });

  it('tell how pure a class is and with which it mixes', () => {
    const company = companyOf(['a', 'a', 'b', 'c', 'c'], nearest(rows, 1));
    expect(company).toEqual([
      { label: 'a', count: 2, same: 1, otherwise: null },
      { label: 'b', count: 1, same: 0, otherwise: 'a' },
      { label: 'c', count: 2, same: 1, otherwise: null },
    ]);
  });
});

it('scales rows to length one, and leaves zeros', () => {
  expect(unitRows(Float32Array.of(3, 4, 0, 0), 2)).toEqual([
    [0.6, 0.8],
    [0, 0],
  ]);
});

it('gives the same map for the same seed', () => {
  const [a, b] = [seeded(1), seeded(1)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});

it('takes the mean away from vectors', () => {
  expect(centred(Float32Array.of(3, 4, 1, 0, 2, 2), 2)).toEqual(Float32Array.of(1, 2, -1, -2, 0, 0));
});

describe('spread', () => {
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  const steep = Array.from({ length: 20 }, (_, i) => [i + (i % 3), 3 * i] as const);

  it.each([1, 1.5, 2.4])('turns what stands upright, and stretches it towards %d by 1', (aspect) => {
    const points = spread(steep, aspect);
    const shape = range(points.map(([x]) => x)) / range(points.map(([, y]) => y));
    const unstretched = spread(steep, 0);
    const before = (2 * range(unstretched.map(([x]) => x))) / range(unstretched.map(([, y]) => y));
    expect(before).toBeGreaterThan(1);
    expect(shape).toBeCloseTo(Math.min(2 * before, Math.max(before / 2, aspect)));
  });

  it('keeps what lies on a line or a point', () => {
    expect(spread([[0, 0]], 2)).toEqual([[0, 0]]);
    const line = spread(
      [
        [0, 0],
        [0, 2],
        [0, 4],
      ],
      2,
    );
    expect(line.map(([x]) => Math.abs(x))).toEqual([2, 0, 2].map((x) => expect.closeTo(x)));
  });

  it('pushes apart what lies nearer than asked, and leaves the rest', () => {
    const points = apart(
      [
        [0, 0],
        [0, 0],
        [0.2, 0],
        [9, 9],
      ],
      1,
    );
    for (let i = 0; i < points.length; i++) {
      for (let j = 0; j < i; j++)
        expect(Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1])).toBeGreaterThan(0.9);
    }
    expect(points[3]).toEqual([9, 9]);
  });
});

it.each([
  [9, 1300, 700, 1, 64],
  [150, 1300, 700, 1, 35],
  [2000, 1300, 700, 1, 26],
  [2000, 1300, 700, 4, 52],
  [9, 1300, 700, 16, 96],
])('%i pictures on %i × %i px, enlarged %i times, are %i px wide', (n, width, height, enlarged, side) => {
  expect(Math.round(sideFor(n, width, height, enlarged))).toBe(side);
});
