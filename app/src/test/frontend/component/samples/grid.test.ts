import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@perceptory/samples/pc-sample-grid.js';
import { onDeed, onUndoAsked, type SampleDeed } from '@perceptory/shared/deeds.js';
import { labels } from '../../workbench/fake-data.ts';
import { find, heard, mount, part, until } from '../stage.ts';

const plants = { project: 'plants', label: 'plant', labels };

it('the grid tells what it has loaded, and opens a picture by mouse', async () => {
  const grid = await mount('pc-sample-grid', (element) => {
    const loaded = heard(element, 'samples-loaded');
    return until(Object.assign(element, plants), '[role=option]').then(() => {
      expect(loaded.at(-1)).toMatchObject({ label: 'plant', duplicates: 2 });
    });
  });
  const opened = heard(grid, 'sample-open');
  await userEvent.dblClick(part(grid, '[role=option]:nth-child(3)'));
  expect(opened).toEqual([{ sample: 'plant-2' }]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => find(grid, 'pc-sample-viewer')).toBeUndefined();
});

it('selects everything by the first press, though no tile was active before', async () => {
  const grid = await mount('pc-sample-grid', (element) => until(Object.assign(element, plants), '[role=option]'));
  await userEvent.click(part(part(grid, 'pc-sample-bar'), '.quiet'));
  const chosen = () => part(grid, 'pc-sample-tiles').shadowRoot?.querySelectorAll('[aria-selected=true]').length;
  await expect.poll(chosen).toBe(part(grid, 'pc-sample-tiles').shadowRoot?.querySelectorAll('[role=option]').length);
  expect(chosen()).toBeGreaterThan(1);
});

it('deletes by keyboard, and the button of its toast asks for just this deed back', async () => {
  const deeds: SampleDeed[] = [];
  const asked: string[] = [];
  onTestFinished(onDeed((deed) => deeds.push(deed)));
  onTestFinished(onUndoAsked((id) => asked.push(id)));
  const grid = await mount('pc-sample-grid', (element) => until(Object.assign(element, plants), '[role=option]'));
  const changes = heard(grid, 'samples-changed');
  grid.focusTiles();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => changes.at(-1)).toEqual({ project: 'plants', labels: ['plant'], reason: 'deleted' });
  await expect.poll(() => deeds.length).toBe(1);
  expect(deeds[0]).toMatchObject({ project: 'plants', kind: 'deleted', from: 'plant' });
  expect(deeds[0].samples).toHaveLength(1);
  await userEvent.click(await until(part(grid, 'pc-toast'), 'button'));
  expect(asked).toEqual([deeds[0].id]);
  expect(find(part(grid, 'pc-toast'), 'button')).toBeUndefined();
});

it('puts aside what is selected, marks it, and tells of it', async () => {
  const deeds: SampleDeed[] = [];
  onTestFinished(onDeed((deed) => deeds.push(deed)));
  const grid = await mount('pc-sample-grid', (element) => until(Object.assign(element, plants), '[role=option]'));
  const changes = heard(grid, 'samples-changed');
  const third = () => part(grid, '[role=option]:nth-child(3)');
  await userEvent.click(third());
  await userEvent.click(await until(grid, '.hold-out'));
  await expect.poll(() => changes.at(-1)).toEqual({ project: 'plants', labels: ['plant'], reason: 'heldOut' });
  await expect.poll(() => third().ariaLabel).toContain(', put aside');
  expect(third().querySelector('.held-out')).not.toBeNull();
  await expect.poll(() => deeds).toMatchObject([{ project: 'plants', kind: 'heldOut', from: 'plant' }]);
});

it('moves what is selected to another class by mouse', async () => {
  const grid = await mount('pc-sample-grid', (element) => until(Object.assign(element, plants), '[role=option]'));
  const changes = heard(grid, 'samples-changed');
  await userEvent.click(part(grid, '[role=option]:nth-child(2)'));
  await userEvent.click(part(await until(grid, 'pc-label-menu'), 'button'));
  await userEvent.click(await until(grid, '[role=menuitem]'));
  await expect.poll(() => changes.at(-1)).toEqual({ project: 'plants', labels: ['plant', 'mug'], reason: 'moved' });
});
