import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { find, heard, mount, part } from '../stage.ts';

beforeEach(() => localStorage.removeItem('perceptory.map.thumbnails'));

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
  expect(part(table, 'summary').innerText).toBe('Hide the table');
  expect(part(table, 'tbody tr').innerText).toMatch(/Mug \(30\)\s+90%\s+–/);
});

it('few pictures are seen as such from the start, and what the person chooses instead is remembered', async () => {
  const first = await mount('pc-map', specimens['pc-map'].usual);
  const box = part<HTMLInputElement>(first, 'input[type=checkbox]');
  expect(box.checked).toBe(true);
  await expect.poll(() => first.drawnSide).toBeGreaterThanOrEqual(26);
  await userEvent.click(box);
  expect(first.drawnSide).toBe(0);
  const second = await mount('pc-map', specimens['pc-map'].usual);
  expect(part<HTMLInputElement>(second, 'input[type=checkbox]').checked).toBe(false);
});

it.each([460, 1300])('the map uses its width of %i px', async (width) => {
  const map = await mount('pc-map', specimens['pc-map'].usual, { width });
  await expect.poll(() => map.view.zoom).not.toBe(1);
  const xs = map.places.map(([x]) => x * map.view.zoom + map.view.x);
  const canvas = part(map, 'canvas');
  expect(Math.min(...xs)).toBeGreaterThan(0);
  expect(Math.max(...xs)).toBeLessThan(canvas.clientWidth);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.75 * canvas.clientWidth);
});
