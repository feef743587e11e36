import { expect, it, vi } from 'vitest';
import { short } from '@perceptory/shared/numbers.js';

vi.stubGlobal('document', { documentElement: { lang: 'en' } });

it.each([
  [100, '100'],
  [250, '250'],
  [12_345, '12.3K'],
  [5_000_000, '5M'],
])('%d has room on an axis as %s', (value, written) => {
  expect(short(value)).toBe(written);
});
