import { existsSync, readFileSync } from 'node:fs';

import { ok, problem, refused, type ConformanceOutcome } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { truthTable } from '../elements/truthTable.fixture.js';
import { conformanceKinds, palermo } from './index.js';

async function outcomes(content: string | Uint8Array): Promise<ConformanceOutcome[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const input = { path: 'rows', options: {}, names: () => Promise.resolve([]), bytes: () => Promise.resolve(ok(bytes)) };
  const found: ConformanceOutcome[] = [];
  for await (const outcome of palermo.run(input)) found.push(outcome);
  return found;
}

const count = (found: readonly ConformanceOutcome[]): readonly number[] =>
  (['passed', 'failed', 'skipped'] as const).map((status) => found.filter((outcome) => outcome.status === status).length);
const notes = async (...rows: readonly unknown[]): Promise<readonly (string | undefined)[]> => (await outcomes(JSON.stringify(rows))).map(({ note }) => note);

const names = ['age', 'act', 'means', 'purpose', 'consentClaimed', 'expected'] as const;
const rows = truthTable.map(([age, act, means, purpose, consentClaimed, expected]) => ({ age, act, means, purpose, consentClaimed, expected }));
const table = (separator: string, quote = '"', end = '\r\n'): string =>
  [names.join(separator), ...rows.map((row) => names.map((name) => quote + row[name] + quote).join(separator))].join(end);
const good = { age: 'adult', act: 'yes', means: 'yes', purpose: 'yes', consentClaimed: 'no', expected: 'present' } as const;

describe('palermo rows', () => {
  it('hold the presumption and the adult reading where a row gives them', async () => {
    const row = { age: 'uncertain', act: 'yes', means: 'unknown', purpose: 'yes', consentClaimed: 'no', expected: 'present', presumedMinor: true, adultReading: 'undetermined' };
    expect(await notes(row)).toEqual([undefined]);
    expect(await notes({ ...row, presumedMinor: false }, { ...row, adultReading: 'present' }, { ...row, adultReading: 'perhaps' }, { ...good, adultReading: 'present' })).toEqual([
      expect.stringContaining('presumption of minority: expected no, found yes'),
      expect.stringContaining('adult reading: expected present, found undetermined'),
      'screening/row-value /adultReading',
      undefined,
    ]);
  });

  it('are a kind of this package', () => expect(conformanceKinds).toContain(palermo));

  it.each([
    ['a list', JSON.stringify(rows)],
    ['an object with cases', JSON.stringify({ about: [{ title: 'x' }], cases: rows })],
    ['an object with rows', JSON.stringify({ sources: [{ age: 3 }], rows })],
    ['an object with another list', JSON.stringify({ sources: [{ title: 'x' }], examples: rows })],
    ['NDJSON', `\n${rows.map((row) => JSON.stringify(row)).join('\n\n')}\n`],
    ['CSV', table(',')],
    ['CSV without quotes', `${table(',', '', '\n')}\n`],
    ['CSV with a byte order mark', `\uFEFF${table(',')}`],
    ['CSV with semicolons', table(';')],
    ['CSV with tabs', table('\t', '', '\r')],
    ['a Markdown table', `# Rows\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n| ${names.join(' | ')} |\n|${'---|'.repeat(6)}\n${rows.map((row) => `| ${names.map((name) => row[name]).join(' | ')} |`).join('\n')}\n\nEnd.\n`],
  ])('are read from %s', async (_form, text) => expect(count(await outcomes(text))).toEqual([19, 0, 0]));

  it('fail on every wrong expectation', async () => {
    for (const wrong of [
      { present: 'undetermined', 'not-present': 'present', undetermined: 'not-present' },
      { present: 'not-present', 'not-present': 'undetermined', undetermined: 'present' },
    ] as const) {
      const found = await outcomes(JSON.stringify(rows.map((row) => ({ ...row, expected: wrong[row.expected] }))));
      expect(count(found)).toEqual([0, 19, 0]);
      expect(found[0]).toEqual({ id: 'row 1', status: 'failed', note: `result: expected ${wrong.present}, found present (act yes, means yes, purpose yes, consent no)` });
    }
  });

  it('with `any` fail if one of the values gives another result', async () => {
    expect((await notes({ ...good, means: 'any' }))[0]).toContain('means no');
    expect(await notes({ ...good, age: 'child', means: 'any', consentClaimed: 'any' })).toEqual([undefined]);
  });

  const file = new URL('../../../../../shared/reference/screening/palermo-art3.md', import.meta.url);
  it.skipIf(!existsSync(file))('pass for the truth table of the reference (skipped where that file is absent)', async () => {
    expect(count(await outcomes(new Uint8Array(readFileSync(file))))).toEqual([19, 0, 0]);
  });
});

