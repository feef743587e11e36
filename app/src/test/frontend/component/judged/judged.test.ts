import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { labels } from '../../workbench/fake-data.ts';
import { specimens } from '../specimens/all.ts';
import { find, heard, mount, part, until } from '../stage.ts';

const pending = { project: 'mistakes', labels, pending: true, most: 2 };
const mistakes = ['cup-10', 'cup-11', 'cup-12', 'cup-13'].map((id) => ({
  id,
  words: `Mug taken for Plant (9${id.at(-1)}%)`,
  actual: 'mug',
  label: 'mug',
}));

type Gallery = HTMLElementTagNameMap['pc-judged-samples'];
const shown = (gallery: Gallery) =>
  [...gallery.shadowRoot!.querySelectorAll<HTMLElement>('.judged')].map(({ dataset }) => dataset.sample);
const focused = (gallery: Gallery) => (gallery.shadowRoot!.activeElement as HTMLElement).dataset.sample;

it('a mistake is deleted by mouse: the focus goes to the next one, which moves up, and it can be taken back', async () => {
  const gallery = await mount('pc-judged-samples', (element) => Object.assign(element, pending, { samples: mistakes }));
  const changes = heard<{ reason: string; ids: string[] }>(gallery, 'samples-changed');
  expect(shown(gallery)).toEqual(['cup-10', 'cup-11']);
  await userEvent.click(part(gallery, 'li:first-child .danger'));
  expect(shown(gallery)).toEqual(['cup-11', 'cup-12']);
  expect(focused(gallery)).toBe('cup-11');
  await expect.poll(() => changes.at(-1)).toMatchObject({ reason: 'deleted', ids: ['cup-10'] });
  await userEvent.click(await until(gallery, '.toast button'));
  await expect.poll(() => changes.at(-1)).toMatchObject({ reason: 'restored', ids: ['cup-10'] });
  expect(shown(gallery)).toEqual(['cup-10', 'cup-11']);
  expect(focused(gallery)).toBe('cup-10');
});

it('a mistake is moved to another class, and is dealt with', async () => {
  const gallery = await mount('pc-judged-samples', (element) => Object.assign(element, pending, { samples: mistakes }));
  const changes = heard(gallery, 'samples-changed');
  await userEvent.click(part(part(gallery, 'li:nth-child(2) pc-label-menu'), 'button'));
  await userEvent.keyboard('{Enter}');
  expect(shown(gallery)).toEqual(['cup-10', 'cup-12']);
  expect(focused(gallery)).toBe('cup-12');
  await expect
    .poll(() => changes.at(-1))
    .toEqual({ project: 'mistakes', ids: ['cup-11'], labels: ['mug', 'plant'], reason: 'moved', to: 'plant' });
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => shown(gallery)).toEqual(['cup-10', 'cup-11']);
});

it('by keyboard all are deleted to the last, and it says that none is left', async () => {
  const gallery = await mount('pc-judged-samples', (element) =>
    Object.assign(element, pending, { samples: mistakes.slice(0, 2) }),
  );
  part(gallery, '.judged').focus();
  await userEvent.keyboard('{Delete}{Delete}');
  expect(part(gallery, '.none').innerText).toBe(
    'No picture is left here: each one was moved or deleted. Train again to see what became of it.',
  );
  expect(gallery.shadowRoot!.activeElement).toBe(part(gallery, '.none'));
});

it('a cell shows those that it counts, where they stand now, and says what became of the rest', async () => {
  const gallery = await mount('pc-judged-samples', specimens['pc-judged-samples'].usual);
  expect(shown(gallery)).toEqual(['cup-1', 'cup-2', 'cup-3']);
  expect(part(gallery, '.tally').innerText).toBe(
    '4 pictures when the model was tested. 1 was deleted since. 1 was moved to another class since.',
  );
  expect(part(gallery, 'li:nth-child(3) .now').innerText).toBe('Now in Plant');
  await userEvent.click(part(gallery, 'li:first-child .danger'));
  expect(part(gallery, '.tally').innerText).toContain('2 were deleted since.');
});

it('two that show the same sample agree', async () => {
  const both = await Promise.all(
    [1, 2].map(() =>
      mount('pc-judged-samples', (element) => Object.assign(element, { ...pending, most: 0 }, { samples: mistakes })),
    ),
  );
  await userEvent.click(part(both[0], 'li:nth-child(4) .danger'));
  await expect.poll(() => shown(both[1])).toEqual(['cup-10', 'cup-11', 'cup-12']);
});

it('what the server refuses stands where it was', async () => {
  const gallery = await mount('pc-judged-samples', (element) =>
    Object.assign(element, pending, { project: 'refusing', samples: mistakes.slice(0, 2) }),
  );
  await userEvent.click(part(gallery, 'li:first-child .danger'));
  await until(gallery, '.toast');
  expect(shown(gallery)).toEqual(['cup-10', 'cup-11']);
});

it('whoever reads alone can look, and change nothing', async () => {
  const gallery = await mount('pc-judged-samples', (element) =>
    Object.assign(element, pending, { samples: mistakes, readonly: true }),
  );
  const [chosen, changes] = [heard(gallery, 'sample-chosen'), heard(gallery, 'samples-changed')];
  await userEvent.click(part(gallery, '.judged'));
  await userEvent.keyboard('{Delete}');
  expect(chosen).toEqual([{ sample: 'cup-10' }]);
  expect(changes).toEqual([]);
  expect(shown(gallery)).toEqual(['cup-10', 'cup-11']);
  expect(find(gallery, 'pc-label-menu') ?? find(gallery, '.danger')).toBeUndefined();
});
