import { arabLeague, type ArabLeagueCode } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { assessCompliance, palermoArticles3And5, stateFactsOf, type Finding, type PalermoId } from '../index.js';

const at = (country: ArabLeagueCode, asOf: string) => assessCompliance(country, palermoArticles3And5, { asOf });
function on(country: ArabLeagueCode, asOf: string, id: PalermoId): Finding {
  const found = at(country, asOf).findings.find(({ obligation }) => obligation === id);
  if (!found) throw new Error(`no finding ${id}`);
  return found;
}
/** One letter for each obligation in the order of Articles 3 and 5: met, not met, unknown. */
const letters = (country: ArabLeagueCode, asOf: string): string =>
  at(country, asOf).findings.map(({ result }) => ({ met: 'M', 'not-met': 'N', unknown: '.' })[result]).join('');

// Derived by hand from the sources, in the order act, means, purpose, 3(b), 3(c), 3(d), 5(1), attempt, accomplice, organising.
describe('states, derived by hand', () => {
  it('United Arab Emirates 2024: all ten are in Decree-Law 24/2023 (Arts 1-3, 6, 7, 16, 17)', () => {
    expect(letters('AE', '2024-01-01')).toBe('MMMMMMMMMM');
  });

  it('United Arab Emirates 2022: of Law 51/2006 only the child rule of 2015 was read', () => {
    // Offence: a law stood, but the elements and the penalty of that text are not in the data.
    expect(letters('AE', '2022-01-01')).toBe('....M.....');
    expect(on('AE', '2022-01-01', 'tip.5.1').why.map(({ key, params }) => [key, params.fact])).toEqual([
      ['no-fact', 'feature.coversActMeansPurpose'],
      ['no-fact', 'feature.penaltyBasic'],
    ]);
  });

  it('Kuwait 2024: all 14 articles read', () => {
    // Act: one word for transport and transfer, so transfer is open. Means: all nine, but "by coercion" stands before them.
    // Purpose: servitude is not named. Child: no clause lifts the means. Attempt and accomplices: Penal Code. Organising: Art 2.
    expect(letters('KW', '2024-01-01')).toBe('..NMNMMMMM');
    expect(on('KW', '2024-01-01', 'tip.3.a.act')).toMatchObject({ unsettled: ['transfer'], missing: [], why: [{ key: 'near-word' }] });
    expect(on('KW', '2024-01-01', 'tip.3.a.means').why).toMatchObject([{ key: 'limited' }]);
    expect(on('KW', '2024-01-01', 'tip.3.a.purpose')).toMatchObject({ missing: ['servitude'], mark: 'verified' });
    expect(on('KW', '2024-01-01', 'tip.3.c')).toMatchObject({ mark: 'verified', ask: [{ key: 'other-laws' }] });
  });

  it('Lebanon 2024: other coercion and servitude are not named; fraud may be reached by deception', () => {
    // A group of two aggravates, which is no organiser clause: 5(2)(c) stays unknown.
    expect(letters('LB', '2024-01-01')).toBe('.NNMMMMMM.');
    expect(on('LB', '2024-01-01', 'tip.3.a.means')).toMatchObject({ missing: ['other-coercion'], unsettled: ['fraud'] });
  });

  it('Bahrain 2024: the means end in an open clause, and consent is reported for stated cases only', () => {
    expect(letters('BH', '2024-01-01')).toBe('M.M.MMM...');
    expect(on('BH', '2024-01-01', 'tip.3.a.means')).toMatchObject({ mark: 'conflicting', why: [{ key: 'open-list' }] });
  });

  it('Qatar 2024: other coercion is not named; recruitment may be reached by "use in any manner"', () => {
    expect(letters('QA', '2024-01-01')).toBe('.NMMMMMMM.');
  });

  it('Syria 2024: no means are asked for, which is wider, not a gap', () => {
    expect(on('SY', '2024-01-01', 'tip.3.a.means')).toMatchObject({ result: 'met', wider: true, mark: 'secondary' });
    expect(on('SY', '2024-01-01', 'tip.5.1')).toMatchObject({ result: 'met', wider: true });
    // The list of acts comes from an incomplete account, so its missing words prove nothing.
    expect(on('SY', '2024-01-01', 'tip.3.a.act')).toMatchObject({ result: 'unknown', why: [{ key: 'partial' }] });
  });

  it('Yemen 2024: dealing in a person as property asks for no means either, but is no trafficking offence', () => {
    expect(letters('YE', '2024-01-01')).toBe('......N...');
    expect(on('YE', '2024-01-01', 'tip.3.a.means')).toMatchObject({ wider: false, why: [{ key: 'no-list' }] });
  });

  it('Tunisia 2024: the purposes were read only in the bill, so they are shown and not counted', () => {
    expect(letters('TN', '2024-01-01')).toBe('MM.MMMM...');
    const purpose = on('TN', '2024-01-01', 'tip.3.a.purpose');
    expect(purpose).toMatchObject({ mark: 'unverified', used: [{ fact: 'definitionPurposes', counted: false }], why: [{ key: 'not-counted' }] });
    expect(purpose.citations.map(({ id }) => id)).toEqual(['tn4', 'tn5']);
  });

  it('Djibouti 2024: two accounts of the definition differ, so nothing rests on it', () => {
    // Consent and age are outside the dispute.
    expect(letters('DJ', '2024-01-01')).toBe('...M.M....');
    expect(on('DJ', '2024-01-01', 'tip.3.a.act').citations.map(({ id }) => id)).toContain('dj3');
  });

  it('Iraq 2024: the other account is narrower still, so what ours lacks is lacking in both', () => {
    expect(letters('IQ', '2024-01-01')).toBe('.NN.NMM...');
    expect(on('IQ', '2024-01-01', 'tip.3.a.means')).toMatchObject({ missing: ['abuse-of-vulnerability'], mark: 'conflicting' });
  });

  it('Morocco 2024: one source lists servitude, the Arabic text does not; the consent clause may stand elsewhere', () => {
    expect(letters('MA', '2024-01-01')).toBe('M...MMMMM.');
    expect(on('MA', '2024-01-01', 'tip.3.b').why).toMatchObject([{ key: 'silence' }]);
  });

  it('Oman: the law of 2008 as read, and the law of 2025 as not yet read', () => {
    expect(letters('OM', '2024-01-01')).toBe('..M.MMM...');
    expect(letters('OM', '2026-01-01')).toBe('..........');
  });

  it('Palestine: nothing is known, and nothing is missing', () => {
    const report = at('PS', '2024-01-01');
    expect(report.findings.filter(({ result, missing }) => result === 'unknown' && missing.length === 0).length).toBe(10);
    expect(report.bound).toBe('unknown');
  });
});

