import { expect, it, vi } from 'vitest';
import { specimens } from '../specimens/all.ts';
import { find, mount, part, until } from '../stage.ts';

const colors = ['#0072b2', '#e69f00', '#009e73'];
const ring = () => mount('pc-accuracy-ring', specimens['pc-accuracy-ring'].usual);

/** As whoever wants no motion has it, or as everybody else. */
function motion(reduced: boolean): void {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: reduced } as MediaQueryList);
}

it('dots fly in the colours of the classes, move nothing else, and are gone within a second', async () => {
  motion(false);
  const shown = await ring();
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  const before = document.body.getBoundingClientRect();
  shown.celebrate(colors);
  await until(shown, '.dot');
  const dots = [...shown.shadowRoot!.querySelectorAll<HTMLElement>('.dot')];
  expect(new Set(dots.map(({ style }) => style.background))).toEqual(
    new Set(['rgb(0, 114, 178)', 'rgb(230, 159, 0)', 'rgb(0, 158, 115)']),
  );
  expect(document.activeElement).toBe(button);
  expect(document.body.getBoundingClientRect()).toEqual(before);
  await expect.poll(() => find(shown, '.dot'), { timeout: 1_500 }).toBeUndefined();
  button.remove();
});

it('nothing flies for who wants no motion', async () => {
  motion(true);
  const shown = await ring();
  shown.celebrate(colors);
  await shown.updateComplete;
  expect(find(shown, '.dot')).toBeUndefined();
  expect(find(shown, '.joyful')).toBeUndefined();
});

it('a ring that is shown anew keeps still', async () => {
  motion(false);
  expect(find(await ring(), '.dot')).toBeUndefined();
});

it.each([
  [0, undefined],
  [0.25, 'M50.00 10.00A40 40 0 0 1 90.00 50.00'],
  [0.75, 'M50.00 10.00A40 40 0 1 1 10.00 50.00'],
  [1, 'M50.00 10.00A40 40 0 1 1 49.97 10.00'],
])('of %d it draws that much', async (share, drawn) => {
  const shown = await mount('pc-accuracy-ring', (empty) => Object.assign(empty, { share }));
  expect(find(shown, '.share')?.getAttribute('d')).toBe(drawn);
  expect(part(shown, '.track')).toBeDefined();
});
