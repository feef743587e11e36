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
