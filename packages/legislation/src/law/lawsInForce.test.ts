import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dataKnownBy, featuresOf, inForceOn, knownBy, lawDetailOf, lawsInForce, lawsOf, penaltiesOf, states, territoriesOf, traffickingLawOn, type LawsOptions } from '../index.js';

type Country = (typeof states)[number]['country'];
const ids = (country: Country, options: LawsOptions): readonly string[] => lawsInForce(country, options).map(({ law }) => law.id);

describe('the traps of real laws', () => {
  it('Jordan 2021: the amendment raised the penalties; the day is not known, so 2021 itself is open', () => {
    expect(lawsInForce('JO', { asOf: '2020-12-31' })[0]).toMatchObject({ version: 'jor.9-2009@2009-03-31', amendments: [] });
    expect(lawsInForce('JO', { asOf: '2021-06-01' })[0]?.version).toBeUndefined();
    expect(lawsInForce('JO', { asOf: '2021-06-01' })[0]?.amendments).toEqual([{ id: 'jor.10-2021', inForce: 'unknown' }]);
    expect(lawsInForce('JO', { asOf: '2022-01-01' })[0]?.version).toBe('jor.9-2009@2021');
    expect(penaltiesOf('JO', { asOf: '2020-12-31' })[0]).toMatchObject({ fine: { max: 5000 }, fineInstead: 'yes' });
    expect(penaltiesOf('JO', { asOf: '2021-06-01' })).toEqual([]);
    expect(penaltiesOf('JO', { asOf: '2022-01-01' })[0]).toMatchObject({ fine: { max: 10_000 }, prison: { maxMonths: 60 } });
  });

  it('United Arab Emirates 2023: the decree-law is never used for a day before 16 September 2023', () => {
    expect(ids('AE', { asOf: '2023-09-15' })).toEqual(['are.51-2006']);
    expect(lawsInForce('AE', { asOf: '2023-09-15' })[0]).toMatchObject({ to: '2023-09-16', amendments: [{ id: 'are.1-2015', inForce: 'yes' }] });
    expect(ids('AE', { asOf: '2023-09-16' })).toEqual(['are.24-2023']);
    expect(featuresOf('AE', { asOf: '2023-09-15' }).penaltyBasic).toBeUndefined();
    expect(featuresOf('AE', { asOf: '2023-09-16' }).penaltyBasic?.value).toMatchObject({ minYears: 5 });
  });

  it('Oman 2025 replaces 2008: a translation of the old penalties says nothing of today', () => {
    expect(ids('OM', { asOf: '2025-09-09' })).toEqual(['omn.126-2008']);
    expect(ids('OM', { asOf: '2025-09-10' })).toEqual(['omn.78-2025']);
    expect(featuresOf('OM', { asOf: '2024-01-01' }).penaltyBasic?.value).toMatchObject({ maxYears: 7 });
    expect(featuresOf('OM', { asOf: '2026-01-01' }).penaltyBasic?.value).toMatchObject({ maxYears: 10 });
  });

  it('Oman as it was known in 2024: nobody knew that the law would end', () => {
    expect(ids('OM', { asOf: '2026-01-01', knownAt: '2024-12-31' })).toEqual(['omn.126-2008']);
    expect(lawsInForce('OM', { asOf: '2025-01-01', knownAt: '2024-12-31' })[0]?.to).toBeUndefined();
    expect(traffickingLawOn('OM', '2026-01-01', '2024-12-31')?.id).toBe('omn.126-2008');
    expect(featuresOf('OM', { asOf: '2026-01-01', knownAt: '2024-12-31' }).coversActMeansPurpose?.value).toBe(true);
  });

  it('Jordan as it was known in 2019: nobody knew of the amendment', () => {
    expect(lawsInForce('JO', { asOf: '2024-01-01', knownAt: '2019-12-31' })[0]).toMatchObject({ version: 'jor.9-2009@2009-03-31', amendments: [] });
    expect(lawsInForce('JO', { asOf: '2024-01-01', knownAt: '2023-12-31' })[0]?.amendments).toEqual([{ id: 'jor.10-2021', inForce: 'yes' }]);
  });

  it('Egypt: the law of 2010 foresees a fund, which exists fourteen years later', () => {
    expect(featuresOf('EG', { asOf: '2024-08-25' }).victimsFund).toBeUndefined();
    expect(featuresOf('EG', { asOf: '2024-08-26' }).victimsFund?.value).toBe(true);
    expect(ids('EG', { asOf: '2023-12-31' })).not.toContain('egy.pd349-2024');
    expect(ids('EG', { asOf: '2025-01-01' })).toContain('egy.pd349-2024');
    expect(lawDetailOf('egy.pd349-2024').implements).toBe('egy.64-2010');
  });

  it('Kuwait: Article 13(2) fell in part only; the law and the rest of the article stand', () => {
    expect(lawsInForce('KW', { asOf: '2017-12-31' })[0]?.struck).toEqual([]);
    expect(lawsInForce('KW', { asOf: '2018-06-01' })[0]?.struck).toMatchObject([{ article: '13(2)', effective: 'unknown' }]);
    expect(lawsInForce('KW', { asOf: '2024-01-01' })[0]).toMatchObject({ inForce: 'yes', struck: [{ article: '13(2)', effective: 'yes' }] });
    expect(lawsInForce('KW', { asOf: '2024-01-01' })[0]?.struck[0]?.extent?.en).toContain('suspending the sentence');
  });

  it('Algeria 2023: the Penal Code articles of 2009 give way; the day of commencement is not known', () => {
    expect(ids('DZ', { asOf: '2022-12-31' })).toEqual(['dza.pc.2009']);
    expect(lawsInForce('DZ', { asOf: '2023-06-01' }).map(({ law, inForce }) => [law.id, inForce])).toEqual([['dza.pc.2009', 'unknown'], ['dza.23-04', 'unknown']]);
    expect(ids('DZ', { asOf: '2024-01-01' })).toEqual(['dza.23-04']);
    expect(lawDetailOf('dza.23-04').hijri).toBe('17 Shawwal 1444');
  });

  it('Libya has laws that bear on it, and no trafficking law', () => {
    expect(ids('LY', { asOf: '2024-01-01' })).toEqual(['lby.pc', 'lby.19-2010']);
    expect(traffickingLawOn('LY', '2024-01-01')).toBeUndefined();
  });

  it('Kurdistan Region and Puntland are territories; the state’s list without them is another', () => {
    expect([territoriesOf('IQ'), territoriesOf('SO')]).toEqual([['IQ-KR'], ['SO-Puntland']]);
    expect(ids('IQ', { asOf: '2024-01-01', territory: 'IQ-KR' })).toEqual(['irq.28-2012', 'irq.krg.6-2018']);
    expect(ids('IQ', { asOf: '2024-01-01', territory: 'elsewhere' })).toEqual(['irq.28-2012']);
    expect(ids('SO', { asOf: '2024-01-01', territory: 'SO-Puntland' })).toEqual(['som.pc', 'som.puntland-2017']);
    expect(lawsInForce('IQ', { asOf: '2024-01-01' }).map(({ territory }) => territory)).toEqual(['national', 'IQ-KR']);
  });

  it('Syria: enacted in January 2010, in force three months later', () => {
    expect(ids('SY', { asOf: '2010-04-10' })).toEqual([]);
    expect(ids('SY', { asOf: '2010-04-11' })).toEqual(['syr.ld3-2010']);
  });
});

