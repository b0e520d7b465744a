import { ok, problem, refused, type ConformanceKind, type ConformanceOutcome } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { conformanceKinds, delphiCombination, delphiDimension, forcedLabour, screeningCases } from './index.js';

async function run(kind: ConformanceKind, content: unknown): Promise<ConformanceOutcome[]> {
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const found: ConformanceOutcome[] = [];
  for await (const outcome of kind.run({ path: 'rows', options: {}, names: () => Promise.resolve([]), bytes: () => Promise.resolve(ok(bytes)) })) found.push(outcome);
  return found;
}
const statuses = async (kind: ConformanceKind, content: unknown): Promise<readonly string[]> => (await run(kind, content)).map(({ status }) => status);
const notes = async (kind: ConformanceKind, content: unknown): Promise<readonly (string | undefined)[]> => (await run(kind, content)).map(({ note }) => note);

const others = [delphiDimension, delphiCombination, forcedLabour, screeningCases];

describe('delphi-dimension', () => {
  it('passes what the rule says and fails what it does not', async () => {
    const rows = [
      { strong: 2, medium: 0, weak: 0, positive: true },
      { strong: 1, medium: 0, weak: 0, positive: true },
      { strong: 0, medium: 2, weak: 0, positive: false },
    ];
    expect(await statuses(delphiDimension, { rows })).toEqual(['passed', 'failed', 'passed']);
    expect((await notes(delphiDimension, { rows }))[1]).toBe('expected positive, found not positive (1 strong, 0 medium, 0 weak)');
  });

  it.each([
    [{ strong: 1.5, medium: 0, weak: 0, positive: false }, 'screening/row-value /strong'],
    [{ strong: -1, medium: 0, weak: 0, positive: false }, 'screening/row-value /strong'],
    [{ strong: 1, medium: '0', weak: 0, positive: false }, 'screening/row-value /medium'],
    [{ strong: 1, medium: 0, positive: false }, 'screening/row-missing /weak'],
    [{ strong: 1, medium: 0, weak: 0 }, 'screening/row-missing /positive'],
    [{ strong: 1, medium: 0, weak: 0, positive: 'yes' }, 'screening/row-value /positive'],
    ['Nour', 'screening/row-shape'],
  ])('says what is wrong with %j', async (row, note) => expect(await notes(delphiDimension, { rows: [row] })).toEqual([note]));
});

describe('delphi-combination', () => {
  const row = { deceptiveRecruitment: true, coerciveRecruitment: false, exploitation: true, coercionAtDestination: false };
  it('holds the published classes, and null for none', async () => {
    const rows = [
      { ...row, published: 'deception-and-exploitation' },
      { ...row, deceptiveRecruitment: false, coercionAtDestination: true, published: null },
      { ...row, deceptiveRecruitment: false, coercionAtDestination: true, published: 'trafficking-for-forced-labour' },
      { ...row, published: null },
    ];
    expect(await notes(delphiCombination, { rows })).toEqual([
      undefined,
      undefined,
      'expected trafficking-for-forced-labour, found not-defined (coercion-without-recruitment)',
      'expected not-defined, found deception-and-exploitation',
    ]);
  });

  it('follows either reading of the one combination that the source leaves open, and says which', async () => {
    const both = { ...row, coerciveRecruitment: true };
    expect(await notes(delphiCombination, { rows: [{ ...both, published: null }, { ...both, published: 'deception-and-exploitation' }, { ...both, published: 'exploited-migrant' }] })).toEqual([
      undefined,
      'with the option bothRecruitments: as-deception',
      'expected exploited-migrant, found not-defined (both-recruitments-then-exploitation)',
    ]);
  });

  it('says what is wrong with a row', async () => {
    expect(await notes(delphiCombination, { rows: [row, { ...row, published: 'Nour' }, { ...row, exploitation: 1, published: null }] })).toEqual([
      'screening/row-missing /published',
      'screening/row-value /published',
      'screening/row-value /exploitation',
    ]);
  });
});

describe('forced-labour', () => {
  const truths = ['yes', 'no', 'unknown'] as const;
  /** Both conditions are needed: one "no" settles it, two "yes" do too. */
  const expected = (involuntary: string, penalty: string): string => (involuntary === 'no' || penalty === 'no' ? 'no' : involuntary === 'yes' && penalty === 'yes' ? 'yes' : 'unknown');
  const rows = truths.flatMap((involuntary) => truths.map((penalty) => ({ involuntary, penalty, forcedLabour: expected(involuntary, penalty) })));

  it('passes the nine rows of the rule', async () => expect(await statuses(forcedLabour, { icls2018: { rows } })).toEqual(rows.map(() => 'passed')));
  it('fails every other result', async () => {
    const wrong = rows.flatMap((row) => truths.filter((truth) => truth !== row.forcedLabour).map((forcedLabour_) => ({ ...row, forcedLabour: forcedLabour_ })));
    expect(await statuses(forcedLabour, { icls2018: { rows: wrong } })).toEqual(wrong.map(() => 'failed'));
  });
  it('says what is wrong with a row', async () => {
    expect(await notes(forcedLabour, { icls2018: { rows: [{ involuntary: 'yes', penalty: 'any', forcedLabour: 'yes' }, { involuntary: 'yes', penalty: 'yes' }] } })).toEqual([
      'screening/row-value /penalty',
      'screening/row-missing /forcedLabour',
    ]);
  });
});

