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
  expect(curves.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(38);
});
