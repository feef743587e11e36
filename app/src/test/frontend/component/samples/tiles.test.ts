import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Selection } from '@perceptory/samples/selection.js';
import type { Sample } from '@perceptory/shared/api.js';
import { samples } from '../../workbench/fake-data.ts';
import { specimens } from '../specimens/all.ts';
import { find, heard, mount, part } from '../stage.ts';

async function tiles() {
  const element = await mount('pc-sample-tiles', specimens['pc-sample-tiles'].usual);
  element.addEventListener(
    'selection-changed',
    (event) => (element.selection = (event as CustomEvent<Selection>).detail),
  );
  return { element, selections: heard<Selection>(element, 'selection-changed') };
}

it('tiles are selected by mouse', async () => {
  const { element, selections } = await tiles();
  await userEvent.click(part(element, '#tile-book-2'));
  expect([...selections.at(-1)!.selected]).toEqual(['book-2']);
  await userEvent.click(part(element, '#tile-book-4'), { modifiers: ['Shift'] });
  expect([...selections.at(-1)!.selected]).toEqual(['book-2', 'book-3', 'book-4']);
  await userEvent.click(part(element, '#tile-book-3'), { modifiers: ['Control'] });
  expect([...selections.at(-1)!.selected]).toEqual(['book-2', 'book-4']);
});

it('tiles are selected, opened and removed by keyboard', async () => {
  const { element, selections } = await tiles();
  const asked = heard<string>(element, 'sample-asked');
  const removed = heard(element, 'remove-asked');
  element.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(selections.at(-1)!.active).toBe('book-2');
  await userEvent.keyboard(' ');
  expect([...selections.at(-1)!.selected].sort()).toEqual(['book-1', 'book-2']);
  await userEvent.keyboard('{Enter}{Delete}');
  expect(asked).toEqual(['book-2']);
  expect(removed).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  expect(selections.at(-1)!.selected.size).toBe(0);
});

it('a double click asks for a tile, a drag tells of it', async () => {
  const { element } = await tiles();
  const asked = heard<string>(element, 'sample-asked');
  const dragged = heard<{ id: string }>(element, 'tiles-dragged');
  await userEvent.dblClick(part(element, '#tile-book-5'));
  expect(asked).toEqual(['book-5']);
  await userEvent.dragAndDrop(part(element, '#tile-book-2'), part(element, '#tile-book-8'));
  expect(dragged.map(({ id }) => id)).toEqual(['book-2']);
});

it('the viewer turns pages by mouse and by keyboard, and closes by both', async () => {
  const viewer = await mount('pc-sample-viewer', specimens['pc-sample-viewer'].usual);
  const shown = heard<string>(viewer, 'sample-shown');
  const closed = heard(viewer, 'close');
  await userEvent.click(part(viewer, 'button[aria-label="Next picture"]'));
  await userEvent.keyboard('{ArrowLeft}{Escape}');
  expect(shown).toEqual(['book-4', 'book-2']);
  await expect.poll(() => closed.length).toBe(1);
  part<HTMLDialogElement>(viewer, 'dialog').showModal();
  await userEvent.click(part(viewer, 'button[aria-label="Close"]'));
  await expect.poll(() => closed.length).toBe(2);
});

const [plain] = samples();

const many = (count: number): Sample[] =>
  Array.from({ length: count }, (_, i) => ({ ...plain, id: `sample-${i}`, name: `${i}.jpg` }));

it('the newest stay in sight while samples come, though more than is seen', async () => {
  const element = await mount('pc-sample-tiles', (made) => Object.assign(made, { samples: many(200), newest: true }));
  for (const count of [200, 201, 260]) {
    element.samples = many(count);
    await element.updateComplete;
    await expect.poll(() => find(element, `#tile-sample-${count - 1}`)?.getBoundingClientRect().bottom).toBeDefined();
    const { bottom } = part(element, '.scroller').getBoundingClientRect();
    await expect
      .poll(() => part(element, `#tile-sample-${count - 1}`).getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(bottom);
  }
  expect(find(element, '.more')).toBeUndefined();
});

it('shows a few of many, and more of them by mouse and by keyboard', async () => {
  const element = await mount('pc-sample-tiles', (made) => Object.assign(made, { samples: many(70) }));
  const height = () => part(element, '.scroller').offsetHeight;
  const more = part(element, '.more');
  expect(more.textContent.trim()).toBe('Show all 70');
  await userEvent.click(more);
  await expect.poll(height).toBeGreaterThan(400);
  expect(height()).toBeLessThanOrEqual(0.75 * innerHeight);
  expect(more.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{Enter}');
  await expect.poll(height).toBeLessThan(300);
  expect(element.shadowRoot!.activeElement).toBe(more);
});

it('all of many are reached by keyboard though a few are shown', async () => {
  const { element, selections } = await tiles();
  element.samples = many(70);
  await element.updateComplete;
  element.focus();
  await userEvent.keyboard('{End}');
  expect(selections.at(-1)!.active).toBe('sample-69');
  await expect.poll(() => find(element, '#tile-sample-69')).toBeDefined();
});
