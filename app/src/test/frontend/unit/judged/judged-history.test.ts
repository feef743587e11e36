import { expect, it, vi } from 'vitest';
import { postJson } from '@perceptory/shared/api.js';
import { canUndo, perform, undoLast, type SampleAction } from '@perceptory/judged/judged-history.js';

vi.mock('@perceptory/shared/api.js', () => ({ postJson: vi.fn() }));

const deletion = (project: string): SampleAction => ({ kind: 'delete', project, ids: ['a', 'b'], from: 'mugs' });

it('takes back what is still on its way, once the server has it', async () => {
  let answer = () => {};
  vi.mocked(postJson).mockImplementationOnce(
    () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined))),
  );
  const going = perform(deletion('one'));
  expect(canUndo('one')).toBe(true);
  const undone = undoLast('one');
  expect(postJson).toHaveBeenCalledTimes(1);
  answer();
  await going;
  expect(await undone).toEqual(deletion('one'));
  expect(postJson).toHaveBeenLastCalledWith('api/v1/projects/one/samples/restore', { ids: ['a', 'b'] });
  expect(canUndo('one')).toBe(false);
});

it('has nothing to take back of what the server refused', async () => {
  vi.mocked(postJson).mockRejectedValueOnce(new Error('refused'));
  const going = perform(deletion('two'));
  const undone = undoLast('two');
  await expect(going).rejects.toThrow('refused');
  expect(await undone).toBeUndefined();
  expect(canUndo('two')).toBe(false);
});
