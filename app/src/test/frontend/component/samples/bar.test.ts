import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@perceptory/samples/pc-sample-bar.js';
import { labels } from '../../workbench/fake-data.ts';
import { find, heard, mount, part, until } from '../stage.ts';

it('the menu of classes is opened, gone through and chosen from by keyboard', async () => {
  const menu = await mount('pc-label-menu', (element) => Object.assign(element, { labels }));
  const chosen = heard(menu, 'label-chosen');
  part(menu, 'button').focus();
  await userEvent.keyboard('{Enter}');
  await until(menu, '[role=menuitem]:focus');
  await userEvent.keyboard('{ArrowDown}{End}{ArrowUp}{Enter}');
  expect(chosen).toEqual([labels[1]]);
  await userEvent.keyboard('{Enter}');
  await until(menu, '[role=menuitem]:focus');
  await userEvent.keyboard('{Escape}');
  await menu.updateComplete;
  expect(find(menu, '[role=menu]')).toBeUndefined();
  expect(chosen).toHaveLength(1);
});

it('the menu of classes is chosen from by mouse', async () => {
  const menu = await mount('pc-label-menu', (element) => Object.assign(element, { labels }));
  const chosen = heard(menu, 'label-chosen');
  await userEvent.click(part(menu, 'button'));
  await userEvent.click(await until(menu, 'li:nth-child(3) button'));
  expect(chosen).toEqual([labels[2]]);
});

it.each([
  ['select-alike', { total: 40, alike: 3 }, '.chip'],
  ['select-all', { total: 40, alike: 3 }, '.quiet'],
  ['remove', { total: 40, chosen: 2, labels }, '.danger'],
  ['clear', { total: 40, chosen: 2, labels }, '.bar > .quiet'],
])('the bar fires %s by mouse and by keyboard', async (type, values, selector) => {
  const bar = await mount('pc-sample-bar', (element) => Object.assign(element, values));
  const fired = heard(bar, type);
  await userEvent.click(part(bar, selector));
  await userEvent.keyboard('{Enter}');
  expect(fired).toHaveLength(2);
});

it('the bar passes the chosen class on', async () => {
  const bar = await mount('pc-sample-bar', (element) => Object.assign(element, { total: 4, chosen: 2, labels }));
  const chosen = heard(bar, 'label-chosen');
  await userEvent.click(part(part(bar, 'pc-label-menu'), 'button'));
  await userEvent.click(await until(bar, '[role=menuitem]'));
  expect(chosen).toEqual([labels[0]]);
});

it.each([
  [{ chosen: 2 }, 'Put aside', true],
  [{ chosen: 2, chosenHeldOut: 1 }, 'Put aside', true],
  [{ chosen: 2, chosenHeldOut: 2 }, 'Learn from', false],
])('of those selected %o is offered: %s', async (values, words, heldOut) => {
  const bar = await mount('pc-sample-bar', (element) => Object.assign(element, { total: 40, labels, ...values }));
  const fired = heard(bar, 'hold-out');
  expect(part(bar, '.hold-out').textContent.trim()).toBe(words);
  await userEvent.click(part(bar, '.hold-out'));
  expect(fired).toEqual([heldOut]);
});

it('the bar counts what is put aside', async () => {
  const bar = await mount('pc-sample-bar', (element) => Object.assign(element, { total: 40, heldOut: 10 }));
  expect(part(bar, '.count').textContent.trim()).toBe('40 pictures, 10 put aside');
});
