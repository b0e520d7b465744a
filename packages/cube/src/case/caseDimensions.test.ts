import { absent, formGroups, formsOfExploitation, type Case } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { reasonOf, tabulateSync, total } from '../index.js';
import { allCases, caseDimensions, identifiedVictims, presumedVictims, type CaseDimension } from './index.js';

const dated = (detectedOn: string): Case => ({ detectedOn }) as Case;
const formed = (purposes: unknown): Case => ({ facts: { elements: { purposes } } }) as Case;
const decided = (status: string): Case => ({ identification: { status }, person: { sex: absent('not-asked'), nationalities: ['PH', 'stateless'] } }) as Case;

describe('dimensions of cases', () => {
  it.each(['2021', '2021-05', '2021-05-02', '2021~'])('count %s under its year', (date) => {
    expect(caseDimensions.year.of(dated(date))).toBe('2021');
  });

  it('keep several forms apart from one, and absent ones absent', () => {
    expect(caseDimensions.mainForm.of(formed(['slavery']))).toBe('slavery');
    expect(caseDimensions.mainForm.of(formed(['slavery', 'servitude']))).toBe('several');
    expect(caseDimensions.mainForm.of(formed(absent('withheld')))).toEqual(absent('withheld'));
    expect(caseDimensions.formGroup.of(formed(['slavery', 'forced-marriage']))).toEqual(['labour', 'other']);
    expect(caseDimensions.formGroup.of(formed(absent('unknown')))).toEqual(absent('unknown'));
  });

  it('find a published group for every form: none is "other" for want of one', () => {
    const groups: readonly string[] = formGroups.codes.map(({ code }) => code);
    for (const { code, broader } of formsOfExploitation.codes) {
      expect(groups).toContain(broader);
      expect(caseDimensions.formGroup.of(formed([code]))).toEqual([broader]);
    }
  });

  it('are called by their ids', () => {
    for (const [name, { id }] of Object.entries(caseDimensions)) expect(id).toBe(name as CaseDimension);
  });

  it('count two forms of one group once under it', () => {
    const cube = tabulateSync([formed(['slavery', 'servitude'])], { unit: 'cases', dimensions: [caseDimensions.formGroup] });
    expect(cube.cells).toEqual([{ members: ['labour'], low: 1, high: 1 }]);
    expect(cube.dimensions[0]).toMatchObject({ additive: false, codeList: 'form-group' });
  });
});

describe('victims and cases', () => {
  const cases = [decided('identified'), decided('identified'), decided('presumed'), decided('not-identified')];

  it('are counted apart: who was found not to be a victim is neither identified nor presumed', () => {
    expect(total(tabulateSync(cases, identifiedVictims('sex')))).toEqual({ unit: 'victims', low: 2, high: 2 });
    expect(total(tabulateSync(cases, presumedVictims('sex')))).toEqual({ unit: 'presumed-victims', low: 1, high: 1 });
    expect(total(tabulateSync(cases, allCases('identification')))).toEqual({ unit: 'cases', low: 4, high: 4 });
  });

  it('stand under the reason why an answer is absent, and under each of several nationalities', () => {
    const [cell] = tabulateSync(cases, identifiedVictims('sex')).cells;
    expect(reasonOf(cell?.members[0] ?? '')).toBe('not-asked');
    const byNationality = tabulateSync(cases, identifiedVictims('nationality'));
    expect(byNationality.cells.map(({ low }) => low)).toEqual([2, 2]);
    expect(total(byNationality).high).toBe(2);
  });
});