describe('assessCompliance', () => {
  it('says whether the Protocol binds, and computes the findings all the same', () => {
    expect(at('YE', '2024-01-01').bound).toBe('no');
    expect(at('SO', '2024-01-01')).toMatchObject({ bound: 'no', treaty: { status: 'not-a-party' } });
    expect(at('KM', '2020-07-22').bound).toBe('no');
    expect(at('KM', '2020-07-23').bound).toBe('yes');
    expect(at('BH', '2004-07-06').bound).toBe('no');
  });

  it('shows reservations: none known, or one whose content was not read', () => {
    expect(on('BH', '2024-01-01', 'tip.5.1').reserved).toBe('no');
    expect(on('TN', '2024-01-01', 'tip.5.1').reserved).toBe('unknown');
  });

  it('counts no law before its time', () => {
    for (const country of arabLeague) {
      expect(at(country, '2000-11-15').findings.filter(({ result }) => result === 'met'), country).toEqual([]);
    }
  });

  it('rests every finding that is not unknown on citations and on counted facts', () => {
    for (const country of arabLeague) {
      for (const asOf of ['2010-01-01', '2016-12-31', '2020-01-01', '2025-12-31']) {
        for (const { result, citations, used, mark, missing } of at(country, asOf).findings) {
          if (result !== 'unknown') {
            expect(citations.length).toBeGreaterThan(0);
            expect(used.every(({ counted }) => counted)).toBe(true);
            expect(mark).toBeDefined();
          }
          if (result !== 'not-met') expect(missing).toEqual([]);
        }
      }
    }
  });

  it('takes the facts of a caller', () => {
    const { facts, ...rest } = stateFactsOf('KW', { asOf: '2024-01-01' });
    const childException = { value: true, article: 'Art 2 bis', sources: ['gazette-2026'], mark: 'verified' } as const;
    const report = assessCompliance({ ...rest, facts: { ...facts, childException } }, palermoArticles3And5, { asOf: '2026-02-01' });
    expect(report.findings[4]).toMatchObject({ result: 'met', citations: [{ id: 'gazette-2026', title: 'gazette-2026' }] });
  });

  it('throws without a proper day', () => {
    expect(() => at('BH', '2024')).toThrow(RangeError);
    expect(() => assessCompliance({ country: 'BH', facts: {} }, palermoArticles3And5, { asOf: 'today' })).toThrow(RangeError);
  });
});
