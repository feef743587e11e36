import { describe, expect, it } from 'vitest';
import { after, changeBy, isMoved, type JudgedSample } from '@perceptory/judged/judged-sample.js';
import type { SampleAction } from '@perceptory/judged/judged-history.js';
import { texts } from '@perceptory/shared/texts.js';

const samples: JudgedSample[] = [
  { id: 'a', words: 'Mug taken for Plant (75%)', actual: 'mug', label: 'mug' },
  { id: 'b', words: 'Mug taken for Book (60%)', actual: 'mug', label: 'mug' },
];
const deleted: SampleAction = { kind: 'delete', project: 'p', ids: ['a'], from: 'mug' };
const moved: SampleAction = { kind: 'move', project: 'p', ids: ['a'], from: 'mug', to: 'plant' };

const state = (all: JudgedSample[]) =>
  all.map((sample) => `${sample.id} ${sample.gone ? 'gone' : sample.label}${isMoved(sample) ? ' moved' : ''}`);

describe('judged samples', () => {
  it.each([
    ['deleted', [[deleted, false]], ['a gone', 'b mug']],
    [
      'deleted and brought back',
      [
        [deleted, false],
        [deleted, true],
      ],
      ['a mug', 'b mug'],
    ],
    ['moved', [[moved, false]], ['a plant moved', 'b mug']],
    [
      'moved and moved back',
      [
        [moved, false],
        [moved, true],
      ],
      ['a mug', 'b mug'],
    ],
    [
      'moved, deleted and brought back: where they were last',
      [
        [moved, false],
        [{ ...deleted, from: 'plant' }, false],
        [{ ...deleted, from: 'plant' }, true],
      ],
      ['a plant moved', 'b mug'],
    ],
  ] as [string, [SampleAction, boolean][], string[]][])('%s', (_, steps, then) => {
    const all = steps.reduce((before, [action, undone]) => after(before, changeBy(action, undone)), samples);
    expect(state(all)).toEqual(then);
  });

  it.each([
    [11, 0, 0, '11 pictures when the model was tested.'],
    [11, 1, 0, '11 pictures when the model was tested. 1 was deleted since.'],
    [11, 2, 1, '11 pictures when the model was tested. 2 were deleted since. 1 was moved to another class since.'],
    [1, 1, 0, '1 picture when the model was tested. It was deleted since.'],
    [3, 3, 0, '3 pictures when the model was tested. All 3 were deleted since.'],
    [3, 0, 3, '3 pictures when the model was tested. 3 were moved to another class since.'],
  ])('of %i of which %i are gone and %i moved: %s', (counted, gone, away, said) => {
    expect(texts.judged.image.tally(counted, gone, away)).toBe(said);
  });
});
