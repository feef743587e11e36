import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part } from '../stage.ts';

it('cells of the confusion matrix open by mouse and by keyboard, empty ones do not', async () => {
  const confusion = await mount('pc-confusion', specimens['pc-confusion'].usual);
  const opened = heard(confusion, 'cell-open');
  await userEvent.click(part(confusion, '[data-at="0 1"]'));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await userEvent.click(part(confusion, '[data-at="2 1"]'), { force: true });
  expect(opened).toEqual([
    { actual: 0, predicted: 1 },
    { actual: 1, predicted: 1 },
  ]);
});

it('a plain confusion matrix shows the same figures and opens nothing', async () => {
  const confusion = await mount('pc-confusion', (element) => {
    specimens['pc-confusion'].usual(element);
    element.plain = true;
  });
  expect(confusion.shadowRoot!.querySelectorAll('button')).toHaveLength(0);
  expect([...confusion.shadowRoot!.querySelectorAll('.cell')].map((cell) => cell.textContent.trim())).toEqual([
    '41',
    '3',
    '2',
    '1',
    '30',
    '0',
    '4',
    '0',
    '14',
  ]);
  expect(part(confusion, '.cell.wrong').title).toContain('taken for');
});

it('the confusion matrix is one stop of the Tab key', async () => {
  const confusion = await mount('pc-confusion', specimens['pc-confusion'].usual);
  part(confusion, '[data-at="0 0"]').focus();
  await userEvent.keyboard('{ArrowDown}');
  const stops = [...confusion.shadowRoot!.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0);
  expect(stops.map(({ dataset }) => dataset.at)).toEqual(['1 0']);
});

it('the figures of the curves unfold by keyboard, an epoch a row', async () => {
  const curves = await mount('pc-curves', specimens['pc-curves'].usual);
  part(curves, 'summary').focus();
  await userEvent.keyboard('{Enter}');
  expect(part(curves, 'details').hasAttribute('open')).toBe(true);
  expect(part(curves, 'summary').innerText).toBe('Hide the table');
  expect(curves.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(38);
});

const named = (...names: string[]) =>
  names.map((name, i) => ({ id: `${i}`, name, color: ['#0072b2', '#e69f00', '#009e73'][i % 3] }));

it.each([
  { width: 460, names: ['Cardboard', 'Glass', 'Plastic'], turned: false },
  { width: 640, names: ['Paper bag', 'Glass', 'Plastic', 'Cardboard'], turned: false },
  { width: 460, names: ['Cardboard', 'Glass', 'Plastic', 'Aluminium', 'Compostable', 'Batteries'], turned: true },
])('names of $names.length classes at $width px are whole', async ({ width, names, turned }) => {
  const counts = names.map((_, i) => names.map((_, k) => (i === k ? 8 : 1)));
  const confusion = await mount(
    'pc-confusion',
    (element) => Object.assign(element, { labels: named(...names), counts }),
    {
      width,
    },
  );
  const words = [...confusion.shadowRoot!.querySelectorAll<HTMLElement>('.name span:last-child')];
  expect(words.map(({ innerText }) => innerText)).toEqual([...names, ...names]);
  for (const word of words) {
    const { height, width: broad } = word.getBoundingClientRect();
    expect(word.scrollWidth, word.innerText).toBeLessThanOrEqual(word.clientWidth + 1);
    expect(Math.min(height, broad), `${word.innerText} takes one line`).toBeLessThan(30);
  }
  expect(part(confusion, '.scroll').classList.contains('turned')).toBe(turned);
});

it.each([
  { modality: 'image', said: '3 pictures of Mug taken for Plant' },
  { modality: 'audio', said: '3 sounds of Mug taken for Plant' },
])('a cell counts what the samples are: $modality', async ({ modality, said }) => {
  const confusion = await mount('pc-confusion', (element) => {
    void specimens['pc-confusion'].usual(element);
    Object.assign(element, { modality });
  });
  expect(part(confusion, '[data-at="0 1"]').ariaLabel).toBe(said);
});
