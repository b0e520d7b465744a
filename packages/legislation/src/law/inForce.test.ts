import { describe, expect, it } from 'vitest';

import { inForceOn, lawsOf, states, traffickingLawOn } from '../index.js';

describe('laws over time', () => {
  it.each([
    ['BH', '2008-01-17', undefined],
    ['BH', '2008-01-18', 'bhr.1-2008'],
    // Only the year 2012 is known of the Iraqi law, so it counts from the end of that year.
    ['IQ', '2012-12-30', undefined],
    ['IQ', '2012-12-31', 'irq.28-2012'],
    // Oman: the old law ends where the new one begins.
    ['OM', '2025-09-09', 'omn.126-2008'],
    ['OM', '2025-09-10', 'omn.78-2025'],
    ['AE', '2006-01-01', undefined],
    ['AE', '2023-09-15', 'are.51-2006'],
    ['AE', '2023-09-16', 'are.24-2023'],
    // No trafficking law is known.
    ['YE', '2024-01-01', undefined],
    ['PS', '2024-01-01', undefined],
  ] as const)('%s on %s: %s', (country, day, id) => expect(traffickingLawOn(country, day)?.id).toBe(id));

  it('has at most one trafficking law surely in force on any day', () => {
    const days = Array.from({ length: 80 }, (_, i) => String(1950 + i)).flatMap((year) => [`${year}-01-01`, `${year}-06-30`, `${year}-12-31`]);
    // The Comoros keep a law on trafficking in children beside the Penal Code.
    const crowded = states.filter(({ principal }) => days.some((day) => principal.filter((id) => inForceOn(id, day) === 'yes').length > 1));
    expect(crowded.map(({ country }) => country)).toEqual(['KM']);
  });

  it('never counts a replaced law today', () => {
    const gone = states.flatMap(({ country }) => lawsOf(country)).filter(({ status }) => /^(?:replaced|repealed-or-replaced|superseded)$/u.test(status));
    expect(gone.length).toBe(6);
    expect(gone.filter(({ id }) => inForceOn(id, '2026-12-31') !== 'no')).toEqual([]);
  });

  it('throws for an id that is not ours', () => expect(() => inForceOn('xyz', '2024-01-01')).toThrow(RangeError));
});
