import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@perceptory/projects/pc-project-cards.js';
import { actions, projects } from '../specimens/projects.ts';
import { find, heard, mount, part, until } from '../stage.ts';

const five = () =>
  mount('pc-project-cards', (cards) => {
    cards.actions = actions;
    cards.show(projects(5));
  });

/** The names on the cards, from the first to the last. */
const names = (cards: HTMLElement) =>
  [...(cards.shadowRoot?.querySelectorAll('.title') ?? [])].map((title) => title.textContent);

/** The title that the keyboard is at. */
const focused = (cards: HTMLElement) => cards.shadowRoot?.activeElement?.textContent;

it.each(actions.map(({ id, name }, at) => ({ id, name, at: at + 1 })))(
  'a project’s menu offers by mouse: $name',
  async ({ id, at }) => {
    const cards = await five();
    const asked = heard(cards, 'project-action');
    await userEvent.click(part(cards, '.project-card:nth-child(2) .more'));
    await userEvent.click(await until(cards, `.menu:popover-open li:nth-child(${at}) [role=menuitem]`));
    expect(asked).toEqual([{ id: 'project-1', action: id }]);
    expect(find(cards, '.menu:popover-open')).toBeUndefined();
  },
);

it('a project’s menu is gone through by keyboard', async () => {
  const cards = await five();
  const asked = heard(cards, 'project-action');
  part(cards, '.project-card:nth-child(4) .more').focus();
  await userEvent.keyboard('{Enter}');
  await until(cards, '[role=menuitem]:focus');
  await userEvent.keyboard('{End}{ArrowDown}{ArrowDown}{Enter}');
  expect(asked).toEqual([{ id: 'project-3', action: 'duplicate' }]);
});

it('Escape closes the menu and gives the focus back to its button', async () => {
  const cards = await five();
  const removed = heard(cards, 'project-action');
  const more = part(cards, '.project-card:nth-child(3) .more');
  more.focus();
  await userEvent.keyboard('{Enter}');
  await until(cards, '[role=menuitem]:focus');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => cards.shadowRoot?.activeElement).toBe(more);
  expect(find(cards, '.menu:popover-open')).toBeUndefined();
  expect(removed).toEqual([]);
});

it('more projects come behind those that are there, and the keyboard goes on with the first of them', async () => {
  const cards = await five();
  await cards.showMore(projects(7).slice(5));
  expect(names(cards)).toEqual(projects(7).map(({ name }) => name));
  expect(focused(cards)).toBe('Fruit 5');
});

it.each([
  ['project-2', 'Fruit 3'],
  ['project-4', 'Fruit 3'],
])('after %s is gone the keyboard goes on with %s', async (gone, next) => {
  const cards = await five();
  await cards.leaveOut(gone);
  expect(names(cards)).toHaveLength(4);
  expect(focused(cards)).toBe(next);
});

it('the focus is given back to the button whose menu was used last', async () => {
  const cards = await five();
  const more = part(cards, '.project-card:nth-child(3) .more');
  await userEvent.click(more);
  await userEvent.click(await until(cards, '.menu:popover-open [role=menuitem]'));
  (document.activeElement as HTMLElement | null)?.blur();
  await cards.returnFocus();
  expect(cards.shadowRoot?.activeElement).toBe(more);
});

it('a card says how good the newest model is, and nothing where there is none to judge', async () => {
  const cards = await five();
  const said = (nth: number) => find(cards, `.project-card:nth-child(${nth}) .accuracy`)?.textContent;
  expect([said(1), said(2)]).toEqual([undefined, '93% right']);
});

it.each([0, 1, 2, 3, 4])('a card of %d samples shows each of them', async (count) => {
  const covers = ['book-1', 'book-2', 'book-3', 'mug-1'].slice(0, count);
  const cards = await mount('pc-project-cards', (element) => element.show([{ ...projects(1)[0], covers }]));
  const shown = [...cards.shadowRoot!.querySelectorAll<HTMLImageElement>('.cover img')];
  expect(shown.map((image) => image.getAttribute('src')?.split('/').at(-2))).toEqual(covers);
  const whole = part(cards, '.cover').getBoundingClientRect();
  for (const image of shown) {
    const box = image.getBoundingClientRect();
    expect(box.width).toBeGreaterThan(whole.width / 5);
    expect(box.bottom).toBeLessThanOrEqual(whole.bottom + 1);
  }
});
