import { languages, problem, type Language } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ctip } from '../run/ctip.fixture.js';

const bad = '{"schema":"ctip.case/1","person":{"sex":"x"}}\n{"schema"\n';
const required = problem('core/required', '/person/sex', { params: { field: 'case.sex' }, at: { line: 3 } });
const explained = (document: unknown, ...more: string[]) => ctip(['explain', '-', ...more], typeof document === 'string' ? document : JSON.stringify(document));

describe('ctip explain', () => {
  it.each(languages)('says in %s what validate said', async (language) => {
    const validated = await ctip(['validate', '-', '--json'], bad);
    const direct = await ctip(['validate', '-', '--lang', language], bad);
    const { out, code } = await explained(validated.out, '--lang', language);
    expect(code).toBe(0);
    expect(out).toBe(direct.err);
    expect(out.split('\n').length).toBeGreaterThan(4);
  });

  it.each([
    ['one problem', required],
    ['a list', [required]],
    ['an answer of a service', { type: 'urn:ctip:problem:record', status: 422, problems: [required] }],
    ['lines', `${JSON.stringify({ at: { line: 3 }, problems: [{ ...required, at: undefined }] })}\n\n`],
  ])('reads %s', async (_, document) => {
    const { out, code } = await explained(document);
    expect([code, out]).toEqual([0, expect.stringMatching(/^line [13].*: sex:/u)]);
  });

  it('gives the sentences beside the problems as JSON', async () => {
    const { out } = await explained([required], '--json');
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'core/required', detail: expect.stringContaining('sex') as string }], strange: 0 });
  });

  it('says what it passed over', async () => {
    const { err, code } = await explained([required, { code: 'not a code' }, 7, null]);
    expect([code, err]).toEqual([1, expect.stringContaining('3')]);
  });

  it.each([['[]'], ['{}'], ['7'], ['not json'], ['{"problems":[]}']])('refuses %j, which holds no problems', async (document) => {
    const { code, err, out } = await explained(document);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toContain('not json');
  });

  it('refuses an empty input and a missing file', async () => {
    expect((await explained('')).code).toBe(3);
    expect((await ctip(['explain', 'no-such-file.json'])).code).toBe(3);
  });

  it('lets nothing hidden or unasked through to the terminal', async () => {
    const hostile = fc.record({
      code: fc.oneof(fc.constantFrom('core/required', 'core/too-big', 'exchange/column-twice', 'x/y'), fc.string()),
      pointer: fc.oneof(fc.string(), fc.constantFrom('/a', '\u001B[2J', '/\u202Eabc')),
      severity: fc.constantFrom('error', 'warning', 'fatal'),
      params: fc.dictionary(fc.constantFrom('maximum', 'field', 'column', '__proto__', 'count'), fc.oneof(fc.string(), fc.integer(), fc.constant('\u001B]0;x\u0007'), fc.constant(null))),
      at: fc.anything(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 4 }), async (document) => {
        const { out, err, code } = await explained(document);
        expect([0, 1]).toContain(code);
        expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
      }),
      { numRuns: 200 },
    );
  });

  it.each(languages)('says in %s what a code means', async (language: Language) => {
    const { out, code } = await ctip(['explain', 'core/age-group-contradicts-years', '--lang', language]);
    expect(code).toBe(0);
    expect(out).toContain('ctip.case/1 /person/ageYears');
    expect(out).toContain('‹');
    expect(out).not.toContain('{{');
  });

  it('knows codes of every package, and no other', async () => {
    for (const code of ['core/too-small', 'exchange/duplicate-key', 'cli/option-value', 'core/more-problems']) expect([code, (await ctip(['explain', code])).code]).toEqual([code, 0]);
    expect(await ctip(['explain', 'core/no-such'])).toMatchObject({ code: 2, out: '' });
    expect(await ctip(['explain', 'constructor/prototype'])).toMatchObject({ code: 2, out: '' });
  });
});