describe('cells', () => {
  const uncertain = { ...good, age: 'uncertain', means: 'no' } as const;
  it.each([
    ['booleans and null', { ...good, act: true, means: null, purpose: true, consentClaimed: false, expected: 'undetermined' }],
    ['years', { ...good, age: 17, means: 'no' }],
    ['years as text', { ...good, age: '18', means: 'No', expected: 'Elements not present.' }],
    ['a consent that is not given', { ...good, consentClaimed: undefined }],
    ['other names', { age: 'adult', A: 'yes', M: 'no', P: 'yes', 'consent claimed': 'any', result: 'elements not present' }],
    ['truths by item', { ...good, act: { recruitment: 'no', receipt: true }, purpose: { 'forced-begging': 'yes' } }],
    ['no item of an open list', { ...good, purpose: { slavery: 'no' }, expected: 'undetermined' }],
    ['a null age', { ...good, age: null }],
    ['an age in camel case', { ...good, age: 'childAtTheTime', means: 'no' }],
    ['an age of then', { ...good, age: 'was under 18 during any of the exploitation, adult now', means: 'no', expected: 'elements present for that period' }],
    ['an age of then, the other way round', { ...good, age: 'adult, was under 18 during some of it', means: 'no' }],
    ['the presumption', { ...uncertain, expected: 'elements present, on the presumption of minority' }],
    ['the presumption, in short', { ...uncertain, expected: 'present (presumption)' }],
    ['the presumption, left open', { ...uncertain, expected: 'present' }],
    ['the presumption in its column', { ...uncertain, presumption: true }],
    ['no presumption in its column', { ...uncertain, means: 'yes', presumption: 'no' }],
    ['questions', { ...uncertain, means: 'unknown', askNext: ['means', 'age'] }],
    ['questions in words', { ...good, means: 'unknown', expected: 'undetermined', askNext: 'ask about means' }],
    ['questions as an assessment holds them', { ...good, means: 'unknown', expected: 'undetermined', askNext: [{ topic: 'means', items: [] }] }],
    ['no questions', { ...good, askNext: [] }],
    ['columns that are not known', { ...good, why: '3(a)', n: 1, row: 2, 'why?': 0 }],
  ])('may hold %s', async (_what, row) => expect(await notes(row)).toEqual([undefined]));

  it.each([
    ['the presumption where there is none', { ...good, expected: 'present on the presumption of minority' }, 'presumption of minority: expected yes, found no'],
    ['the presumption in its column where there is none', { ...good, presumption: 'yes' }, 'presumption of minority: expected yes, found no'],
    ['no presumption where there is one', { ...uncertain, presumption: false }, 'presumption of minority: expected no, found yes'],
    ['the period where there is none', { ...good, expected: 'present for that period' }, 'period of minority: expected yes, found no'],
    ['other questions', { ...good, means: 'unknown', expected: 'undetermined', askNext: 'act, means' }, 'ask next: expected act means, found means'],
    ['no questions where there are some', { ...good, means: 'unknown', expected: 'undetermined', askNext: [] }, 'ask next: expected none, found means'],
  ])('fail when they expect %s', async (_what, row, note) => expect((await notes(row))[0]).toContain(note));
});

