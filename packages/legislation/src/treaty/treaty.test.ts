import { arabLeague } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { treatyStatus, type TreatyStatus } from '../index.js';

const count = (rows: readonly TreatyStatus[], status: string): number => rows.filter((row) => row.status === status).length;

describe('treatyStatus', () => {
  it('counts as the sources do', () => {
    const protocol = arabLeague.map((country) => treatyStatus(country, 'tip-protocol'));
    const convention = arabLeague.map((country) => treatyStatus(country, 'untoc'));
    expect([count(protocol, 'party'), count(protocol, 'not-a-party'), count(protocol, 'unknown')]).toEqual([20, 2, 0]);
    expect([count(convention, 'party'), count(convention, 'not-a-party'), count(convention, 'unknown')]).toEqual([21, 0, 1]);
  });

  it('makes a state a party on the day of entry into force, not before', () => {
    for (const country of arabLeague) {
      const { entryIntoForce } = treatyStatus(country, 'tip-protocol');
      if (entryIntoForce === undefined) continue;
      const eve = new Date(Date.parse(entryIntoForce) - 86_400_000).toISOString().slice(0, 10);
      expect(treatyStatus(country, 'tip-protocol', entryIntoForce).status).toBe('party');
      expect(treatyStatus(country, 'tip-protocol', eve).status).toBe('not-a-party');
    }
  });

  // Article 17(2): thirtieth day after the deposit, not before 25 December 2003. A second way to the same dates.
  it('agrees with Article 17(2) of the Protocol', () => {
    for (const country of arabLeague) {
      const { deposited, entryIntoForce } = treatyStatus(country, 'tip-protocol');
      if (deposited === undefined) continue;
      const thirtieth = new Date(Date.parse(deposited) + 30 * 86_400_000).toISOString().slice(0, 10);
      expect(entryIntoForce, country).toBe(thirtieth < '2003-12-25' ? '2003-12-25' : thirtieth);
    }
  });

  it('does not date what has no date: Palestine is unknown until the year it was last seen is over', () => {
    expect(treatyStatus('PS', 'tip-protocol', '2018-01-01').status).toBe('unknown');
    expect(treatyStatus('PS', 'tip-protocol', '2024-01-01')).toMatchObject({ status: 'party', mark: 'unverified' });
  });

  it('takes the year of a deposit as known where the entry into force is not', () => {
    expect(treatyStatus('BH', 'untoc', '2004-06-06').status).toBe('not-a-party');
    expect(treatyStatus('BH', 'untoc', '2004-06-08').status).toBe('unknown');
    expect(treatyStatus('BH', 'untoc', '2005-01-01').status).toBe('party');
  });

  it('shows reservations, also those whose content was not read', () => {
    expect(treatyStatus('SA', 'tip-protocol').reservations?.map(({ article, signatureOnly }) => [article, signatureOnly ?? false])).toEqual([
      ['15(2)', false],
      ['6(3)(d)', true],
      ['7(1)', true],
    ]);
    expect(treatyStatus('TN', 'tip-protocol').reservations?.map(({ subject }) => subject)).toEqual(['not-read']);
  });
});
