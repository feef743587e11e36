import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { find, heard, mount, part, until } from '../stage.ts';

it('a toast runs its action by mouse and by keyboard', async () => {
  const toast = await mount('pc-toast');
  const run = vi.fn();
  toast.show({ text: '1 picture deleted.', action: { name: 'Undo', run } });
  await userEvent.click(await until(toast, 'button'));
  part(toast, 'button').focus();
  await userEvent.keyboard('{Enter}');
  expect(run).toHaveBeenCalledTimes(2);
});

it('a toast goes by itself, and stays while it is focused', async () => {
  const toast = await mount('pc-toast');
  vi.useFakeTimers();
  try {
    toast.show({ text: '1 picture deleted.', action: { name: 'Undo', run: () => undefined } });
    await toast.updateComplete;
    part(toast, 'button').focus();
    vi.advanceTimersByTime(60_000);
    await toast.updateComplete;
    expect(find(toast, '.toast')).toBeDefined();
    part(toast, 'button').blur();
    vi.advanceTimersByTime(60_000);
    await toast.updateComplete;
    expect(find(toast, '.toast')).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

it('a trouble asks for another try by mouse and by keyboard', async () => {
  const trouble = await mount('pc-trouble', specimens['pc-trouble'].usual);
  const retries = heard(trouble, 'retry');
  await userEvent.click(part(trouble, 'button'));
  await userEvent.keyboard('{Enter}');
  expect(retries).toHaveLength(2);
});
