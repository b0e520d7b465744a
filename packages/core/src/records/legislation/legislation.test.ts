import { describe, expect, it } from 'vitest';

import { LegalInstrument, leavesOf, Provision, TreatyStatus } from '../../index.js';
import { faults } from '../faults.fixture.js';

const shown = { sources: [{ id: 'demo', title: 'A made-up source' }], mark: 'unverified' };

describe('LegalInstrument', () => {
  const law = { schema: 'ctip.legal-instrument/1', id: 'demo.1', country: 'SA', kind: 'law', title: { ar: 'قانون تجريبي' }, adopted: '2009-07-14', status: 'in-force', ...shown };
  const hijri = (date: string, original?: string) => ({ calendar: 'islamic-umalqura', date, ...(original !== undefined && { original }) });

  it('keeps dates as the gazette wrote them, and holds them against the Gregorian ones', () => {
    // 21 Rajab 1430 is 14 July 2009.
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: hijri('1430-07-21', '1430/7/21') } })).toEqual([]);
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: hijri('1430-07-22') } })).toEqual(['core/date-contradicts-original /asWritten/adopted']);
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: hijri('1430') } })).toEqual([]);
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: hijri('1431') } })).toEqual(['core/date-contradicts-original /asWritten/adopted']);
    expect(faults(LegalInstrument, { ...law, adopted: '2009', asWritten: { adopted: hijri('1432') } })).toEqual(['core/date-contradicts-original /asWritten/adopted']);
    expect(faults(LegalInstrument, { ...law, adopted: '2009', asWritten: { adopted: hijri('1430-01') } })).toEqual([]);
    expect(faults(LegalInstrument, { ...law, published: '2009-08', asWritten: { published: hijri('1430-01'), inForceFrom: hijri('1430-12') } })).toEqual(['core/date-contradicts-original /asWritten/published']);
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: { calendar: 'gregory', date: '2009-07-15' } } })).toEqual(['core/date-contradicts-original /asWritten/adopted']);
  });

  it('refuses a date that is none as data, although a rule would compute with it', () => {
    // Each alone is a problem of the date; the rule has nothing to add, and nothing is thrown.
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: hijri('1447-10-30') }, adopted: '2026-04-18' })).toEqual(['core/date-not-real /asWritten/adopted/date']);
    expect(faults(LegalInstrument, { ...law, asWritten: { adopted: hijri('1600-01-01') } })).toEqual(['core/date-out-of-range /asWritten/adopted/date']);
    expect(faults(LegalInstrument, { ...law, adopted: '2009-02-30', asWritten: { adopted: hijri('1430-07-21') } })).toContain('core/date-not-real /adopted');
  });

  it('links to other texts', () => {
    const links = { replaces: ['demo.0'], repeals: ['demo.a'], amends: ['demo.b'], implements: ['demo.c'], amendedBy: ['demo.2'], replacedBy: 'demo.3' };
    expect(faults(LegalInstrument, { ...law, ...links })).toEqual([]);
    for (const [link, value] of Object.entries(links)) {
      const own = { [link]: Array.isArray(value) ? [...value, 'demo.1'] : 'demo.1' };
      expect(faults(LegalInstrument, { ...law, ...own }), link).toEqual(['core/self-reference /id']);
    }
  });

  it('ends after it began, and is published after its adoption or doubted', () => {
    expect(faults(LegalInstrument, { ...law, inForceFrom: '2010', repealedFrom: '2009' })).toEqual(['core/date-order /repealedFrom']);
    expect(faults(LegalInstrument, { ...law, inForceFrom: '2010', repealedFrom: '2010' })).toEqual([]);
    expect(faults(LegalInstrument, { ...law, published: '2009-07-13' })).toEqual(['?core/date-order /published']);
    expect(faults(LegalInstrument, { ...law, published: '2009' })).toEqual([]);
  });
});

