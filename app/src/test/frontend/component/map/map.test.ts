import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { find, heard, mount, part } from '../stage.ts';

it('a picture is found and opened by keyboard', async () => {
  const map = await mount('pc-map', specimens['pc-map'].usual);
  const opened = heard<{ sample: string }>(map, 'sample-open');
  part(map, 'canvas').focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(opened).toEqual([{ sample: 'mug-0' }]);
  await userEvent.keyboard('{Escape}');
  await map.updateComplete;
  expect(find(map, '.card')).toBeUndefined();
});

it('a picture is opened by mouse', async () => {
  const map = await mount('pc-map', specimens['pc-map'].usual);
  const opened = heard<{ sample: string }>(map, 'sample-open');
  const canvas = part(map, 'canvas');
  await expect.poll(() => map.view.zoom).not.toBe(1);
  const [x, y] = map.places[0];
  await userEvent.click(canvas, { position: { x: x * map.view.zoom + map.view.x, y: y * map.view.zoom + map.view.y } });
  expect(opened).toHaveLength(1);
});

it('the map is enlarged by button and key, and shown whole again', async () => {
  const map = await mount('pc-map', specimens['pc-map'].usual);
  await expect.poll(() => map.view.zoom).not.toBe(1);
  const { zoom } = map.view;
  await userEvent.click(part(map, '.zoom button'));
  expect(map.view.zoom).toBeCloseTo(1.5 * zoom);
  part(map, 'canvas').focus();
  await userEvent.keyboard('-0');
  expect(map.view.zoom).toBeCloseTo(zoom);
});

it('the table of neighbours unfolds by keyboard', async () => {
  const table = await mount('pc-map-table', (element) =>
    Object.assign(element, {
      kinds: [{ id: 'mug', name: 'Mug', color: '#000' }],
      company: [{ label: 'mug', count: 30, same: 0.9, otherwise: null }],
    }),
  );
  part(table, 'summary').focus();
  await userEvent.keyboard('{Enter}');
  expect(part(table, 'details').hasAttribute('open')).toBe(true);
  expect(part(table, 'tbody tr').innerText).toMatch(/Mug \(30\)\s+90%\s+–/);
});
