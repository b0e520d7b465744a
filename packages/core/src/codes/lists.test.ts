import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import * as core from '../index.js';

const folder = new URL('../records/', import.meta.url);
const groups = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, folder)).includes('codes.ts'))
  .map(({ name }) => name);
const published = new Set(Object.values<unknown>(core));
const isList = (value: unknown): value is core.CodeList => typeof value === 'object' && value !== null && 'codes' in value && 'sources' in value && 'version' in value;

describe('the code lists', () => {
  it.each(groups)('of %s are all published', async (group) => {
    const own = Object.values((await import(new URL(`${group}/codes.ts`, folder).href)) as Readonly<Record<string, unknown>>).filter(isList);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((list) => !published.has(list)).map(({ id }) => id)).toEqual([]);
  });

  it('have ids and versions, each id once, and members once', () => {
    const lists = [...published].filter(isList);
    expect(groups.length).toBeGreaterThan(15);
    expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
    for (const { id, version, codes } of lists) {
      expect(version, id).not.toBe('');
      expect(new Set(codes.map(({ code }) => code)).size, id).toBe(codes.length);
    }
  });
});

describe('occupations', () => {
  const codes = core.codesOf(core.occupations);

  it('are the seventeen that were read with their labels, with their mark, and not the one that was not', () => {
    expect(codes).toHaveLength(17);
    expect(codes).not.toContain('5152');
    expect(core.occupations.codes.every(({ code, mark }) => /^\d{4}$/u.test(code) && mark === 'secondary')).toBe(true);
    const read = core.parseCode(core.occupations, '9111');
    expect(read.ok && read.value).toBe('9111');
    expect(core.parseCode(core.occupations, '5152').ok).toBe(false);
  });
});
