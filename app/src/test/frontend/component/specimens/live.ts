import { icons } from '@perceptory/shared/icons.js';
import '@perceptory/live/pc-attention.js';
import '@perceptory/live/pc-live.js';
import { labels } from '../../workbench/fake-data.ts';
import { until } from '../stage.ts';
import { longLabels, longName, longSentence } from '../world.ts';
import type { Specimens } from './specimens.ts';

const probabilities = Float32Array.of(0.75, 0.2, 0.05);
const map = { values: Float32Array.from({ length: 49 }, (_, i) => i / 48), height: 7, width: 7 };
const sources = [
  { key: 'camera', name: 'Camera', icon: icons.camera },
  { key: 'picture', name: 'Picture', icon: icons.picture },
];
const drop = { choose: 'Choose a picture', hint: 'or drop one here', icon: icons.picture };

export const live: Specimens<
  | 'pc-answer'
  | 'pc-attention-choice'
  | 'pc-attention'
  | 'pc-file-drop'
  | 'pc-live'
  | 'pc-model-loading'
  | 'pc-picture-drop'
  | 'pc-slider'
  | 'pc-source-choice'
  | 'pc-threshold'
  | 'pc-veil'
> = {
  'pc-answer': {
    empty: (answer) => (answer.labels = labels),
    usual: (answer) => Object.assign(answer, { labels, probabilities, threshold: 0.4 }),
    long: (answer) => Object.assign(answer, { labels: longLabels, probabilities, threshold: 0.4, likeness: 0.12 }),
  },
  'pc-attention-choice': {
    empty: () => undefined,
    usual: (choice) => Object.assign(choice, { choice: { on: true, of: -1 }, names: labels.map(({ name }) => name) }),
    long: (choice) => Object.assign(choice, { choice: { on: true, of: 1 }, names: longLabels.map(({ name }) => name) }),
  },
  'pc-attention': {
    empty: (attention) => until(Object.assign(attention, { model: 'none', sample: 'mug-3' }), '[role=alert]'),
    usual: (attention) =>
      until(Object.assign(attention, { model: 'm1', sample: 'mug-3', tested: 1, share: 0.75 }), 'select'),
    long: (attention) =>
      until(Object.assign(attention, { model: 'long', sample: 'mug-3', tested: 1, share: 1 }), 'select'),
  },
  'pc-file-drop': {
    empty: (box) => Object.assign(box, drop),
    usual: (box) => Object.assign(box, drop, { filled: true, textContent: 'What was chosen.' }),
    long: (box) => Object.assign(box, drop, { hint: longSentence, refused: longSentence }),
  },
  'pc-live': {
    empty: () => undefined,
    usual: (element) => until(Object.assign(element, { model: 'm1' }), 'pc-answer'),
    long: (element) => until(Object.assign(element, { model: 'long' }), 'pc-answer'),
  },
  'pc-model-loading': {
    empty: () => undefined,
    usual: (loading) => (loading.share = 0.4),
    long: (loading) => (loading.share = 1),
  },
  'pc-picture-drop': {
    empty: () => undefined,
    usual: async (box) => {
      const file = new File(['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'], 'a.svg', {
        type: 'image/svg+xml',
      });
      (await until(box, 'pc-file-drop')).dispatchEvent(new CustomEvent('file-chosen', { detail: file }));
      await until(box, 'img');
    },
    long: async (box) => {
      const file = new File(['no picture'], `${longName}.jpg`, { type: 'image/jpeg' });
      (await until(box, 'pc-file-drop')).dispatchEvent(new CustomEvent('file-chosen', { detail: file }));
      await until(box, '[role=alert]:not(:empty)');
    },
  },
  'pc-slider': {
    empty: (slider) => (slider.name = 'Threshold'),
    usual: (slider) =>
      Object.assign(slider, { name: 'Threshold', unit: '%', value: 40, hint: 'Below it: none of these.' }),
    long: (slider) => Object.assign(slider, { name: longName, unit: '%', value: 100, hint: longSentence }),
  },
  'pc-source-choice': {
    empty: (choice) => (choice.name = 'What is classified'),
    usual: (choice) => Object.assign(choice, { sources, value: 'camera', name: 'What is classified' }),
    long: (choice) =>
      Object.assign(choice, {
        sources: sources.map((source) => ({ ...source, name: `${source.name} of this computer` })),
        name: longName,
      }),
  },
  'pc-threshold': {
    empty: () => undefined,
    usual: (threshold) => Object.assign(threshold, { value: 0.4, suggested: 0.4 }),
    long: (threshold) => Object.assign(threshold, { value: 0.99, suggested: 0.4 }),
  },
  'pc-veil': {
    empty: () => undefined,
    usual: (veil) => (veil.map = map),
    long: (veil) => (veil.map = { ...map, values: map.values.map(() => 0) }),
  },
};
