import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@perceptory/undo/pc-undo.js';
import { gathering, goingOn, tellDeed } from '@perceptory/shared/deeds.js';
import { heard, mount } from '../stage.ts';

const undo = () => userEvent.keyboard('{Control>}z{/Control}');
const redo = () => userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');

/** The history of a project, and what it asks of its page. */
async function history() {
  const element = await mount('pc-undo', (pc) => (pc.project = 'plants'));
  return { undone: heard(element, 'undo'), redone: heard(element, 'redo'), deeds: heard(element, 'deed') };
}

/** Puts something on the page until the end of the test. */
function put<E extends Element>(markup: string, selector = '*'): E {
  const place = document.createElement('div');
  place.innerHTML = markup;
  document.body.append(place);
  onTestFinished(() => place.remove());
  return place.querySelector<E>(selector)!;
}

function shadowed(markup: string): HTMLElement {
  const root = put<HTMLElement>('<div></div>').attachShadow({ mode: 'open' });
  root.innerHTML = markup;
  return root.firstElementChild as HTMLElement;
}

it.each<[string, () => HTMLElement | undefined]>([
  ['nothing', () => undefined],
  ['a button', () => put('<button>Train</button>')],
  ['a button in a shadow', () => shadowed('<button>Train</button>')],
  ['a check box', () => put('<input type="checkbox">')],
  ['a slider', () => put('<input type="range">')],
  ['a field that is for reading', () => put('<input readonly value="x">')],
  ['an element of a list', () => put('<div tabindex="0" role="option">1</div>')],
])('Control and Z takes the last deed back with the focus on %s', async (_, make) => {
  const { undone, redone } = await history();
  (document.activeElement as HTMLElement | null)?.blur();
  make()?.focus();
  await undo();
  await expect.poll(() => undone).toEqual([{ id: '' }]);
  await redo();
  await expect.poll(() => redone.length).toBe(1);
});

it.each([
  ['a text field', '<input>'],
  ['a text field of numbers', '<input type="number">'],
  ['a text area', '<textarea></textarea>'],
  ['a text that can be written in', '<div contenteditable="true" tabindex="0"></div>'],
])('%s has its own undo', async (_, markup) => {
  const { undone, redone } = await history();
  put<HTMLElement>(markup).focus();
  await userEvent.keyboard('12');
  await undo();
  await redo();
  expect([...undone, ...redone]).toEqual([]);
});

it('no press undoes what was typed in another field', async () => {
  const { undone } = await history();
  const name = put<HTMLInputElement>('<input value="one">');
  const other = put<HTMLInputElement>('<input value="two">');
  await userEvent.type(name, 'more');
  const typed = name.value;
  other.focus();
  await undo();
  expect([name.value, other.value, document.activeElement]).toEqual([typed, 'two', other]);
  put<HTMLElement>('<button>Train</button>').focus();
  await undo();
  await expect.poll(() => undone.length).toBe(1);
  expect(name.value).toBe(typed);
  name.focus();
  await undo();
  expect(name.value).not.toBe(typed);
});

it.each<[string, () => void]>([
  ['a dialog', () => put<HTMLDialogElement>('<dialog><button>Yes</button></dialog>').showModal()],
  ['a dialog in a shadow', () => (shadowed('<dialog><button>Yes</button></dialog>') as HTMLDialogElement).showModal()],
  ['a menu', () => put<HTMLElement>('<ul popover role="menu"><li>Delete</li></ul>').showPopover()],
  ['a dialog of the page', () => void put('<vaadin-confirm-dialog opened></vaadin-confirm-dialog>')],
  ['an open list of choices', () => void put('<vaadin-select opened></vaadin-select>')],
  ['a question', () => void put('<div role="alertdialog">Delete it for good?</div>')],
])('no deed is taken back beneath %s', async (_, open) => {
  const { undone, redone, deeds } = await history();
  open();
  await undo();
  await redo();
  // What was asked would have come before what is told now.
  tellDeed({ project: 'plants', kind: 'added', samples: ['a'] });
  await expect.poll(() => deeds.length).toBe(1);
  expect([...undone, ...redone]).toEqual([]);
});

it('the deeds of its own project are told to the page', async () => {
  const { deeds } = await history();
  const id = tellDeed({ project: 'plants', kind: 'deleted', samples: ['a'], from: 'leaf' });
  tellDeed({ project: 'other', kind: 'deleted', samples: ['b'], from: 'leaf' });
  expect(deeds).toEqual([{ id, project: 'plants', kind: 'deleted', samples: ['a'], from: 'leaf' }]);
});

it('what is on its way, or not told yet, is told before the last deed is asked back', async () => {
  const { undone, deeds } = await history();
  let arrive = () => {};
  const sent = new Promise<void>((resolve) => (arrive = resolve));
  void goingOn(sent.then(() => tellDeed({ project: 'plants', kind: 'deleted', samples: ['a'], from: 'leaf' })));
  let left = ['b', 'c'];
  gathering(() => {
    const samples = left;
    left = [];
    if (samples.length > 0) tellDeed({ project: 'plants', kind: 'added', samples });
  });
  await undo();
  await expect.poll(() => deeds.length).toBe(1);
  expect(undone).toEqual([]);
  arrive();
  await expect.poll(() => undone.length).toBe(1);
  expect(deeds.map((deed) => (deed as { kind: string }).kind)).toEqual(['added', 'deleted']);
});
