import { expect, it } from 'vitest';
import { columnsIn, windowOf } from '@perceptory/samples/grid-window.js';

it('fits as many tiles as there is room for', () => {
  expect(columnsIn(300, 68, 6)).toBe(4);
  expect(columnsIn(20, 68, 6)).toBe(1);
});

it('draws what is seen and a few rows more, and leaves room for the rest', () => {
  const w = windowOf({ width: 290, height: 222, scrollTop: 7400, tile: 68, gap: 6, count: 1000 });
  const row = (290 - 18) / 4 + 6;
  expect(w.columns).toBe(4);
  expect(w.first).toBe((100 - 3) * 4);
  expect(w.end - w.first).toBeLessThan(48);
  expect(w.before + w.after + ((w.end - w.first) / 4) * row).toBeCloseTo(250 * row);
});

it('draws everything of a short list', () => {
  expect(windowOf({ width: 290, height: 222, scrollTop: 0, tile: 68, gap: 6, count: 5 })).toMatchObject({
    first: 0,
    end: 5,
    before: 0,
    after: 0,
    limit: null,
  });
});

it.each([
  ['wide', 440, 4, 3.4],
  ['narrow', 290, 3, 2.4],
])('shows %s grids up to some rows whole, and a part of the last one where there are more', (_, width, rows, shown) => {
  const limit = (count: number) => windowOf({ width, height: 400, scrollTop: 0, tile: 68, gap: 6, count }).limit;
  const columns = columnsIn(width, 68, 6);
  expect(limit(rows * columns)).toBeNull();
  expect(limit(rows * columns + 1)).toBeCloseTo((shown * (width + 6)) / columns, 0);
});