describe('a row that cannot be read', () => {
  it.each([
    ['an age', { ...good, age: 'Amina' }, 'screening/row-value /age'],
    ['a denied age', { ...good, age: 'not a child' }, 'screening/row-value /age'],
    ['an age of then that is denied', { ...good, age: 'was a child, or not' }, 'screening/row-value /age'],
    ['years below none', { ...good, age: -5 }, 'screening/row-value /age'],
    ['a broken year', { ...good, age: 17.5 }, 'screening/row-value /age'],
    ['an age of yes', { ...good, age: true }, 'screening/row-value /age'],
    ['an element', { ...good, act: 'Amina' }, 'screening/row-value /act'],
    ['a list for an element', { ...good, act: ['recruitment'] }, 'screening/row-value /act'],
    ['an item', { ...good, means: { Amina: 'yes' } }, 'screening/row-value /means'],
    ['an inherited item', { ...good, means: { constructor: 'yes' } }, 'screening/row-value /means'],
    ['the truth of an item', { ...good, purpose: { slavery: 'Amina' } }, 'screening/row-value /purpose'],
    ['an inherited name', { ...good, consentClaimed: 'constructor' }, 'screening/row-value /consentClaimed'],
    ['a result with more words', { ...good, expected: 'not all elements present' }, 'screening/row-value /expected'],
    ['a result that is denied at its end', { ...good, expected: 'present, not on the presumption' }, 'screening/row-value /expected'],
    ['an empty result', { ...good, expected: '' }, 'screening/row-value /expected'],
    ['a null result', { ...good, expected: null }, 'screening/row-value /expected'],
    ['no result', { ...good, expected: undefined }, 'screening/row-missing /expected'],
    ['a column that no row has', { ...good, purpose: undefined, porpose: 'yes' }, 'screening/row-missing /purpose'],
    ['questions', { ...good, askNext: 'Amina' }, 'screening/row-value /askNext'],
    ['a presumption', { ...good, presumption: 'unknown' }, 'screening/row-value /presumption'],
    ['words against their column', { ...good, age: 'uncertain', means: 'no', expected: 'present (presumption)', presumption: false }, 'screening/row-value /presumption'],
    ['a column twice', { ...good, Age: 'adult' }, 'screening/row-shape'],
    ['no object', 'Amina', 'screening/row-shape'],
    ['null', null, 'screening/row-shape'],
  ])('for %s fails with its code and column, and is not repeated', async (_what, row, note) => {
    // The row before and after are read all the same.
    const found = await outcomes(JSON.stringify({ cases: [row, ...(note.includes('missing') ? [] : [good])] }));
    expect(found[0]).toEqual({ id: 'row 1', status: 'failed', note });
    expect(found.slice(1).every(({ status }) => status === 'passed')).toBe(true);
    expect(JSON.stringify(found)).not.toContain('Amina');
  });

  it('says all that is wrong with it', async () => {
    expect(await notes({ age: 'Amina', act: 2 })).toEqual([
      'screening/row-value /age; screening/row-value /act; screening/row-missing /means; screening/row-missing /purpose; screening/row-missing /expected',
    ]);
  });

  it('takes an element that it alone leaves out for unknown', async () => {
    expect(await notes(good, { ...good, means: undefined, expected: 'undetermined' })).toEqual([undefined, undefined]);
  });

  it('fails alone in NDJSON and CSV', async () => {
    expect(count(await outcomes([JSON.stringify(good), '{"age":', '7', JSON.stringify(good)].join('\n')))).toEqual([2, 2, 0]);
    const csv = ['age,act,means,purpose,expected', 'adult,yes,yes,yes,present', 'adult,yes', 'adult,yes,yes,yes,present,more', ',,,,', 'adult,yes,yes,yes,present'].join('\n');
    expect((await outcomes(csv)).map(({ note }) => note?.split(';')[0])).toEqual([undefined, 'screening/row-shape', 'screening/row-shape', 'screening/row-value /expected', undefined]);
  });

  it('fails where its id was there before', async () => {
    expect(await notes({ ...good, id: 'a' }, { ...good, id: 'b' }, { ...good, id: 'a' }, { ...good, id: '' }, { ...good, id: '' })).toEqual([
      undefined,
      undefined,
      'screening/row-id-twice /id',
      undefined,
      undefined,
    ]);
  });
});

describe('a file without rows', () => {
  it.each([
    '',
    ' \n ',
    '[]',
    '{}',
    '{"cases":[]}',
    '{"rows":[],"notes":[{"title":"x"}]}',
    '7',
    'null',
    'just text',
    'age,act,means,purpose,expected',
    'age,act\nadult,yes',
    'age,act,means,purpose,expected\n"adult,yes,yes,yes,present',
    'age,act,means,purpose,expected\n"adult"x,yes,yes,yes,present',
    '| x |\n|---|\n| 1 |',
    '[{"age":"adult"',
  ])('%j fails once, in one line', async (text) => {
    expect(await outcomes(text)).toEqual([{ id: 'rows', status: 'failed', note: 'screening/not-rows' }]);
  });

  it('that is not UTF-8 fails', async () => {
    const text = new TextEncoder().encode(JSON.stringify([good]));
    const latin = Uint8Array.from([...text.slice(0, -2), ...new TextEncoder().encode(',"n":"'), 0xe9, 0x22, 0x7d, 0x5d]);
    expect(await outcomes(latin)).toEqual([{ id: 'rows', status: 'failed', note: 'screening/not-rows' }]);
    const utf16 = Uint8Array.from([...JSON.stringify([good])].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(await outcomes(Uint8Array.from([0xff, 0xfe, ...utf16]))).toEqual([{ id: 'rows', status: 'failed', note: 'screening/not-rows' }]);
  });

  it('that cannot be opened fails with the code of the opener', async () => {
    const input = { path: 'rows', options: {}, names: () => Promise.resolve([]), bytes: () => Promise.resolve(refused([problem('exchange/not-found', '')])) };
    const found: ConformanceOutcome[] = [];
    for await (const outcome of palermo.run(input)) found.push(outcome);
    expect(found).toEqual([{ id: 'rows', status: 'failed', note: 'exchange/not-found' }]);
  });

  it('of any bytes or text never throws, never passes and never repeats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json(), fc.string({ unit: 'binary' })), async (content) => {
        const found = await outcomes(content);
        expect(found.length).toBeGreaterThan(0);
        expect(found.every(({ status, note }) => status === 'failed' && /^(screening\/[a-z-]+( \/\w+)?(; )?)+$/u.test(note ?? ''))).toBe(true);
      }),
    );
  });

  it('but depth fails too', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(await notes({ ...good, act: 'yes' })).toEqual([undefined]);
    expect(count(await outcomes(`[${JSON.stringify(good).replace('"yes"', deep)}]`))).toEqual([0, 1, 0]);
    expect(count(await outcomes(`[{"askNext":${deep},"age":"adult"}]`))).toEqual([0, 1, 0]);
  });
});
