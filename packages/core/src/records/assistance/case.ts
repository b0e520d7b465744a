import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { inWords } from '../../code-list/schema.js';
import {
  acts,
  ageGroups,
  countries,
  formsOfExploitation,
  identificationStatuses,
  means,
  nationalities,
  recruiterRelations,
  sectors,
  sexes,
} from '../../codes/index.js';
import { id } from '../../id/index.js';
import { isBefore, partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';

const shape = /* @__PURE__ */ fields(() => {
  const file = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'administration'], retention: 'case-file' });
  const trait = classed({
    privacy: 'quasi',
    subject: 'victim',
    purposes: ['identification', 'protection', 'statistics', 'research'],
    retention: 'case-file',
  });
  const harm = classed({
    privacy: 'special',
    subject: 'victim',
    purposes: ['identification', 'protection', 'criminal-justice', 'statistics', 'research'],
    retention: 'case-file',
  });

  const actsAndPurposes = () => ({
    acts: harm(answer(several(acts)), { id: 'case.acts' }),
    purposes: harm(answer(several(formsOfExploitation)), { id: 'case.purposes', ladder: 'code-list' }),
  });
  const ageAtTheTime = { id: 'case.ageAtTheTime' } as const;
  const meansUsed = { id: 'case.means' } as const;

  /** Article 3(a): act, means and purpose. */
  const elementsOfAdult = z.strictObject({
    age: trait(inWords(z.enum(['adult', 'disputed', 'unknown']), 'code.age-group'), ageAtTheTime),
    ...actsAndPurposes(),
    means: harm(answer(several(means)), meansUsed),
  });

  /** Article 3(c): for a child act and purpose are enough; means are recorded where they are known. */
  const elementsOfChild = z.strictObject({
    age: trait(z.literal('child'), ageAtTheTime),
    ...actsAndPurposes(),
    means: harm(answer(several(means)).optional(), meansUsed),
  });

  const country = { ladder: 'country' } as const;
  return {
    id: file(id('case')),
    victimId: file(id('victim')),
    agency: file(id('agency'), { subject: 'nobody' }),
    detectedOn: trait(partialDate(), { ladder: 'date' }),
    detectedIn: trait(code(countries), country),
    identification: z.strictObject({
      status: harm(code(identificationStatuses), { id: 'case.identificationStatus' }),
      decidedBy: file(answer(id('agency')), { id: 'case.decidedBy', subject: 'nobody' }),
      decidedOn: file(answer(partialDate()), { id: 'case.decidedOn' }),
    }),
    person: z.strictObject({
      sex: trait(answer(code(sexes)), { id: 'case.sex', ladder: 'none' }),
      ageGroup: trait(answer(code(ageGroups)), { id: 'case.ageGroup', ladder: 'age-group' }),
      ageYears: trait(answer(z.int().min(0).max(120)), { id: 'case.ageYears', ladder: 'age-years' }),
      nationalities: trait(answer(several(nationalities)), { ...country, id: 'case.nationalities' }),
    }),
    facts: z.strictObject({
      elements: z.discriminatedUnion('age', [elementsOfAdult, elementsOfChild]),
      exploitedIn: trait(answer(code(countries)), { ...country, id: 'case.exploitedIn' }),
      startedOn: trait(answer(partialDate()), { id: 'case.startedOn', ladder: 'date' }),
      endedOn: trait(answer(partialDate()), { id: 'case.endedOn', ladder: 'date' }),
      sectors: harm(answer(several(sectors)), { id: 'case.sectors' }),
      recruiterRelation: harm(answer(code(recruiterRelations)), { id: 'case.recruiterRelation' }),
    }),
    route: z.strictObject({
      origin: trait(answer(code(countries)), { ...country, id: 'case.origin' }),
      transit: trait(answer(several(countries)), { ...country, id: 'case.transit' }),
      destination: trait(answer(code(countries)), { ...country, id: 'case.destination' }),
    }),
  };
});

/** A protection case. @public */
export interface Case extends RecordOf<'ctip.case/1', typeof shape> {}

const ageFits = ({ ageGroup, ageYears }: Case['person']): boolean => {
  if (isAbsent(ageGroup) || isAbsent(ageYears) || ageGroup === 'disputed') return true;
  return (ageYears < 18) === (ageGroup === 'child');
};

/**
 * A protection case: the facts that agencies work and count with, apart from the person's identity (see {@link Victim}).
 *
 * - `detectedOn`, `detectedIn`: when and where authorities or services first met the person as presumed victim
 * - `identification`: the decision of a named authority; no function of this library sets it
 * - `person`: age and age group at detection
 * - `facts.elements`: act, means and purpose (Article 3) with the age at the time of the facts; a child's variant needs no means
 *
 * Refused beside the shape: an age in years that contradicts the age group, an exploitation that surely ends before it starts or
 * starts after detection.
 *
 * @example
 * ```ts
 * check(Case, { schema: 'ctip.case/1' }).ok; // => false
 * ```
 * @public
 */
export const Case: RecordSchema<Case> = /* @__PURE__ */ record('ctip.case/1', shape, [
  { path: ['person', 'ageYears'], code: 'core/age-group-contradicts-years', holds: ({ person }) => ageFits(person) },
  {
    path: ['facts', 'endedOn'],
    code: 'core/date-order',
    holds: ({ facts: { startedOn, endedOn } }) => isAbsent(startedOn) || isAbsent(endedOn) || isBefore(endedOn, startedOn) !== 'yes',
  },
  {
    path: ['facts', 'startedOn'],
    code: 'core/date-order',
    holds: ({ facts: { startedOn }, detectedOn }) => isAbsent(startedOn) || isBefore(detectedOn, startedOn) !== 'yes',
  },
]);
