import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { answer, calendarDate, canonical, Case, check, field, id, longText, money, partialDate, personName, readNumber, text, Victim } from '../index.js';
import { caseExample } from '../records/caseExample.fixture.js';

const changed = (schema: z.ZodType, input: unknown): unknown => canonical(schema, input).value;

describe('canonical', () => {
  it('leaves a sound record as it is, the same object', () => {
    const input = caseExample();
    expect(canonical(Case, input)).toEqual({ value: input, changes: [] });
    expect(changed(Case, input)).toBe(input);
  });

  it('reads what a form gave', () => {
    const input = { ...caseExample(), detectedOn: '٢٠٢٤/٥/٩', person: { ...caseExample().person, ageYears: '١٧', ageGroup: 'child' } };
    const { value, changes } = canonical(Case, input);
    expect(value).toEqual({ ...input, detectedOn: '2024-05-09', person: { ...input.person, ageYears: 17 } });
    expect(changes).toEqual([
      { code: 'core/rewritten', pointer: '/detectedOn', severity: 'info', params: { field: 'case.detectedOn' } },
      { code: 'core/rewritten', pointer: '/person/ageYears', severity: 'info', params: { field: 'case.ageYears' } },
    ]);
    expect(check(Case, input).ok).toBe(false);
  });

  it.each<[string, z.ZodType, unknown, unknown]>([
    ['digits of an id', id('case'), ' ق١٢ '.replace('ق', 'c-'), 'c-12'],
    ['marks of direction around an id', id('case'), '\u202Ac-12\u202C', 'c-12'],
    ['a whole number', z.int(), '٤٢', 42],
    ['marks of direction around a date', partialDate(), '\u200F٢٠٢٤/٥\u200F', '2024-05'],
    ['a fraction with the Arabic mark', z.number(), '٢٫٥', 2.5],
    ['a number under an answer', answer(z.int()), '٧', 7],
    ['a line with a break', text(), 'one\r\ntwo', 'one two'],
    ['decomposed letters', text(), 'Jose\u0301', 'Jos\u00E9'],
    ['unseen characters in a line', text(), '\u202BSa\u200Bra\u202C', 'Sara'],
    ['ends of lines', longText(), 'one\r\ntwo', 'one\ntwo'],
    ['a Hijri date', calendarDate(), { calendar: 'islamic-umalqura', date: '١٤٤٧/٩/١' }, { calendar: 'islamic-umalqura', date: '1447-09-01' }],
    ['a list', z.array(z.int()), [1, '٢', 3], [1, 2, 3]],
    ['a tuple', z.tuple([z.string(), z.int()]), ['a', '٢'], ['a', 2]],
    ['a map', z.record(z.string(), z.int()), { a: '٢', b: 3 }, { a: 2, b: 3 }],
    ['an optional leaf', z.strictObject({ on: partialDate().optional() }), { on: '2024/5' }, { on: '2024-05' }],
    ['one part of a record that is wrong elsewhere', z.strictObject({ n: z.int(), code: z.enum(['a']) }), { n: '٢', code: 'x' }, { n: 2, code: 'x' }],
    ['parts of a name', personName(), { full: 'Sa\u200Bra', given: { absent: 'declined' } }, { full: 'Sara', given: { absent: 'declined' } }],
  ])('reads %s', (_name, schema, input, expected) => expect(changed(schema, input)).toEqual(expected));

  it.each<[string, z.ZodType, unknown]>([
    ['digits in a text', text(), 'رقم ٧'],
    ['digits in a text that is repaired', z.strictObject({ note: text(10) }), { note: 'x'.repeat(20) + ' ٧' }],
    ['half a character', text(), 'A\uD800'],
    ['other controls', text(), 'a\u0000b'],
    ['a mixture of digits', z.int(), '1٢'],
    ['a comma', z.number(), '1,5'],
    ['what a double does not hold', z.number(), '12345678901234567890'],
    ['too many decimals for a double', z.number(), '0.12345678901234567890'],
    ['a code', z.enum(['a', 'b']), ' A '],
    ['an unknown name', z.strictObject({ a: z.int() }), { b: '١' }],
    ['a number where a text is wanted', text(), 5],
    ['a truth', z.boolean(), 'true'],
    ['a date whose order is a guess', partialDate(), '05/04/2024'],
    ['an absence', answer(z.int()), { absent: 'declined' }],
    ['null', answer(z.int()), null],
  ])('leaves %s', (_name, schema, input) => expect(canonical(schema, input)).toEqual({ value: input, changes: [] }));

  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer().map(String),
    fc.constantFrom('٢٠٢٤', '2024/5/1', ' 7 ', 'Sa\u200Bra', '\u202Bx\u202C', 'Jose\u0301', '١٢٫٥', '\uD800', ''),
  );
  const schema = z.strictObject({
    n: answer(z.int()),
    on: partialDate(),
    name: text(20),
    note: longText(20),
    money: money(),
    list: z.array(answer(text(5))),
  });
  const input = fc.record({
    n: fc.oneof(written, fc.integer(), fc.constant({ absent: 'declined' })),
    on: written,
    name: written,
    note: written,
    money: fc.record({ amount: written, currency: written, valueDate: written }),
    list: fc.array(written, { maxLength: 3 }),
  });

  it('changes nothing that is accepted, changes only into what is accepted, and is done after one pass', () => {
    fc.assert(
      fc.property(input, (form) => {
        const before = structuredClone(form);
        const first = canonical(schema, form);
        expect(form).toEqual(before);
        if (check(schema, form).ok) expect(first).toEqual({ value: form, changes: [] });
        expect(canonical(schema, first.value)).toEqual({ value: first.value, changes: [] });
        // Every problem that is left was there before: reading never makes one.
        const places = (value: unknown): readonly string[] => {
          const result = check(schema, value);
          return result.ok ? [] : result.problems.map(({ pointer }) => pointer);
        };
        const old = new Set(places(form));
        for (const pointer of places(first.value)) expect(old.has(pointer)).toBe(true);
        for (const { pointer } of first.changes) expect(old.has(pointer)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes anything, never throws, and keeps what it does not know', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        const result = canonical(Victim, value);
        expect(result.changes.length === 0 ? result.value === value || Number.isNaN(value) : true).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is no way into a prototype', () => {
    const nasty: unknown = JSON.parse('{"__proto__":{"n":"٢"},"n":"٢"}');
    const { value } = canonical(z.strictObject({ n: z.int() }), nasty);
    expect(Object.keys(value as object)).toEqual(['__proto__', 'n']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('names the field and never the text', () => {
    const meta = { id: 'demo.name', privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'identity' } as const;
    const { changes } = canonical(z.strictObject({ name: field(text(), meta) }), { name: 'Lay\u200Bla' });
    expect(changes).toEqual([{ code: 'core/stripped', pointer: '/name', severity: 'warning', params: { field: 'demo.name' } }]);
  });
});

const file = new URL('../../../../../shared/data/naughty-strings/strings.json', import.meta.url);

describe.skipIf(!existsSync(file))('naughty strings (skipped where the shared data is absent)', () => {
  it('are stored unchanged, or changed with a word about it, or refused', () => {
    for (const { value } of JSON.parse(readFileSync(file, 'utf8')) as { readonly value: string }[]) {
      const read = canonical(text(), value);
      expect(read.changes.length).toBe(read.value === value ? 0 : 1);
      expect(check(text(), read.value).ok || read.value === value).toBe(true);
    }
  });
});

describe('a number', () => {
  it('is read as the platform writes it in Arabic and Persian', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.constantFrom('ar-EG', 'fa-IR'), (eighths, locale) => {
        const number = eighths / 8;
        const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 3 }).format(number);
        expect(canonical(z.number(), shown).value).toBe(number);
      }),
    );
  });

  it.each(['', '-', '1.', '.5', '1٬25', '٬250', '1e5', '1 250', '+5', '--5', '½'])('refuses %j', (value) => expect(readNumber(value).ok).toBe(false));
});
