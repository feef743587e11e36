import { wavOf } from '@perceptory/signal/wav.js';
import { Classifier } from '@perceptory/live/classifier.js';
import '@perceptory/listen/pc-live-sound.js';
import '@perceptory/recording/pc-take.js';
import { soundLabels } from '../../workbench/fake-sounds.ts';
import { sine } from '../../unit/signal/waves.ts';
import { part, until, type Tag } from '../stage.ts';
import { longLabels } from '../world.ts';
import type { Specimens } from './specimens.ts';

const threeSeconds = sine(1300, 16_000, 3.4, 0.3);
const spans = [
  { label: 1, from: 0, to: 2, probability: 0.93 },
  { label: null, from: 2, to: 3.4, probability: 0.4 },
];
const noon = Date.UTC(2026, 10, 30, 12);
const entries = [
  { label: 2, from: noon + 5000, to: noon + 5000, probability: 0.71 },
  { label: 1, from: noon, to: noon + 3000, probability: 0.98 },
];

/** Gives a recording to whoever takes files. */
async function recorded(element: HTMLElementTagNameMap['pc-recording'], model: string): Promise<void> {
  element.classifier = await Classifier.open(model, () => undefined);
  const file = new File([wavOf(threeSeconds)], 'whistle.wav', { type: 'audio/wav' });
  (await until(element, 'pc-file-drop')).dispatchEvent(new CustomEvent('file-chosen', { detail: file }));
  await until(element, 'pc-span-table');
}

function unfold(element: HTMLElementTagNameMap[Tag]): void {
  void element.updateComplete.then(() => part(element, 'summary').click());
}

export const sounds: Specimens<
  | 'pc-spectrogram'
  | 'pc-trim'
  | 'pc-take'
  | 'pc-heard-log'
  | 'pc-span-table'
  | 'pc-time-line'
  | 'pc-listening-choice'
  | 'pc-recording'
  | 'pc-live-sound'
> = {
  'pc-spectrogram': {
    empty: () => undefined,
    usual: (picture) => (picture.samples = threeSeconds),
    long: (picture) => (picture.samples = sine(900, 16_000, 20)),
  },
  'pc-trim': {
    empty: () => undefined,
    usual: (trim) => Object.assign(trim, { samples: threeSeconds, trim: { start: 0.2, end: 3 } }),
    long: (trim) => Object.assign(trim, { samples: sine(900, 16_000, 20), trim: { start: 0, end: 20 } }),
  },
  'pc-take': {
    empty: (take) => (take.take = { samples: sine(900, 16_000, 0.1), clipped: false }),
    usual: (take) => (take.take = { samples: threeSeconds, clipped: false }),
    long: (take) => (take.take = { samples: sine(900, 16_000, 20), clipped: true }),
  },
  'pc-heard-log': {
    empty: () => undefined,
    usual: (log) => Object.assign(log, { labels: soundLabels, entries }),
    long: (log) => Object.assign(log, { labels: longLabels, entries }),
  },
  'pc-span-table': {
    empty: (table) => unfold(table),
    usual: (table) => unfold(Object.assign(table, { labels: soundLabels, spans })),
    long: (table) => unfold(Object.assign(table, { labels: longLabels, spans })),
  },
  'pc-time-line': {
    empty: () => undefined,
    usual: (line) => Object.assign(line, { samples: threeSeconds, labels: soundLabels, spans, cursor: 1 }),
    long: (line) => Object.assign(line, { samples: threeSeconds, labels: longLabels, spans, cursor: 3.4 }),
  },
  'pc-listening-choice': {
    empty: (choice) => (choice.choice = { overlap: 0, smoothing: 1 }),
    usual: (choice) => (choice.choice = { overlap: 0.5, smoothing: 2 }),
    long: (choice) => unfold(Object.assign(choice, { choice: { overlap: 0.9, smoothing: 8 } })),
  },
  'pc-recording': {
    empty: () => undefined,
    usual: (recording) => recorded(recording, 'sounds'),
    long: (recording) => recorded(recording, 'sounds-long'),
  },
  'pc-live-sound': {
    empty: () => undefined,
    usual: (live) => until(Object.assign(live, { model: 'sounds' }), 'pc-answer'),
    long: (live) => until(Object.assign(live, { model: 'sounds-long' }), 'pc-answer'),
  },
};
