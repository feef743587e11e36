import { onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../main/resources/META-INF/resources/perceptory.css';

/** The elements by name; an element that is not declared there does not compile here. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `pc-${string}`>;

/** Gives an element its values before it enters the page; a promise is awaited once it is there. */
export type Dress<T extends Tag> = (element: HTMLElementTagNameMap[T]) => unknown;

/** A page to stand on: how wide it is (CSS pixels), and light or dark. */
export interface Stage {
  width?: number;
  scheme?: 'light' | 'dark';
}

const usual = { width: 460, scheme: 'light' } as const;

/** Puts a new element on an empty page, and waits until all of it is drawn. It goes with the end of the test. */
export async function mount<T extends Tag>(
  tag: T,
  dress: Dress<T> = () => undefined,
  stage: Stage = {},
): Promise<HTMLElementTagNameMap[T]> {
  const { width, scheme } = { ...usual, ...stage };
  await page.viewport(width, 900);
  document.documentElement.lang = 'en';
  document.documentElement.dataset.scheme = scheme;
  const main = document.createElement('main');
  main.className = 'panel';
  const element = document.createElement(tag);
  const dressed = dress(element);
  main.append(element);
  document.body.append(main);
  onTestFinished(() => main.remove());
  await dressed;
  await drawn(main);
  return element;
}

/** All elements below one, those in shadow trees too. */
export function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

/** The first element that a selector finds in or below one, in shadow trees too. */
export function part<E extends Element = HTMLElement>(root: Element, selector: string): E {
  const found = find<E>(root, selector);
  if (!found) throw new Error(`There is no ${selector} in ${root.localName}.`);
  return found;
}

export function find<E extends Element = HTMLElement>(root: Element, selector: string): E | undefined {
  for (const element of deep(root.shadowRoot ?? root)) if (element.matches(selector)) return element as E;
  return undefined;
}

/** Waits until a selector finds something. */
export function until<E extends Element = HTMLElement>(root: Element, selector: string): Promise<E> {
  return vi.waitUntil(() => find<E>(root, selector), { timeout: 15_000, interval: 20 });
}

/** The details of every event of a type that an element fires from now on. */
export function heard<D>(element: HTMLElement, type: string): D[] {
  const details: D[] = [];
  element.addEventListener(type, (event) => details.push((event as CustomEvent<D>).detail));
  return details;
}

/** Resolves when nothing below waits to be drawn. */
export async function drawn(root: Element): Promise<void> {
  for (const element of deep(root)) {
    if ('updateComplete' in element) await element.updateComplete;
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
