import axe from 'axe-core';
import { deep } from './stage.ts';

/** What a person meets as text, or as something to operate. */
const controls = 'button, select, input, textarea, a, summary, progress';

/** Texts and controls that lie outside of the page, or are cut off by a frame without a way to scroll to them. */
export function cutOff(root: Element): string[] {
  const flaws: string[] = [];
  for (const element of deep(root)) {
    if (!seen(element)) continue;
    const box = element.matches(controls) ? element.getBoundingClientRect() : textBox(element);
    if (!box || box.width === 0) continue;
    const frame = frameOf(element);
    if (box.left < frame.left - 1 || box.right > frame.right + 1) {
      flaws.push(`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`);
    }
  }
  return flaws;
}

/** What axe-core finds against WCAG 2.2 AA. */
export async function barriers(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** Neither hidden, nor there for those alone who hear the page. */
function seen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let at: Element | null = element; at; at = above(at)) {
    if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
  }
  return true;
}

/** Where an element's own text is drawn; nothing where it has none, or ends it in dots. */
function textBox(element: Element): DOMRect | undefined {
  const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  if (!own || getComputedStyle(element).textOverflow === 'ellipsis') return undefined;
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** What an element can be seen through; as wide as it takes where that can be scrolled. */
function frameOf(element: Element): { left: number; right: number } {
  for (let at = above(element); at; at = above(at)) {
    const { overflowX, textOverflow } = getComputedStyle(at);
    if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis')
      return { left: -Infinity, right: Infinity };
    if ((overflowX === 'hidden' || overflowX === 'clip') && at !== document.documentElement)
      return at.getBoundingClientRect();
  }
  return { left: 0, right: window.innerWidth };
}

/** The parent in what is drawn: a slot, or a shadow tree's host. */
function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
