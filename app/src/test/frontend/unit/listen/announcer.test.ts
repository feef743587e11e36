import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer, pause } from '@perceptory/listen/announcer.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says the first at once, then what came meanwhile, each once, the newest last', () => {
  const said: string[] = [];
  const announcer = new Announcer((names) => said.push(names.join(', ')));
  announcer.push('Clap');
  expect(said).toEqual(['Clap']);
  for (const name of ['Bell', 'Clap', 'Bell']) announcer.push(name);
  vi.advanceTimersByTime(pause - 1);
  expect(said).toEqual(['Clap']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['Clap', 'Clap, Bell']);
  vi.advanceTimersByTime(2 * pause);
  announcer.push('Knock');
  expect(said).toEqual(['Clap', 'Clap, Bell', 'Knock']);
});

it('says three names at most, and nothing once it is stopped', () => {
  const said: string[] = [];
  const announcer = new Announcer((names) => said.push(names.join(', ')));
  for (const name of ['a', 'b', 'c', 'd', 'e']) announcer.push(name);
  vi.advanceTimersByTime(pause);
  expect(said).toEqual(['a', 'c, d, e']);
  announcer.push('f');
  announcer.stop();
  vi.advanceTimersByTime(2 * pause);
  expect(said).toHaveLength(2);
});
