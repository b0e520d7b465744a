import { spawnSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { ctip } from '../run/ctip.fixture.js';
import type { Verb } from '../run/verb.js';
import { completionFor, shells } from './index.js';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

/** What bash offers after these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await ctip(['completion', 'bash']);
  const script = `${out}\nCOMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _ctip; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, status, stderr } = spawnSync('bash', ['-c', script, 'bash', 'ctip', ...words], { encoding: 'utf8', cwd: new URL('.', import.meta.url) });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(!has('bash'))('completion in bash (skipped where there is no bash)', () => {
  it.each([
    [['val'], ['validate']],
    [['validate', '--as', 'refer'], ['referral']],
    [['validate', '--lang', ''], ['ar', 'en', 'fr']],
    [['validate', '--forma'], ['--format']],
    [['law', '--js'], ['--json']],
    [['schema', 'completion.te'], ['completion.test.ts']],
    [['validate', '--refused', 'ind'], ['index.ts']],
    [['no-such-verb', '--x'], []],
  ])('after %j offers %j', async (words, wanted) => expect(await offered(...words)).toEqual(wanted));
});

describe('completion', () => {
  it.each(shells)('for %s is a program that the shell reads (where it is installed)', async (shell) => {
    const { out, code } = await ctip(['completion', shell]);
    expect([code, out]).toEqual([0, expect.stringContaining('validate')]);
    if (has(shell)) expect(spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it('knows no other shell', async () => expect(await ctip(['completion', 'cmd'])).toMatchObject({ code: 2, out: '' }));

  it('writes no word that a shell would read as more', () => {
    const verb = { name: 'x;rm', operands: { shown: '', least: 0, most: 0 }, options: {}, run: () => Promise.resolve(0) } as Verb;
    for (const shell of shells) expect(() => completionFor(shell, [verb], {})).toThrow(RangeError);
  });
});
