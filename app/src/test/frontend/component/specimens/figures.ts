import '@perceptory/charts/pc-accuracy-ring.js';
import '@perceptory/charts/pc-confusion.js';
import '@perceptory/charts/pc-curves.js';
import '@perceptory/map/pc-map.js';
import { labels } from '../../workbench/fake-data.ts';
import { part, until } from '../stage.ts';
import { longLabels } from '../world.ts';
import type { Specimens } from './specimens.ts';

const epochs = Array.from({ length: 38 }, (_, i) => ({
  epoch: i + 1,
  loss: 1 / (i + 1),
  accuracy: 1 - 0.6 / (i + 1),
  validationLoss: 1.2 / (i + 1),
  validationAccuracy: i === 0 ? null : 0.9 - 0.5 / (i + 1),
}));
const counts = [
  [41, 3, 2],
  [1, 30, 0],
  [4, 0, 14],
];
const company = labels.map(({ id }) => ({ label: id, count: 30, same: 0.9, otherwise: id === 'mug' ? null : 'mug' }));

async function unfolded(element: HTMLElementTagNameMap['pc-curves' | 'pc-map-table']): Promise<void> {
  await element.updateComplete;
  part(element, 'summary').click();
}

export const figures: Specimens<'pc-accuracy-ring' | 'pc-confusion' | 'pc-curves' | 'pc-map-table' | 'pc-map'> = {
  'pc-accuracy-ring': {
    empty: () => undefined,
    usual: (ring) => Object.assign(ring, { share: 0.93, low: 0.84, high: 0.97, textContent: '93%' }),
    long: (ring) => Object.assign(ring, { share: 1, low: 0, high: 1, textContent: '100%' }),
  },
  'pc-confusion': {
    empty: () => undefined,
    usual: (confusion) => Object.assign(confusion, { labels, counts }),
    long: (confusion) =>
      Object.assign(confusion, { labels: longLabels, counts: counts.map((row) => row.map((n) => n * 12_345)) }),
  },
  'pc-curves': {
    empty: () => undefined,
    usual: (curves) => Object.assign(curves, { epochs, total: 50 }),
    long: (curves) =>
      unfolded(Object.assign(curves, { epochs: epochs.map((e) => ({ ...e, loss: e.loss * 99_999 })), total: 10_000 })),
  },
  'pc-map-table': {
    empty: (table) => unfolded(table),
    usual: (table) => unfolded(Object.assign(table, { kinds: labels, company })),
    long: (table) => unfolded(Object.assign(table, { kinds: longLabels, company })),
  },
  'pc-map': {
    empty: (map) => until(Object.assign(map, { project: 'empty' }), '.said'),
    usual: (map) => until(Object.assign(map, { project: 'map', labels }), 'canvas'),
    long: (map) => until(Object.assign(map, { project: 'map', labels: longLabels }), 'canvas'),
  },
};
