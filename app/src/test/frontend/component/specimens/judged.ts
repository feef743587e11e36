import '@perceptory/judged/pc-judged-samples.js';
import { labels } from '../../workbench/fake-data.ts';
import { longLabels, longName } from '../world.ts';
import type { Specimens } from './specimens.ts';

/** Mugs as a model judged them; the last one stands among the plants by now. */
export const judgedMugs = ['cup-1', 'cup-2', 'cup-3'].map((id, i) => ({
  id,
  words: `Mug taken for Plant (${90 - i}%)`,
  actual: 'mug',
  label: i === 2 ? 'plant' : 'mug',
}));

export const judged: Specimens<'pc-judged-samples'> = {
  'pc-judged-samples': {
    empty: (gallery) => Object.assign(gallery, { project: 'judged', counted: 2 }),
    usual: (gallery) => Object.assign(gallery, { project: 'judged', labels, samples: judgedMugs, counted: 4 }),
    long: (gallery) =>
      Object.assign(gallery, {
        project: 'judged',
        labels: longLabels,
        samples: judgedMugs.map((mug) => ({ ...mug, words: `${longName} taken for ${longName} (100%)` })),
        remarkable: true,
        counted: 12_345,
      }),
  },
};
