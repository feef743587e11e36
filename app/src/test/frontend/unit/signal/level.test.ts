import { describe, expect, it } from 'vitest';
import { decibels, LevelMeter, meterShare } from '@perceptory/signal/level.js';
import { sine } from './waves.ts';

it.each([
  [1, 0],
  [0.5, -6.02],
  [0.001, -60],
])('amplitude %f is %f dB', (amplitude, level) => expect(decibels(amplitude)).toBeCloseTo(level, 2));

it.each([
  [0, 1],
  [-30, 0.5],
  [-60, 0],
  [-Infinity, 0],
  [3, 1],
])('%f dB fill the meter to %f', (level, share) => expect(meterShare(level)).toBeCloseTo(share, 6));

describe('a level meter', () => {
  it('rises at once and falls steadily', () => {
    const meter = new LevelMeter();
    meter.push(Float32Array.of(0, -0.5), 100);
    expect(meter.at(100)).toBeCloseTo(-6.02, 2);
    expect(meter.at(600)).toBeCloseTo(-26.02, 2);
    meter.push(Float32Array.of(0.001), 600);
    expect(meter.at(600)).toBeCloseTo(-26.02, 2);
    meter.push(Float32Array.of(1), 700);
    expect(meter.at(700)).toBe(0);
  });

  it('tells of clipping where the waves are cut flat, for a while', () => {
    const meter = new LevelMeter();
    meter.push(
      sine(200, 48_000, 0.1, 3).map((x) => Math.max(-1, Math.min(1, x))),
      1000,
    );
    expect(meter.clipping(1000)).toBe(true);
    expect(meter.clipping(2400)).toBe(true);
    expect(meter.clipping(2600)).toBe(false);
  });

  it('finds it also across two blocks', () => {
    const meter = new LevelMeter();
    meter.push(Float32Array.of(0, 1, 1), 10);
    expect(meter.clipping(10)).toBe(false);
    meter.push(Float32Array.of(1, 0), 20);
    expect(meter.clipping(20)).toBe(true);
  });

  it('does not take a loud sine for clipped', () => {
    const meter = new LevelMeter();
    meter.push(sine(1000, 48_000, 0.5, 0.98), 0);
    expect(meter.clipping(0)).toBe(false);
  });

  it('tells for how long nothing was heard', () => {
    const meter = new LevelMeter();
    expect(meter.silent(500)).toBe(0);
    meter.push(new Float32Array(10), 1000);
    meter.push(new Float32Array(10), 4000);
    expect(meter.silent(4000)).toBe(3000);
    meter.push(Float32Array.of(0.1), 5000);
    expect(meter.silent(5000)).toBe(0);
    meter.reset();
    expect(meter.silent(9000)).toBe(0);
  });
});