describe('knownBy', () => {
  it.each([
    [{ sources: ['kw4'], seen: '2013' }, '2013-12-31'],
    [{ sources: ['kw4'] }, '2018-12-31'],
    [{ sources: ['eg7', 'kw4'] }, '2018-12-31'],
    [{ sources: ['eg7'], from: '2010' }, '2024-08-26'],
    [{ sources: ['jo3'], from: '2021' }, '2021-12-31'],
    [{ sources: ['bh2'] }, dataKnownBy],
  ])('%j: %s', (fact, day) => expect(knownBy(fact)).toBe(day));

  it('is the day of the newest source for the data as a whole', () => expect(dataKnownBy).toBe('2026-03-31'));
});

describe('lawsInForce', () => {
  const day = fc.integer({ min: 0, max: 13_000 }).map((n) => new Date(Date.UTC(1995, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const country = fc.constantFrom(...states.map((state) => state.country));

  it('agrees with inForceOn, law by law', () => {
    fc.assert(
      fc.property(country, day, (code, asOf) => {
        const found = new Map(lawsInForce(code, { asOf }).map(({ law, inForce }) => [law.id as string, inForce]));
        for (const { id } of lawsOf(code)) if (lawDetailOf(id).amends === undefined) expect(found.get(id) ?? 'no', id).toBe(inForceOn(id, asOf));
      }),
    );
  });

  it('never shows what could not be known, and with time only learns of laws', () => {
    fc.assert(
      fc.property(country, day, day, (code, asOf, knownAt) => {
        for (const law of lawsInForce(code, { asOf, knownAt })) expect(law.knownBy <= knownAt).toBe(true);
        const all = new Set(lawsOf(code).filter(({ id, sources }) => knownBy({ sources: sources.map((one) => one.id) }) <= knownAt && id).map(({ id }) => id as string));
        for (const id of ids(code, { asOf, knownAt })) expect(all).toContain(id);
      }),
    );
  });

  it('knows at the end of the data what it knows without a day', () => {
    fc.assert(
      fc.property(country, day, (code, asOf) => {
        expect(lawsInForce(code, { asOf, knownAt: dataKnownBy })).toEqual(lawsInForce(code, { asOf }));
        expect(featuresOf(code, { asOf, knownAt: dataKnownBy })).toEqual(featuresOf(code, { asOf }));
      }),
    );
  });

  it('throws for what is no day', () => {
    expect(() => lawsInForce('BH', { asOf: '2024' })).toThrow(RangeError);
    expect(() => lawsInForce('BH', { asOf: '2024-01-01', knownAt: 'then' })).toThrow(RangeError);
  });
});
