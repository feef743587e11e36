import { beforeEach, expect, it, vi } from 'vitest';
import { request } from '@perceptory/shared/api.js';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('document', { baseURI: 'https://perceptory.example/under/' });
});

it.each([
  ['an object', { Accept: 'application/json' }],
  ['a list', [['Accept', 'application/json']] as [string, string][]],
  ['Headers', new Headers({ Accept: 'application/json' })],
])('sends headers that are given as %s beside ours', async (_, headers) => {
  await request('api/v1/projects', { headers });
  const [address, init] = fetched.mock.calls[0];
  expect(address).toBe('https://perceptory.example/under/api/v1/projects');
  expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
    accept: 'application/json',
    'x-requested-with': 'perceptory',
  });
});
