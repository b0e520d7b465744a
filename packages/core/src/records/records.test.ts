import * as z from 'zod';
import { describe, expect, expectTypeOf, it } from 'vitest';

import * as core from '../index.js';
import { caseExample } from './caseExample.fixture.js';

const schemas = Object.entries<unknown>(core).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);

describe('every exported schema', () => {
  it('is found by the walker', () => {
    expect(schemas.map(([name]) => name)).toEqual(expect.arrayContaining(['Case', 'Victim', 'Referral', 'IndicatorObservation', 'LegalInstrument']));
  });

  it.each(schemas)('%s has no unclassified leaf', (_name, schema) => {
    expect(core.unclassified(schema)).toEqual([]);
    expect(core.leavesOf(schema).length).toBeGreaterThan(5);
  });

  it.each(schemas)('%s names purposes for every leaf', (_name, schema) => {
    for (const { meta } of core.leavesOf(schema)) expect(meta.purposes.length).toBeGreaterThan(0);
  });
});

describe('Case', () => {
  const base = caseExample();

  it('is read', () => expect(core.check(core.Case, base)).toEqual({ ok: true, value: base }));

  it('holds no identity', () => {
    expect(core.leavesOf(core.Case).filter((leaf) => leaf.meta.privacy === 'direct').map((leaf) => leaf.meta.id)).toEqual(['record.extensions']);
    expect(core.leavesOf(core.Victim).filter((leaf) => leaf.meta.privacy === 'special')).toEqual([]);
  });

  it('needs no means for a child, and says so in the type', () => {
    const { means: _means, ...elements } = base.facts.elements;
    const child = { ...base, person: { ...base.person, ageGroup: 'child', ageYears: 15 }, facts: { ...base.facts, elements: { ...elements, age: 'child' } } };
    expect(core.check(core.Case, child).ok).toBe(true);
    const adult = { ...base, facts: { ...base.facts, elements } };
    expect(codes(adult)).toEqual([['core/required', '/facts/elements/means']]);
    type Child = Extract<core.Case['facts']['elements'], { age: 'child' }>;
    type Adult = Extract<core.Case['facts']['elements'], { age: 'adult' | 'disputed' | 'unknown' }>;
    expectTypeOf<undefined>().toExtend<Child['means']>();
    expectTypeOf<undefined>().not.toExtend<Adult['means']>();
  });

  it('keeps ids apart', () => {
    expectTypeOf<core.CaseId>().not.toExtend<core.VictimId>();
    expectTypeOf<core.Case['id']>().not.toExtend<core.Case['victimId']>();
    expectTypeOf<string>().not.toExtend<core.CaseId>();
  });

  it.each([
    ['age', { ...base, person: { ...base.person, ageYears: 12 } }, 'core/age-group-contradicts-years', '/person/ageYears'],
    ['end', { ...base, facts: { ...base.facts, startedOn: '2020-03', endedOn: '2019' } }, 'core/date-order', '/facts/endedOn'],
    ['start', { ...base, facts: { ...base.facts, startedOn: '2021-06' } }, 'core/date-order', '/facts/startedOn'],
    ['twice', { ...base, person: { ...base.person, nationalities: ['PH', 'PH'] } }, 'core/duplicate', '/person/nationalities'],
    ['empty', { ...base, person: { ...base.person, nationalities: [] } }, 'core/too-few', '/person/nationalities'],
    ['country', { ...base, detectedIn: 'XX' }, 'core/not-in-code-list', '/detectedIn'],
    ['day', { ...base, detectedOn: '2021-02-29' }, 'core/date-not-real', '/detectedOn'],
  ])('refuses %s', (_name, input, code, pointer) => expect(codes(input)).toEqual([[code, pointer]]));

  it('lets uncertain dates stand', () => {
    const found = { ...base, detectedOn: '2021', facts: { ...base.facts, startedOn: '2021-06' } };
    expect(core.check(core.Case, found).ok).toBe(true);
  });
});

function codes(input: unknown): (readonly [string, string])[] {
  const result = core.check(core.Case, input);
  return result.ok ? [] : result.problems.map((problem) => [problem.code, problem.pointer] as const);
}

it('refuses a record that declares again what every record has', () => {
  const open = core.classed({ privacy: 'public', subject: 'nobody', purposes: ['administration'], retention: 'permanent' });
  const twice = core.record('demo.desk/1', core.fields(() => ({ extensions: open(z.string()) })));
  expect(() => core.check(twice, {})).toThrow(TypeError);
});

describe('where rules come from', () => {
  const told = core.recordGroups().flatMap(({ records }) => records.flatMap((schema) => core.rulesOf(schema).map((rule) => ({ tag: schema.tag, ...rule }))));

  it('is said with how it was checked, and never from an unverified source', () => {
    expect(told.filter(({ source, mark }) => (source === undefined) !== (mark === undefined))).toEqual([]);
    expect(told.filter(({ mark }) => mark !== undefined && !core.counts(mark))).toEqual([]);
    expect(told.filter(({ source }) => source !== undefined).map(({ tag, pointer, source }) => `${tag} ${pointer} ${source?.id ?? ''}`)).toEqual([
      'ctip.reflection-period/1 /removalBlocked coe-2005-13',
      'ctip.shelter/1 /restrictionReason a-hrc-32-41-add-1',
      'ctip.stay/1 /restrictionReason a-hrc-32-41-add-1',
      'ctip.consent/1 /validUntil jo-24-2023',
      'ctip.consent/1 /informed htcds-2.0',
      'ctip.sharing-protocol/1 /parties gbvims-isp',
    ]);
  });
});