describe('screening-cases', () => {
  const delphi = { list: 'adult-labour', given: { exploitation: ['excessive-days-or-hours', 'no-access-to-education'] }, positive: ['exploitation'], notPositive: ['coercion-at-destination'] };

  it('checks what is given, and says what is not', async () => {
    const cases = [
      { id: 'one', expect: { delphi } },
      { id: 'two', expect: { delphi: { ...delphi, positive: ['coercion-at-destination'], notPositive: ['exploitation'] } } },
      { id: 'three', elements: { age: 'adult', act: 'yes', means: 'unknown', purpose: 'yes' }, expect: { palermo: 'undetermined', icls2018: 'yes' } },
      { id: 'four', elements: { age: 'child', act: 'yes', purpose: 'yes' }, work: { involuntary: 'yes', penalty: 'no' }, expect: { palermo: 'not-present', icls2018: 'no' } },
      { id: 'five', expect: { palermo: 'present' } },
    ];
    expect(await run(screeningCases, { cases })).toEqual([
      { id: 'one', status: 'passed' },
      { id: 'two', status: 'failed', note: 'delphi: coercion-at-destination: expected positive, found undetermined; exploitation: expected not positive or undetermined, found positive' },
      { id: 'three', status: 'passed', note: 'icls2018: nothing is given to assess it on' },
      { id: 'four', status: 'failed', note: 'palermo: expected not-present, found present' },
      { id: 'five', status: 'skipped', note: 'palermo: nothing is given to assess it on' },
    ]);
  });

  it.each([
    [{}, 'screening/row-missing /expect'],
    [{ expect: {} }, 'screening/row-value /expect'],
    [{ expect: { palermo: 'guilty' } }, 'palermo: screening/row-value /expect/palermo'],
    [{ act: 'maybe', expect: { palermo: 'present' } }, 'palermo: screening/row-value /act'],
    [{ involuntary: 3, expect: { icls2018: 'yes' } }, 'icls2018: screening/row-value /involuntary'],
    [{ expect: { delphi: { ...delphi, list: 'adult-sexual' } } }, 'delphi: screening/row-value /expect/delphi/list'],
    [{ expect: { delphi: { ...delphi, given: { exploitation: ['Nour'] } } } }, 'delphi: screening/row-value /expect/delphi/given'],
    [{ expect: { delphi: { ...delphi, positive: ['Nour'] } } }, 'delphi: screening/row-value /expect/delphi/positive'],
    [{ expect: { delphi: { ...delphi, notPositive: 'exploitation' } } }, 'delphi: screening/row-value /expect/delphi/notPositive'],
  ])('says what is wrong with %j', async (row, note) => expect(await run(screeningCases, { cases: [row] })).toEqual([{ id: 'case 1', status: 'failed', note }]));
});

describe.each(others.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  it('is a kind of this package', () => expect(conformanceKinds).toContain(kind));
  it.each(['', '{', '[]', '{}', '{"rows":[]}', '"x"', 'null', new Uint8Array([0xff, 0xfe])])('fails for a file without rows: %j', async (content) => {
    expect((await run(kind, content)).map(({ status, note }) => [status, note])).toEqual([['failed', 'screening/not-rows']]);
  });
  it('passes on why a file cannot be opened', async () => {
    const found: ConformanceOutcome[] = [];
    const input = { path: 'rows', options: {}, names: () => Promise.resolve([]), bytes: () => Promise.resolve(refused([problem('exchange/not-found', '')])) };
    for await (const outcome of kind.run(input)) found.push(outcome);
    expect(found.map(({ status, note }) => [status, note])).toEqual([['failed', 'exchange/not-found']]);
  });
  it('never throws and never repeats what it cannot read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything({ key: fc.constantFrom('expect', 'delphi', 'given', 'rows', 'strong', '__proto__', 'palermo', 'act'), values: [fc.constant('NOUR'), fc.integer(), fc.boolean()] }), { minLength: 1, maxLength: 4 }), async (rows) => {
        const found = await run(kind, kind === forcedLabour ? { icls2018: { rows } } : { rows, cases: rows });
        expect(JSON.stringify(found)).not.toContain('NOUR');
        expect(found).toHaveLength(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});
