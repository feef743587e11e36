import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@perceptory/intake/pc-uploader.js';
import { heard, mount, part, until } from '../stage.ts';

const picture = (name: string) => new File(['picture'], name, { type: 'image/jpeg' });
const mugs = { project: 'uploader', label: 'mug', labelName: 'Mug' };
const added = { project: 'uploader', labels: ['mug'], reason: 'added' };

it('chosen files are sent, and told of when the server has them', async () => {
  const uploader = await mount('pc-uploader', (element) => Object.assign(element, mugs));
  const changes = heard(uploader, 'samples-changed');
  await userEvent.upload(part(uploader, 'input'), [picture('1.jpg'), picture('2.jpg')]);
  await expect.poll(() => changes).toEqual([added]);
});

it('dropped files are sent too', async () => {
  const uploader = await mount('pc-uploader', (element) => Object.assign(element, mugs));
  const changes = heard(uploader, 'samples-changed');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(picture('3.jpg'));
  part(uploader, '.zone').dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
  );
  await expect.poll(() => changes).toEqual([added]);
});

it('what the server refuses is listed until it is dismissed by keyboard', async () => {
  const uploader = await mount('pc-uploader', (element) => Object.assign(element, { ...mugs, project: 'refused' }));
  await userEvent.upload(part(uploader, 'input'), picture('cup.heic'));
  expect((await until(uploader, 'li')).textContent).toContain('Export it as JPEG');
  part(part(uploader, '.refused'), 'button').focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(
      () =>
        uploader.shadowRoot!.querySelector('pc-upload-status')!.shadowRoot!.querySelector('pc-refusals')!.shadowRoot!
          .childElementCount,
    )
    .toBe(0);
});

it('the button opens the choice of files by mouse and by keyboard', async () => {
  const uploader = await mount('pc-uploader', (element) => Object.assign(element, mugs));
  const asked = heard(part(uploader, 'input'), 'click');
  part(uploader, 'input').addEventListener('click', (event) => event.preventDefault());
  await userEvent.click(part(uploader, 'button'));
  await userEvent.keyboard('{Enter}');
  expect(asked).toHaveLength(2);
});
