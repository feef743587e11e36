import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part } from '../stage.ts';

it('the attention is switched by keyboard, and its class chosen', async () => {
  const choice = await mount('pc-attention-choice', specimens['pc-attention-choice'].usual);
  const chosen = heard(choice, 'attention-chosen');
  await userEvent.selectOptions(part<HTMLSelectElement>(choice, 'select'), '1');
  part(choice, 'input').focus();
  await userEvent.keyboard(' ');
  expect(chosen).toEqual([
    { on: true, of: 1 },
    { on: false, of: -1 },
  ]);
});

it('a slider is moved by keyboard, typed into, and keeps to its range', async () => {
  const slider = await mount('pc-slider', specimens['pc-slider'].usual);
  const chosen = heard(slider, 'chosen');
  part(slider, 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.fill(part(slider, 'input[type=number]'), '250');
  await userEvent.keyboard('{Tab}');
  expect(chosen).toEqual([41, 100]);
});

it('the threshold is moved, and set back by mouse', async () => {
  const threshold = await mount('pc-threshold', specimens['pc-threshold'].usual);
  const changed = heard(threshold, 'threshold-changed');
  part(threshold, 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await threshold.updateComplete;
  await userEvent.click(part(threshold, '.link'));
  expect(changed).toEqual([0.41, 0.4]);
});

it('the source is chosen by mouse and by keyboard', async () => {
  const choice = await mount('pc-source-choice', specimens['pc-source-choice'].usual);
  const chosen = heard(choice, 'source-chosen');
  await userEvent.click(part(choice, 'label:last-child span'));
  await userEvent.keyboard('{ArrowLeft}');
  expect(chosen).toEqual(['picture', 'camera']);
});

it('a file is taken by choice and by drop', async () => {
  const box = await mount('pc-file-drop', specimens['pc-file-drop'].empty);
  const files = heard<File>(box, 'file-chosen');
  await userEvent.upload(part(box, 'input'), new File(['1'], 'chosen.jpg'));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['2'], 'dropped.jpg'));
  part(box, '.frame').dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  expect(files.map(({ name }) => name)).toEqual(['chosen.jpg', 'dropped.jpg']);
});
