import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonical, check, checkIdentifier, fieldMeta, identifier, identifierKey, identifierNumber, type IdentifierRule } from '../index.js';
import { isPure } from '../check/pure.js';

const rule: IdentifierRule = { country: 'XA', kind: 'demo', source: 'made up for this test', mark: 'verified', holds: (number) => number === 'AB12' };

describe('the number of a document', () => {
  it.each(['0012345', 'AB 12-34', 'ب/12/345', 'A1.2', 'P0'])('may be %j', (value) => {
    const result = check(identifierNumber(), value);
    expect(result.ok && result.value).toBe(value);
  });

  it.each(['', ' 12', '12 ', '1--2', '-1', '1_2', '١٢', 'A\u200B1', 'A\u202E1', 'A\n1', 'A\u00A01', '1'.repeat(41), 'é'.normalize('NFD')])('may not be %j', (value) => {
    expect(check(identifierNumber(), value).ok).toBe(false);
  });

  it('is a text: a number would lose its zeros', () => expect(check(identifierNumber(), 12_345).ok).toBe(false));

  it('is always direct and lives as identity does', () => {
    const meta = { id: 'demo.id', subject: 'victim', purposes: ['protection'], privacy: 'public', retention: 'permanent' } as const;
    expect(fieldMeta(identifier(meta))).toMatchObject({ privacy: 'direct', retention: 'identity' });
    expect(isPure(identifierNumber())).toBe(true);
  });

  it('has one key however it is written', () => {
    const separators = fc.array(fc.constantFrom('', '-', ' ', '/', '.'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{8}$/u), separators, fc.constantFrom(0x0660, 0x06f0, 0x0966), (number, between, zero) => {
        const written = [...number].map((letter, index) => letter + (between[index] ?? '')).join('');
        const elsewhere = written.replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit))).toLowerCase();
        expect(identifierKey(elsewhere)).toBe(number);
        expect(identifierKey(number)).toBe(number);
        const read = canonical(identifierNumber(), ` ${number.replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)))}\u200F`);
        expect(read.value).toBe(number);
      }),
    );
  });
});

describe('checking a number', () => {
  it('says nothing where no verified rule is brought', () => {
    const number = { country: 'XA', kind: 'demo', number: 'AB-13' };
    expect(checkIdentifier(number, [])).toEqual({ ok: true, value: { checked: false } });
    expect(checkIdentifier(number, [{ ...rule, mark: 'single-source' }])).toEqual({ ok: true, value: { checked: false } });
    expect(checkIdentifier({ ...number, kind: 'other' }, [rule])).toEqual({ ok: true, value: { checked: false } });
    expect(checkIdentifier({ ...number, country: 'XB' }, [rule])).toEqual({ ok: true, value: { checked: false } });
  });

  it('names the source of the rule that held, and never the number', () => {
    expect(checkIdentifier({ country: 'XA', kind: 'demo', number: 'ab-12' }, [rule])).toEqual({ ok: true, value: { checked: true, source: rule.source } });
    expect(checkIdentifier({ country: 'XA', kind: 'demo', number: 'AB13' }, [rule], '/n')).toEqual({
      ok: false,
      problems: [{ code: 'core/identifier-rule', pointer: '/n', severity: 'error' }],
    });
    // An old and a new form of one document: one of the rules is enough.
    expect(checkIdentifier({ country: 'XA', kind: 'demo', number: 'AB13' }, [rule, { ...rule, holds: () => true }]).ok).toBe(true);
  });
});
