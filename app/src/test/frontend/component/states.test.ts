import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { barriers, cutOff } from './flaws.ts';
import { specimens } from './specimens/all.ts';
import { mount, type Dress, type Stage, type Tag } from './stage.ts';

const states = [
  { state: 'empty', dress: 'empty' },
  { state: 'usual', dress: 'usual' },
  { state: 'long', dress: 'long' },
  { state: 'dark', dress: 'usual', scheme: 'dark' },
  { state: 'narrow', dress: 'long', width: 320 },
] as const;

let complaints: MockInstance;

beforeEach(() => {
  complaints = vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(complaints).not.toHaveBeenCalled();
});

describe.each(Object.keys(specimens) as Tag[])('%s', (tag) => {
  it.each(states)(
    '$state: all of it is in sight, and open to everyone',
    async ({ dress, ...stage }: { dress: 'empty' | 'usual' | 'long' } & Stage) => {
      const element = await mount(tag, specimens[tag][dress] as Dress<Tag>, stage);
      const page = element.parentElement!;
      expect(page.scrollWidth, 'wider than the page').toBeLessThanOrEqual(page.clientWidth);
      expect(cutOff(page)).toEqual([]);
      expect(await barriers(page)).toEqual([]);
    },
  );
});
