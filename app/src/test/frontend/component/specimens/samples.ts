import { nothingSelected } from '@perceptory/samples/selection.js';
import '@perceptory/samples/pc-sample-grid.js';
import { labels, samples as allSamples } from '../../workbench/fake-data.ts';
import { part, until } from '../stage.ts';
import { longLabels, longName } from '../world.ts';
import type { Specimens } from './specimens.ts';

const books = allSamples().filter(({ label }) => label === 'book');
const longBooks = books.map((book) => ({ ...book, name: `${longName}.jpg` }));

/** Opens the menu as the person does. */
async function opened(menu: HTMLElementTagNameMap['pc-label-menu']): Promise<void> {
  await menu.updateComplete;
  part(menu, 'button').click();
  await until(menu, '[role=menu]');
}

export const samples: Specimens<
  'pc-label-menu' | 'pc-sample-bar' | 'pc-sample-tiles' | 'pc-sample-viewer' | 'pc-sample-grid'
> = {
  'pc-label-menu': {
    empty: (menu) => opened(menu),
    usual: (menu) => opened(Object.assign(menu, { labels })),
    long: (menu) => opened(Object.assign(menu, { labels: longLabels })),
  },
  'pc-sample-bar': {
    empty: () => undefined,
    usual: (bar) => Object.assign(bar, { total: 40, heldOut: 10, alike: 3, labels }),
    long: (bar) => Object.assign(bar, { total: 12_345, chosen: 12_345, labels: longLabels }),
  },
  'pc-sample-tiles': {
    empty: (tiles) => Object.assign(tiles, { name: 'Book' }),
    usual: (tiles) =>
      Object.assign(tiles, {
        samples: books,
        name: 'Book',
        selection: { ...nothingSelected, selected: new Set(['book-1']), active: 'book-1' },
      }),
    long: (tiles) => Object.assign(tiles, { samples: allSamples(), name: longName, modality: 'audio' }),
  },
  'pc-sample-viewer': {
    empty: (viewer) => Object.assign(viewer, { labelName: 'Book' }),
    usual: (viewer) => Object.assign(viewer, { samples: books, current: 'book-3', labelName: 'Book' }),
    long: (viewer) => Object.assign(viewer, { samples: longBooks, current: 'book-3', labelName: longName }),
  },
  'pc-sample-grid': {
    empty: (grid) => until(Object.assign(grid, { project: 'grid', label: 'none', labels }), '.empty'),
    usual: (grid) => until(Object.assign(grid, { project: 'grid', label: 'book', labels }), '[role=option]'),
    long: (grid) => until(Object.assign(grid, { project: 'grid', label: 'mug', labels: longLabels }), '[role=option]'),
  },
};
