import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part, until } from '../stage.ts';

const drawing = new File(
  [
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><circle cx="160" cy="160" r="90" fill="red"/></svg>',
  ],
  'circle.svg',
  { type: 'image/svg+xml' },
);

it('a chosen picture is loaded and handed on', async () => {
  const box = await mount('pc-picture-drop');
  const chosen = heard<HTMLImageElement>(box, 'picture-chosen');
  await userEvent.upload(part(box, 'input'), drawing);
  await expect.poll(() => chosen.map(({ naturalWidth }) => naturalWidth)).toEqual([320]);
});

it('the live element answers to a picture, and tells of a threshold that was moved', async () => {
  const live = await mount('pc-live', specimens['pc-live'].usual);
  const answered = heard<{ label: string; probabilities: number[] }>(live, 'answered');
  const moved = heard(live, 'threshold-changed');
  await userEvent.click(part(live, '.source:last-child span'));
  await userEvent.upload(part(await until(live, 'pc-picture-drop'), 'input'), drawing);
  await expect.poll(() => answered.length).toBe(1);
  expect(answered[0].probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 4);
  expect(['Mug', 'Plant', 'Book']).toContain(answered[0].label);
  part(part(live, 'pc-threshold'), 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => moved).toEqual([{ threshold: 0.41 }]);
});

it('the camera is classified, and paused by keyboard', async () => {
  const live = await mount('pc-live', specimens['pc-live'].usual);
  const answered = heard(live, 'answered');
  await userEvent.click(part(live, '.button.primary'));
  await expect.poll(() => answered.length).toBeGreaterThan(0);
  const pause = part(live, 'pc-camera-view > button');
  pause.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => part<HTMLVideoElement>(live, 'video').paused).toBe(true);
});

it('the attention map is shown for another class, and hidden', async () => {
  const attention = await mount('pc-attention', specimens['pc-attention'].usual);
  await userEvent.selectOptions(part<HTMLSelectElement>(attention, 'select'), '2');
  await expect.poll(() => part<HTMLImageElement>(attention, 'img').alt).toContain('Book');
  expect(part(attention, 'canvas').hidden).toBe(false);
  part(attention, 'input').focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => part(attention, 'canvas').hidden).toBe(true);
});

it('an answer is said, and "none of these" where no class reaches the threshold', async () => {
  const answer = await mount('pc-answer', specimens['pc-answer'].usual);
  expect(part(answer, '.verdict .name').textContent).toBe('Mug');
  await expect.poll(() => part(answer, '[role=status]').textContent).toBe('Mug');
  answer.threshold = 0.9;
  await answer.updateComplete;
  expect(part(answer, '.verdict .name').textContent).toMatch(/none/i);
});

it('what is unlike the training is none of these, however sure the share; older models do not tell', async () => {
  const answer = await mount('pc-answer', specimens['pc-answer'].usual);
  const limit = () => getComputedStyle(part(answer, '.row')).getPropertyValue('--limit');
  expect(answer.shadowRoot!.querySelector('.likeness')).toBeNull();
  expect(Number(limit())).toBe(0.4);
  answer.likeness = 0.8;
  await answer.updateComplete;
  expect(part(answer, '.verdict .name').textContent).toBe('Mug');
  expect(Number(limit())).toBe(0.5);
  answer.likeness = 0.12;
  await answer.updateComplete;
  expect(part(answer, '.verdict .name').textContent).toMatch(/none/i);
  expect(part(answer, '.likeness').textContent).toContain('12%');
  expect(part(answer, '.row .figure').textContent).not.toBe('0%');
  expect(Number(limit())).toBe(1);
});

it('a veil is drawn where there is a map, and only there', async () => {
  const veil = await mount('pc-veil', specimens['pc-veil'].usual);
  const canvas = part<HTMLCanvasElement>(veil, 'canvas');
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, 192, 192);
  expect(data[3]).toBeGreaterThan(data[data.length - 1]);
  veil.map = null;
  await veil.updateComplete;
  expect(canvas.hidden).toBe(true);
});

it('the loading of a model is told as a share, while that is known', async () => {
  const loading = await mount('pc-model-loading', specimens['pc-model-loading'].usual);
  expect(part<HTMLProgressElement>(loading, 'progress').value).toBe(0.4);
  loading.share = null;
  await loading.updateComplete;
  expect(part(loading, 'progress').hasAttribute('value')).toBe(false);
});

it('of silence no answer is given, and that is said', async () => {
  const answer = await mount('pc-answer', specimens['pc-answer'].usual);
  answer.silent = true;
  await answer.updateComplete;
  expect(part(answer, '.verdict .name').textContent).toBe('Nothing to hear');
  await expect.poll(() => part(answer, '[role=status]').textContent).toBe('Nothing to hear');
  expect(answer.shadowRoot!.textContent).not.toMatch(/[1-9]\d?%/);
});
