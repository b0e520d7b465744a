import { absent, type Case } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { caseDimensions } from './index.js';

const dated = (detectedOn: string): Case => ({ detectedOn }) as Case;
const formed = (purposes: unknown): Case => ({ facts: { elements: { purposes } } }) as Case;

describe('dimensions of cases', () => {
  it.each(['2021', '2021-05', '2021-05-02', '2021~'])('count %s under its year', (date) => {
    expect(caseDimensions.year.of(dated(date))).toBe('2021');
  });

  it('keep several forms apart from one, and absent ones absent', () => {
    expect(caseDimensions.mainForm.of(formed(['slavery']))).toBe('slavery');
    expect(caseDimensions.mainForm.of(formed(['slavery', 'servitude']))).toBe('several');
    expect(caseDimensions.mainForm.of(formed(absent('withheld')))).toEqual(absent('withheld'));
    expect(caseDimensions.formGroup.of(formed(['slavery', 'forced-marriage']))).toEqual(['labour', 'other']);
  });
});
