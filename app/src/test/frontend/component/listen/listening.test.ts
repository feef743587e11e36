import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { texts } from '@perceptory/shared/texts.js';
import { wavOf } from '@perceptory/signal/wav.js';
import { floatsOf } from '../../unit/signal/waves.ts';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part, until } from '../stage.ts';

it('the log is cleared by mouse and by keyboard', async () => {
  const log = await mount('pc-heard-log', specimens['pc-heard-log'].usual);
  const cleared = heard(log, 'clear');
  await userEvent.click(part(log, 'button'));
  await userEvent.keyboard('{Enter}');
  expect(cleared).toHaveLength(2);
});

it('the time line is pointed at, moved along and played by keyboard', async () => {
  const line = await mount('pc-time-line', specimens['pc-time-line'].usual);
  const moved = heard<number>(line, 'moved');
  const played = heard(line, 'play');
  await userEvent.click(part(line, '.line'));
  expect(moved.at(-1)).toBeCloseTo(1.7, 1);
  await userEvent.keyboard('{ArrowRight}{End} ');
  expect(moved.slice(1)).toEqual([1.25, 3.4]);
  expect(played).toHaveLength(1);
});

it('the choice of overlap is told', async () => {
  const choice = await mount('pc-listening-choice', specimens['pc-listening-choice'].usual);
  const chosen = heard(choice, 'listening-chosen');
  await userEvent.click(part(choice, 'summary'));
  part(choice, 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen).toEqual([{ overlap: 0.55, smoothing: 2 }]);
});

it('the table of spans unfolds by keyboard', async () => {
  const table = await mount('pc-span-table', (element) =>
    Object.assign(element, { labels: [{ name: 'Whistle' }], spans: [{ label: 0, from: 0, to: 2, probability: 0.93 }] }),
  );
  part(table, 'summary').focus();
  await userEvent.keyboard('{Enter}');
  expect(part(table, 'details').hasAttribute('open')).toBe(true);
  expect(part(table, 'summary').innerText).toBe('Hide the table');
  expect(part(table, 'tbody tr').innerText.split(/\s+/)).toEqual(['0:00.0', '0:02.0', 'Whistle', '93%']);
});

it('a recording is classified, and tells where the model fails', async () => {
  const recording = await mount('pc-recording', specimens['pc-recording'].usual);
  expect(part(recording, '.verdict .name').textContent).toBe('Whistle');
  const failed = heard(recording, 'failed');
  const failure = new Error('The engine has stopped.');
  recording.classifier = Object.assign(Object.create(recording.classifier!) as object, {
    classify: () => Promise.reject(failure),
  }) as never;
  await expect.poll(() => failed).toEqual([failure]);
});

it('a recording of nothing but silence is told as that, and one of no numbers refused', async () => {
  const recording = await mount('pc-recording', specimens['pc-recording'].usual);
  const take = (samples: Float32Array, bits: 16 | 32) =>
    part(recording, 'pc-file-drop').dispatchEvent(
      new CustomEvent('file-chosen', {
        detail: new File([bits === 16 ? wavOf(samples) : floatsOf(samples)], 'some.wav', { type: 'audio/wav' }),
      }),
    );
  take(new Float32Array(48_000), 16);
  await expect.poll(() => part(recording, '.verdict .name').textContent).toBe('Nothing to hear');
  expect(recording.shadowRoot!.querySelector('pc-answer')!.shadowRoot!.textContent).not.toContain('NaN');
  take(new Float32Array(48_000).fill(NaN), 32);
  await expect
    .poll(() => part<HTMLElementTagNameMap['pc-file-drop']>(recording, 'pc-file-drop').refused)
    .toBe(texts.soundUploader.faults.notNumbers);
});

it('the live element listens, and tells of a threshold that was moved', async () => {
  const live = await mount('pc-live-sound', specimens['pc-live-sound'].usual);
  const moved = heard(live, 'threshold-changed');
  await userEvent.click(part(live, '.button.primary'));
  await expect.poll(() => live.dataset.dps).toBeDefined();
  part(await until(live, 'pc-threshold'), 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => moved).toEqual([{ threshold: 0.61 }]);
});
