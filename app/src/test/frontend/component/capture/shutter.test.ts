import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part } from '../stage.ts';

async function shutter() {
  const element = await mount('pc-shutter', specimens['pc-shutter'].usual);
  const modes: string[] = [];
  element.shutter.addEventListener('change', () => modes.push(element.shutter.mode));
  return { element, modes };
}

it('records while the button is held', async () => {
  const { element, modes } = await shutter();
  await userEvent.click(part(element, '.record'), { delay: 40 });
  expect(modes).toEqual(['hold', 'idle']);
});

it('records from one press of a key to the next', async () => {
  const { element, modes } = await shutter();
  element.focus();
  await userEvent.keyboard('{Enter}');
  await element.updateComplete;
  expect(part(element, '.record').getAttribute('aria-pressed')).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect(modes).toEqual(['toggle', 'idle']);
});

it('counts down to a timed take, which a second press calls off', async () => {
  const { element, modes } = await shutter();
  await userEvent.click(part(element, '.burst'));
  await userEvent.keyboard('{Enter}');
  expect(modes).toEqual(['countdown', 'idle']);
});

it.each(['pc-camera', 'pc-microphone'] as const)('%s closes by mouse and by keyboard', async (tag) => {
  const element = await mount(tag, specimens[tag].usual as (made: HTMLElement) => unknown);
  const closed = heard(element, 'close');
  await userEvent.click(part(element, 'button[aria-label^="Close"]'));
  await userEvent.keyboard('{Enter}');
  expect(closed).toHaveLength(2);
});