describe('Provision', () => {
  it('refuses an amount that is none as data, although a rule would compare it', () => {
    const money = (amount: string) => ({ amount, currency: 'TND', valueDate: '2016' });
    const found = faults(Provision, { ...provision, penalties: [{ ...penalty, minFine: money('much'), maxFine: money('1') }] });
    expect(found).toEqual([expect.stringMatching(/^core\/[a-z-]+ \/penalties\/0\/minFine\/amount$/u)]);
  });

  const penalty = { case: 'basic', life: false, death: false, fineInstead: false };
  const text = { language: 'ar', standing: 'authoritative', text: 'نص' };
  const provision = { schema: 'ctip.provision/1', id: 'demo.1.2', instrumentId: 'demo.1', article: '2', texts: [text], penalties: [penalty], ...shown };
  const fine = (amount: string, currency = 'TND') => ({ amount, currency, valueDate: '2016' });

  it.each([
    [{}, []],
    [{ texts: [text, text] }, ['core/duplicate /texts']],
    [{ texts: [text, { ...text, standing: 'unofficial-translation' }, { ...text, language: 'fr' }] }, []],
    [{ penalties: [{ ...penalty, minMonths: 12, maxMonths: 11 }] }, ['core/interval-order /penalties']],
    [{ penalties: [{ ...penalty, minMonths: 12, maxMonths: 12 }, { ...penalty, minMonths: 12 }] }, []],
    [{ penalties: [{ ...penalty, minFine: fine('10000'), maxFine: fine('9999.999') }] }, ['core/interval-order /penalties']],
    [{ penalties: [{ ...penalty, minFine: fine('10000'), maxFine: fine('10000.0') }] }, []],
    [{ penalties: [{ ...penalty, minFine: fine('10000'), maxFine: fine('5', 'USD') }] }, []],
    [{ inForceFrom: '2020', inForceUntil: '2019' }, ['core/date-order /inForceUntil']],
    [{ previous: 'demo.1.2' }, ['core/self-reference /previous']],
  ])('case %#', (change, found) => expect(faults(Provision, { ...provision, ...change })).toEqual(found));
});

describe('TreatyStatus', () => {
  const status = { schema: 'ctip.treaty-status/1', id: 'demo-1', treatyId: 'tip-protocol', state: 'TN', standing: 'party', signedOn: '2000-12-13', consent: { mode: 'ratification', depositedOn: '2003-07-14' }, inForceFrom: '2003-12-25', statements: [] as object[], ...shown };
  const { consent: _consent, ...unbound } = status;
  const statement = { kind: 'reservation', atSignatureOnly: false, madeOn: '2003' };

  it.each([
    [status, []],
    [unbound, ['core/required-here /consent']],
    [{ ...unbound, standing: 'signatory' }, []],
    [{ ...unbound, standing: { absent: 'unknown' } }, []],
    [{ ...status, standing: 'denounced' }, ['core/required-here /denunciation']],
    [{ ...status, standing: 'denounced', denunciation: { depositedOn: '2024', effectiveFrom: '2025' } }, []],
    [{ ...status, standing: 'denounced', denunciation: { depositedOn: '2024', effectiveFrom: '2023' } }, ['core/date-order /denunciation/effectiveFrom']],
    [{ ...status, denunciation: { depositedOn: '2024', effectiveFrom: '2025' } }, []],
    [{ ...unbound, standing: 'not-a-party', denunciation: {} }, ['core/not-here /denunciation']],
    [{ ...status, signedOn: '2004' }, ['core/date-order /consent/depositedOn']],
    [{ ...status, inForceFrom: '2003-07-13' }, ['core/date-order /inForceFrom']],
    [{ ...status, statements: [{ ...statement, withdrawnOn: '2002' }] }, ['core/date-order /statements']],
    [{ ...status, statements: [{ ...statement, withdrawnOn: '2010', changedOn: '2005' }] }, []],
  ])('case %#', (input, found) => expect(faults(TreatyStatus, input)).toEqual(found));
});

it('is about law and about nobody', () => {
  for (const schema of [LegalInstrument, Provision, TreatyStatus]) {
    const personal = leavesOf(schema).filter(({ meta }) => meta.privacy !== 'public');
    expect(personal.map(({ meta }) => meta.id)).toEqual(['record.extensions']);
  }
});
