import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { Case, Victim, check, type Problem } from '../index.js';
import { caseExample } from '../records/caseExample.fixture.js';

const problemsOf = (schema: z.ZodType, input: unknown): readonly Problem[] => {
  const result = check(schema, input);
  return result.ok ? [] : result.problems;
};

/** Replaces the value at a random leaf, or adds a name, anywhere in a document. */
function planted(document: unknown, at: number, secret: string): unknown {
  let count = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return count++ === at ? secret : value;
    const entries = Object.entries(value).map(([name, inner]) => [name, visit(inner)] as const);
    return Object.fromEntries(count++ === at ? [...entries, [secret, secret]] : entries);
  };
  return visit(document);
}

describe('check', () => {
  it('looks at the names of an object a few times, however many of them it does not know', () => {
    let looked = 0;
    const strange = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${String(index)}`, 1]));
    const input = new Proxy(strange, {
      ownKeys(target) {
        looked += 1;
        return Reflect.ownKeys(target);
      },
    });
    expect(problemsOf(Case, input).at(-1)).toMatchObject({ code: 'core/more-problems' });
    expect(looked).toBeLessThan(20);
  });

  it.each(['Amina Secret', 'ليلى السر', '\u202Egnp', '__proto__ x'])('never repeats what it refused, at any place: %j', (secret) => {
    let places = 0;
    for (let at = 0; ; at += 1) {
      const document = planted(caseExample(), at, secret);
      if (JSON.stringify(document) === JSON.stringify(caseExample())) break;
      const problems = problemsOf(Case, document);
      expect(problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(problems)).not.toContain(JSON.stringify(secret).slice(1, -1));
      places += 1;
    }
    expect(places).toBeGreaterThan(30);
  });

  it('answers anything with a result, never a throw', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (input) => {
        const result = check(Victim, input);
        expect(result.ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what it accepted as it was', () => {
    const input = caseExample();
    const result = check(Case, input);
    expect(result.ok && result.value).toEqual(caseExample());
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('refuses the name %s by position', (name) => {
    const text = JSON.stringify(caseExample());
    const input: unknown = JSON.parse(`${text.slice(0, -1)},${JSON.stringify(name)}:{"admin":true}}`);
    expect(problemsOf(Case, input)).toEqual([{ code: 'core/unknown-key', pointer: '/#11', severity: 'error' }]);
  });

  it('reports names of a sender by position also in records', () => {
    const schema = z.record(z.string(), z.number());
    expect(problemsOf(schema, { 'Amina Saleh': 'x' })[0]?.pointer).toBe('/#1');
  });

  it('caps the flood and counts the rest', () => {
    const input = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`n${String(index)}`, 1]));
    const problems = problemsOf(Victim, input);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.code).toBe('core/more-problems');
    expect(problems.at(-1)?.params).toEqual({ count: 909 });
  });

  it('explains the alternative that was meant', () => {
    const input = { ...caseExample(), person: { ...caseExample().person, sex: { absent: 'refused' } } };
    const [found] = problemsOf(Case, input);
    expect(found).toMatchObject({ code: 'core/not-in-list', pointer: '/person/sex/absent', params: { field: 'case.sex' } });
  });

  it('tells another version from another record', () => {
    expect(problemsOf(Case, { ...caseExample(), schema: 'ctip.case/2' })[0]?.code).toBe('core/schema-version');
    expect(problemsOf(Case, { ...caseExample(), schema: 'ctip.victim/1' })[0]?.code).toBe('core/schema-name');
  });

  it('knows that null is not an answer', () => {
    const input = { ...caseExample(), person: { ...caseExample().person, sex: null } };
    expect(problemsOf(Case, input)[0]?.pointer).toBe('/person/sex');
  });
});

describe('extension fields', () => {
  const mine = z.strictObject({ wing: z.enum(['east', 'west']), beds: z.int().min(0) });
  const extended = (held: unknown) => ({ ...caseExample(), extensions: { 'jo.gov.psd': held } });

  it('survive a round trip without a schema', () => {
    const input = extended({ any: [1, { deep: null }] });
    const result = check(Case, JSON.parse(JSON.stringify(input)));
    expect(result).toEqual({ ok: true, value: input });
  });

  it('are checked where a schema is given, and told by place', () => {
    const options = { extensions: { 'jo.gov.psd': mine } };
    expect(check(Case, extended({ wing: 'east', beds: 2 }), options).ok).toBe(true);
    expect(check(Case, extended({ wing: 'north', secret: 'Amina' }), options)).toEqual({
      ok: false,
      problems: [
        { code: 'core/not-in-list', pointer: '/extensions/jo.gov.psd/wing', params: { allowed: ['east', 'west'] }, severity: 'error' },
        { code: 'core/required', pointer: '/extensions/jo.gov.psd/beds', params: {}, severity: 'error' },
        { code: 'core/unknown-key', pointer: '/extensions/jo.gov.psd/#2', severity: 'error' },
      ],
    });
  });

  it.each([
    ['no namespace', { wing: { a: 1 } }],
    ['no object', { 'jo.gov.psd': 'text' }],
    ['a date object', { 'jo.gov.psd': { a: new Date(0) } }],
    ['a number that JSON does not have', { 'jo.gov.psd': { a: Number.NaN } }],
    ['too deep', { 'jo.gov.psd': JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`) as unknown }],
    ['an own __proto__', { 'jo.gov.psd': JSON.parse('{"__proto__":{"a":1}}') as unknown }],
    ['a toJSON', { 'jo.gov.psd': { toJSON: 1 } }],
    ['too many namespaces', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`jo.gov.n${String(index)}`, {}]))],
  ])('are refused: %s', (_name, extensions) => expect(check(Case, { ...caseExample(), extensions }).ok).toBe(false));
});
