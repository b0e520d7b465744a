import { describe, expect, it } from 'vitest';

import { faultsOf, isLarge } from './repository.mjs';

const source = 'packages/core/src/a/a.ts';

describe('repository rules', () => {
  it.each([
    ['the first embedding', 'a\nb\u202Ac', `${source}:2 invisible direction control`],
    ['an override', '\u202E', 'invisible direction control'],
    ['an isolate', '\u2066', 'invisible direction control'],
    ['a path of a machine', "const a = '/home/someone/file';", 'path of a machine'],
    ['a path of a machine in prose', 'Look into /tmp/out for it.', 'path of a machine'],
    ['an address of a registry', ['https://registry', 'npmjs', 'org/zod'].join('.'), 'address of a registry'],
    ['a silenced check', '// oxlint-disable-next-line', 'silenced check'],
    ['an ignored error', '// @ts-ignore', 'silenced check'],
    ['an assertion through unknown', 'a as unknown as string', 'assertion through unknown'],
    ['a named import of zod', "import { z } from 'zod';", 'named import of zod'],
    ['an input in an issue', 'schema.safeParse(input, { reportInput: true })', '`reportInput`'],
    ['a hidden clock', 'const now = new Date();', 'hidden clock'],
    ['a conflict', `${'<'.repeat(7)} ours`, 'conflict marker'],
  ])('refuse %s', (_what, text, fault) => {
    expect(faultsOf(source, text).join('\n')).toContain(fault);
  });

  it.each([
    ['an escape sequence', String.raw`const mark = '\u2067';`],
    ['the marks of ordinary Arabic text', 'مرحبا\u200F، \u200Eabc'],
    ['an address with such a folder', 'https://example.org/home/page'],
    ['a relative path', "new URL('../../tmp/', here)"],
    ['the whole of zod', "import * as z from 'zod';"],
    ['a given time', 'const then = new Date(now);'],
  ])('let %s pass', (_what, text) => {
    expect(faultsOf(source, text)).toEqual([]);
  });

  it('let a test and the command line read the clock', () => {
    expect(faultsOf('packages/core/src/a/a.test.ts', 'new Date()')).toEqual([]);
    expect(faultsOf('packages/cli/src/run/run.ts', 'new Date()')).toEqual([]);
  });

  it('call a large source large, unless it is data, words, codes or a test', () => {
    expect(isLarge(source, 8192)).toBe(false);
    expect(isLarge(source, 8193)).toBe(true);
    const others = ['data/x.ts', 'locales/ar.ts', 'codes/x.ts', 'a/a.test.ts'].map((path) => isLarge(`packages/core/src/${path}`, 99_999));
    expect(others).toEqual([false, false, false, false]);
  });
});
