import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraShutter, burstSize } from '@perceptory/camera/camera-shutter.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shutter() {
  const film = { start: vi.fn(), stop: vi.fn() };
  return { film, shutter: new CameraShutter(() => film) };
}

describe('shutter', () => {
  it('records while held', () => {
    const { film, shutter: s } = shutter();
    s.press();
    expect(s).toMatchObject({ mode: 'hold', recording: true });
    s.lift();
    expect(film.stop).toHaveBeenCalledOnce();
    expect(s).toMatchObject({ mode: 'idle', recording: false });
  });

  it('records from one toggle to the next, whatever the pointer does', () => {
    const { film, shutter: s } = shutter();
    s.toggle();
    s.press();
    s.lift();
    expect(s.mode).toBe('toggle');
    s.toggle();
    expect(s.mode).toBe('idle');
    expect(film.start).toHaveBeenCalledOnce();
  });

  it('counts down, takes twenty and rests', () => {
    const { film, shutter: s } = shutter();
    const seconds: number[] = [];
    s.addEventListener('change', () => s.mode === 'countdown' && seconds.push(s.seconds));
    s.burst();
    vi.advanceTimersByTime(2999);
    expect(film.start).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(seconds).toEqual([3, 2, 1]);
    expect(film.start).toHaveBeenCalledWith(burstSize, expect.any(Function));
    film.start.mock.calls[0][1]();
    expect(s.mode).toBe('idle');
  });

  it('calls a burst off', () => {
    const { film, shutter: s } = shutter();
    s.burst();
    s.burst();
    vi.advanceTimersByTime(10_000);
    expect(film.start).not.toHaveBeenCalled();
    expect(s.mode).toBe('idle');
  });
});
