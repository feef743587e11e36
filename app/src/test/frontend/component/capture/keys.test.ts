import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { specimens } from '../specimens/all.ts';
import { heard, mount, part, until, type Dress } from '../stage.ts';

type CaptureTag = 'pc-camera' | 'pc-microphone';

/** A camera or a microphone that is on, with something else on the page. */
async function open(tag: CaptureTag, other = '') {
  const element = await mount(tag, specimens[tag].usual as Dress<CaptureTag>);
  const beside = document.createElement('div');
  beside.innerHTML = other;
  document.body.append(beside);
  onTestFinished(() => beside.remove());
  const acts: string[] = [];
  for (const type of ['click', 'toggle', 'change'])
    beside.addEventListener(type, () => acts.push(type), { capture: true });
  await expect.poll(() => part<HTMLButtonElement>(element, '.record').disabled).toBe(false);
  const recording = async () => {
    await element.updateComplete;
    await part<HTMLElementTagNameMap['pc-shutter']>(element, 'pc-shutter').updateComplete;
    return part(element, '.record').getAttribute('aria-pressed') === 'true';
  };
  return { element, beside, acts, recording };
}

function focus(beside: HTMLElement): void {
  const target = beside.querySelector<HTMLElement>('[data-focus]');
  if (target) target.focus();
  else (document.activeElement as HTMLElement).blur();
}

describe.each(['pc-camera', 'pc-microphone'] as const)('%s', (tag) => {
  it.each([
    ['nowhere', ''],
    ['a button', '<button data-focus>Train</button>'],
    ['a button that is none', '<span role="button" tabindex="0" data-focus>Train</span>'],
    ['a link', '<a href="#there" data-focus>There</a>'],
    ['a summary', '<details><summary data-focus>More</summary>…</details>'],
    ['a list of samples', '<div role="listbox" tabindex="0" data-focus>…</div>'],
    ['a slider', '<input type="range" data-focus>'],
  ])('Space records and does nothing else where the focus is on %s', async (_, other) => {
    const { beside, acts, recording } = await open(tag, other);
    focus(beside);
    await userEvent.keyboard(' ');
    expect(await recording()).toBe(true);
    await userEvent.keyboard(' ');
    expect(await recording()).toBe(false);
    expect(acts).toEqual([]);
  });

  it.each([
    ['a text field', '<input data-focus>'],
    ['a text area', '<textarea data-focus></textarea>'],
    ['a number', '<input type="number" data-focus>'],
    ['a tick', '<input type="checkbox" data-focus>'],
    ['a choice', '<select data-focus><option>1</option></select>'],
    ['a text', '<div contenteditable data-focus>Text</div>'],
    ['a button of a dialog', '<div role="dialog"><button data-focus>Yes</button></div>'],
    ['a button of an open dialog', '<dialog open><button data-focus>Yes</button></dialog>'],
    ['an entry of a menu', '<div role="menu"><button role="menuitem" data-focus>Move</button></div>'],
    ['a layer over the page', '<div popover="manual"><button data-focus>Undo</button></div>'],
    ['nothing, below a dialog', '<div role="alertdialog">Delete it for good?</div>'],
    ['nothing, beside a menu', '<ul role="menu"><li role="menuitem">Move</li></ul>'],
    ['nothing, below an open list of choices', '<vaadin-select opened></vaadin-select>'],
  ])('leaves Space and Escape to %s', async (_, other) => {
    const { element, beside, recording } = await open(tag, other);
    beside.querySelector<HTMLElement>('[popover]')?.showPopover();
    const closed = heard(element, 'close');
    focus(beside);
    await userEvent.keyboard(' ');
    expect(await recording()).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(closed).toEqual([]);
  });

  it('leaves Space and Escape to a dialog in another element, wherever the focus is', async () => {
    const { element, beside, recording } = await open(tag);
    const closed = heard(element, 'close');
    const shadow = beside.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<dialog><button>Close</button></dialog>';
    const dialog = shadow.querySelector('dialog')!;
    dialog.showModal();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard(' ');
    expect(await recording()).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
    expect(closed).toEqual([]);
    await userEvent.keyboard(' ');
    expect(await recording()).toBe(true);
  });

  it('Space that is held switches once, and with other keys never', async () => {
    const { recording } = await open(tag);
    await userEvent.keyboard('{Control>} {/Control}{Shift>} {/Shift}{Alt>} {/Alt}');
    expect(await recording()).toBe(false);
    await userEvent.keyboard('{ >4/}');
    expect(await recording()).toBe(true);
  });

  it('Escape closes from anywhere, after whoever else takes it', async () => {
    const { element, beside } = await open(tag, '<button data-focus>Train</button>');
    const closed = heard(element, 'close');
    focus(beside);
    const own = vi.fn((event: KeyboardEvent) => event.stopPropagation());
    beside.addEventListener('keydown', own);
    await userEvent.keyboard('{Escape}');
    expect(own).toHaveBeenCalledOnce();
    expect(closed).toEqual([]);
    beside.removeEventListener('keydown', own);
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveLength(1);
  });

  it('what is hidden neither records nor listens to keys', async () => {
    const { element, acts, beside, recording } = await open(tag, '<button data-focus>Train</button>');
    await userEvent.keyboard(' ');
    expect(await recording()).toBe(true);
    element.parentElement!.style.display = 'none';
    await expect.poll(recording).toBe(false);
    focus(beside);
    await userEvent.keyboard(' ');
    expect(acts).toEqual(['click']);
    expect(await recording()).toBe(false);
  });

  it('keeps the focus where its button goes', async () => {
    const element = await mount(tag, specimens[tag].long as Dress<CaptureTag>);
    const again = part(await until(element, '[role=alert]'), 'button');
    again.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => again.isConnected).toBe(false);
    await expect.poll(() => element.matches(':focus-within')).toBe(true);
  });
});

it('a microphone that is to close asks what becomes of takes, by the keyboard', async () => {
  const { element } = await open('pc-microphone');
  const closed = heard(element, 'close');
  await userEvent.keyboard(' ');
  await expect.poll(() => Number.parseFloat(part(element, '.over').textContent)).toBeGreaterThan(1);
  await userEvent.keyboard(' ');
  await until(element, 'pc-take');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => element.shadowRoot!.activeElement?.textContent).toContain('Add them and close');
  expect(closed).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(closed).toHaveLength(1);
});
