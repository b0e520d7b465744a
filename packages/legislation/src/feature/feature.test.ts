import { describe, expect, it } from 'vitest';

import { featureNames, featuresOf, inForceOn, states } from '../index.js';

describe('featuresOf', () => {
  it('has a key for every feature, unknown or not', () => {
    for (const { country } of states) expect(Object.keys(featuresOf(country)).toSorted()).toEqual([...featureNames].toSorted());
  });

  it('tells nothing of the law for a day before the first trafficking law', () => {
    for (const { country, principal } of states) {
      const [first] = principal;
      if (first === undefined || inForceOn(first, '2000-01-01') === 'yes') continue;
      const { definitionActs, definitionMeans, definitionPurposes, childException, coversActMeansPurpose } = featuresOf(country, { asOf: '2000-01-01' });
      expect([definitionActs, definitionMeans, definitionPurposes, childException, coversActMeansPurpose], country).toEqual(Array(5).fill(undefined));
    }
  });

  it('keeps the United Arab Emirates of 2022 and of 2024 apart', () => {
    expect(featuresOf('AE', { asOf: '2022-01-01' }).definitionActs).toBeUndefined();
    expect(featuresOf('AE', { asOf: '2022-01-01' }).childException?.value).toBe(true);
    expect(featuresOf('AE', { asOf: '2024-01-01' }).attempt?.value).toBe(true);
  });

  it('does not carry Oman 2008 over into the law of 2025', () => {
    expect(featuresOf('OM', { asOf: '2024-01-01' }).childAge?.value).toBe(18);
    expect(featuresOf('OM', { asOf: '2026-01-01' }).childAge).toBeUndefined();
    expect(featuresOf('OM').definitionActs).toBeUndefined();
  });

  it('does not carry what was read before an amendment over it', () => {
    expect(featuresOf('JO', { asOf: '2018-01-01' }).childException?.value).toBe(true);
    expect(featuresOf('JO', { asOf: '2024-01-01' }).childException).toBeUndefined();
    expect(featuresOf('SD', { asOf: '2018-01-01' }).childException?.value).toBe(false);
    expect(featuresOf('SD', { asOf: '2024-01-01' }).childException).toBeUndefined();
  });

  it('keeps a combined account apart from what it proves', () => {
    const { accompliceOrOrganizing, accomplice, organising } = featuresOf('SA');
    expect([accompliceOrOrganizing?.value, accomplice?.value, organising?.value]).toEqual([true, true, undefined]);
  });
});
