import { describe, expect, it, vi } from 'vitest';
import { Turns } from '@perceptory/capture/turns.js';

const one = () => ({ start: vi.fn(async () => undefined), yield: vi.fn() });

describe('a device has one user at a time', () => {
  it('goes to whoever takes it, and back when they are done', () => {
    const turns = new Turns();
    const [first, second] = [one(), one()];
    turns.take(first);
    turns.take(second);
    expect(first.yield).toHaveBeenCalledOnce();
    expect(second.yield).not.toHaveBeenCalled();
    turns.give(second);
    expect(first.start).toHaveBeenCalledOnce();
  });

  it('goes back to nobody who has stopped meanwhile', () => {
    const turns = new Turns();
    const [first, second] = [one(), one()];
    turns.take(first);
    turns.take(second);
    turns.give(first);
    turns.give(second);
    expect(first.start).not.toHaveBeenCalled();
  });

  it('is not taken from its holder by its holder', () => {
    const turns = new Turns();
    const first = one();
    turns.take(first);
    turns.take(first);
    expect(first.yield).not.toHaveBeenCalled();
  });
});
