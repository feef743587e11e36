import '@perceptory/pc-sample-grid.js';
import '@perceptory/pc-uploader.js';
import { labels, random } from './fake-data.ts';

/**
 * Every element on one page, fed by the fake server. `?only=live,curves` shows some; `?theme=dark` fixes the scheme.
 */
const wanted = new URLSearchParams(location.search);
const only = wanted.get('only')?.split(',');
const theme = wanted.get('theme');
if (theme) document.documentElement.style.colorScheme = theme;

function show(name: string, title: string, ...elements: HTMLElement[]): void {
  if (only && !only.includes(name)) return;
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  section.append(heading, ...elements);
  document.querySelector('main')!.append(section);
}

function make<T extends keyof HTMLElementTagNameMap>(tag: T, values: Partial<HTMLElementTagNameMap[T]>): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), values);
}

for (const label of labels) {
  const values = { project: 'demo', label: label.id, labelName: label.name, color: label.color, labels };
  show('grid', label.name, make('pc-uploader', values), make('pc-sample-grid', values));
}
show('grid', 'Empty', make('pc-sample-grid', { project: 'demo', label: 'empty', labelName: 'Empty', labels }));
void random;
