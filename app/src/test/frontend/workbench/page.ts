import '../../../main/resources/META-INF/resources/perceptory.css';
import '@perceptory/judged/pc-judged-samples.js';
import '@perceptory/live/pc-attention.js';
import '@perceptory/camera/pc-camera.js';
import '@perceptory/charts/pc-confusion.js';
import '@perceptory/charts/pc-curves.js';
import '@perceptory/live/pc-live.js';
import '@perceptory/listen/pc-live-sound.js';
import '@perceptory/map/pc-map.js';
import '@perceptory/microphone/pc-microphone.js';
import '@perceptory/samples/pc-sample-grid.js';
import '@perceptory/intake/pc-uploader.js';
import '@perceptory/projects/pc-first-steps.js';
import '@perceptory/projects/pc-project-cards.js';
import { labels, random } from './fake-data.ts';

/**
 * Every element on one page, fed by the fake server. `?only=live,curves` shows some; `?theme=dark` fixes the scheme.
 */
const wanted = new URLSearchParams(location.search);
const only = wanted.get('only')?.split(',');
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset.scheme = theme;

function show(name: string, title: string, ...elements: HTMLElement[]): void {
  if (only && !only.includes(name)) return;
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  section.append(heading, ...elements);
  document.querySelector('main')!.append(section);
}

function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  values: Partial<HTMLElementTagNameMap[T]>,
): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), values);
}

for (const label of labels) {
  const values = { project: 'demo', label: label.id, color: label.color, labels };
  show('grid', label.name, make('pc-uploader', values), make('pc-sample-grid', values));
}
show('grid', 'Empty', make('pc-sample-grid', { project: 'demo', label: 'empty', labelName: 'Empty', labels }));
show('camera', 'Camera', make('pc-camera', { project: 'demo', label: 'mug' }));
show(
  'sounds',
  'Sounds of a class',
  make('pc-uploader', { project: 'demo', label: 'book', labelName: 'Book', modality: 'audio' }),
);
show('sounds', 'Sounds of a project', make('pc-uploader', { project: 'demo', modality: 'audio' }));
show('microphone', 'Microphone', make('pc-microphone', { project: 'demo', label: 'mug' }));
show(
  'background',
  'Microphone, background noise',
  make('pc-microphone', { project: 'demo', label: 'plant', background: true }),
);
show('live', 'Live', make('pc-live', { project: 'demo', model: wanted.get('model') ?? 'm1' }));
show('live', 'Live, no model', make('pc-live', { project: 'demo' }));
show('live-sound', 'Live, sounds', make('pc-live-sound', { project: 'demo', model: wanted.get('model') ?? 'sounds' }));
show('live-sound', 'Live, sounds, no model', make('pc-live-sound', { project: 'demo' }));

const dice = random(9);
const epochs = Array.from({ length: 38 }, (_, i) => ({
  epoch: i + 1,
  loss: 1.05 * Math.exp(-i / 9) + 0.04 + dice() * 0.02,
  accuracy: 1 - 0.62 * Math.exp(-i / 6) - dice() * 0.02,
  validationLoss: 1.05 * Math.exp(-i / 10) + 0.16 + dice() * 0.05,
  validationAccuracy: 0.93 - 0.55 * Math.exp(-i / 7) - dice() * 0.04,
}));
show('curves', 'Training', make('pc-curves', { epochs, total: 50 }));
show('curves', 'Training, nothing yet', make('pc-curves', {}));

const counts = [
  [41, 3, 2],
  [1, 30, 0],
  [4, 0, 14],
];
show('confusion', 'Confusion', make('pc-confusion', { labels, counts }));
show('map', 'Map', make('pc-map', { project: 'demo', model: 'm1', labels }));
show('attention', 'Attention', make('pc-attention', { model: 'm1', sample: 'mug-3', tested: 1, share: 0.75 }));
const judged = ['mug-1', 'mug-4', 'mug-9'].map((id, i) => ({
  id,
  words: `Mug taken for Plant (${90 - i}%)`,
  actual: 'mug',
  label: 'mug',
}));
show('judged', 'Mistakes', make('pc-judged-samples', { project: 'demo', labels, samples: judged, counted: 4 }));

const cards = make('pc-project-cards', {});
cards.show([
  {
    id: 'p1',
    name: 'Cats and dogs',
    modality: 'image',
    facts: '2 classes · 12 pictures · trained',
    accuracy: '93% right',
    covers: ['mug-1', 'book-1', 'plant-1', 'mug-2'],
  },
  {
    id: 'p2',
    name: 'A name as long as a name may be, and then some more of it',
    modality: 'audio',
    facts: 'no classes · no sounds · not trained yet',
    accuracy: '',
    covers: [],
  },
]);
show('projects', 'Projects', cards);
show('projects', 'No project yet', make('pc-first-steps', {}));
