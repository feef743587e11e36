import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeptInSight } from '../../../../main/frontend/perceptory/capture/in-sight.ts';

let ended: KeptInSight | undefined;

afterEach(() => {
  ended?.end();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

/** A class at the end of a page, in which something is open: there is no room to scroll it to the top. */
function lastClass() {
  document.body.innerHTML = `<div style="height:${2 * innerHeight}px"></div>
    <div class="class-card" style="width:200px"><div class="open" style="height:100px">open</div><div class="samples"></div></div>`;
  const open = document.querySelector<HTMLElement>('.open')!;
  window.scrollTo(0, document.documentElement.scrollHeight);
  ended = new KeptInSight(open);
  return {
    open,
    grow: (px: number) => (document.querySelector<HTMLElement>('.samples')!.style.height = `${px}px`),
    top: () => open.getBoundingClientRect().top,
  };
}

/** Until what was seen of the sizes has been told. */
const observed = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

it('goes to the top when its first samples make room for that', async () => {
  const { grow, top } = lastClass();
  await observed();
  expect(top()).toBeGreaterThan(100);
  grow(innerHeight);
  await expect.poll(top).toBeLessThan(30);
});

it('stays where the person scrolled to', async () => {
  const { open, grow, top } = lastClass();
  await observed();
  await userEvent.wheel(open, { delta: { y: -50 } });
  await observed();
  const before = top();
  grow(innerHeight);
  await observed();
  expect(top()).toBeGreaterThanOrEqual(before - 1);
});
