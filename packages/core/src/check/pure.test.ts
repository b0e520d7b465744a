import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { Case, IndicatorObservation, LegalInstrument, Referral, Victim, check } from '../index.js';
import { caseExample } from '../records/caseExample.fixture.js';
import { builtOf } from '../record/index.js';
import { takenApart } from '../rules/index.js';
import { isPure } from './pure.js';

describe('a schema that only looks', () => {
  it.each([Case, Victim, Referral, IndicatorObservation, LegalInstrument])('is every record %#', (schema) => {
    expect(isPure(takenApart(builtOf(schema)).shape)).toBe(true);
  });

  it('gives back what it was given', () => {
    const input = caseExample();
    const result = check(Case, input);
    expect(result.ok && result.value).toBe(input);
  });

  it.each([
    ['trims', z.string().trim(), ' a ', 'a'],
    ['lowers', z.string().toLowerCase(), 'A', 'a'],
    ['transforms', z.string().transform((text) => text.length), 'abc', 3],
    ['fills in', z.strictObject({ a: z.number().default(1) }), {}, { a: 1 }],
    ['drops names', z.object({ a: z.number() }), { a: 1, b: 2 }, { a: 1 }],
    ['coerces', z.coerce.number(), '5', 5],
    ['prefills', z.strictObject({ a: z.number().prefault(2) }), {}, { a: 2 }],
  ])('is none that %s', (_name, schema, input, output) => {
    expect(isPure(schema)).toBe(false);
    expect(check<z.ZodType>(schema, input)).toEqual({ ok: true, value: output });
  });
});
