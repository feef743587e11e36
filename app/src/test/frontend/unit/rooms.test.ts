import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../main/frontend/perceptory', import.meta.url));
const modules = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const specifier = /(?:from |import |import\(|new URL\()'(\.[^'?]+)/g;

/** The rooms that each room imports from. */
const needs = new Map<string, Set<string>>();
for (const module of modules) {
  const room = dirname(module);
  const needed = needs.get(room) ?? new Set<string>();
  needs.set(room, needed);
  for (const [, path] of readFileSync(resolve(root, module), 'utf8').matchAll(specifier)) {
    const other = relative(root, dirname(resolve(root, room, path)));
    if (other !== room) needed.add(other);
  }
}

function reaches(from: string, to: string, seen = new Set<string>()): boolean {
  return [...(needs.get(from) ?? [])].some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, seen);
  });
}

describe('the rooms of the elements', () => {
  it('were found, with what they import', () => {
    expect(needs.get('listen')).toContain('live');
    expect(needs.get('live')).toContain('camera');
  });

  it('hold every module: none lies beside them', () => {
    expect(modules.filter((module) => dirname(module) === '.')).toEqual([]);
  });

  it('call no two modules alike', () => {
    const names = modules.map((module) => basename(module));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each([...needs.keys()])('%s does not come back to itself', (room) => {
    expect(reaches(room, room)).toBe(false);
  });

  it('shared needs no other room', () => {
    expect([...needs.get('shared')!]).toEqual([]);
  });
});
