import * as z from 'zod';

import { answer, isAbsent } from '../answer/index.js';
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
} from '../codes/index.js';
import { field, type FieldMeta } from '../field/index.js';
import { agencyId, caseId, victimId } from '../id/index.js';
import { isBefore, partialDate } from '../partial-date/index.js';
import { code, named, several } from './parts.js';
import { ruled } from '../rules/index.js';

const file = { privacy: 'internal', subject: 'victim', purposes: ['protection', 'administration'], retention: 'case-file' } as const;
const trait = {
  privacy: 'quasi',
  subject: 'victim',
  purposes: ['identification', 'protection', 'statistics', 'research'],
  retention: 'case-file',
} as const;
const harm = {
  privacy: 'special',
  subject: 'victim',
  purposes: ['identification', 'protection', 'criminal-justice', 'statistics', 'research'],
  retention: 'case-file',
} as const;

const actsMeta = { ...harm, id: 'case.acts', codeList: acts.id } satisfies FieldMeta;
const meansMeta = { ...harm, id: 'case.means', codeList: means.id } satisfies FieldMeta;
const purposesMeta = { ...harm, id: 'case.purposes', codeList: formsOfExploitation.id, ladder: 'code-list' } satisfies FieldMeta;
const ageAtTheTime = { ...trait, id: 'case.ageAtTheTime' } satisfies FieldMeta;

const shared = () => ({
  acts: field(answer(several(acts)), actsMeta),
  purposes: field(answer(several(formsOfExploitation)), purposesMeta),
});

/** Article 3(a): act, means and purpose. */
const elementsOfAdult = z.strictObject({
  age: field(z.enum(['adult', 'disputed', 'unknown']), ageAtTheTime),
  ...shared(),
  means: field(answer(several(means)), meansMeta),
});

/** Article 3(c): for a child act and purpose are enough; means are recorded where they are known. */
const elementsOfChild = z.strictObject({
  age: field(z.literal('child'), ageAtTheTime),
  ...shared(),
  means: field(answer(several(means)).optional(), meansMeta),
});

const draft = z.strictObject({
  schema: field(named('ctip.case/1'), { ...file, id: 'record.schema', privacy: 'public', subject: 'nobody' }),
  id: field(caseId(), { ...file, id: 'case.id' }),
  victimId: field(victimId(), { ...file, id: 'case.victimId' }),
  agency: field(agencyId(), { ...file, id: 'case.agency', subject: 'nobody' }),
  detectedOn: field(partialDate(), { ...trait, id: 'case.detectedOn', ladder: 'date' }),
  detectedIn: field(code(countries), { ...trait, id: 'case.detectedIn', codeList: countries.id, ladder: 'country' }),
  identification: z.strictObject({
    status: field(code(identificationStatuses), { ...harm, id: 'case.identificationStatus', codeList: identificationStatuses.id }),
    decidedBy: field(answer(agencyId()), { ...file, id: 'case.decidedBy', subject: 'nobody' }),
    decidedOn: field(answer(partialDate()), { ...file, id: 'case.decidedOn' }),
  }),
  person: z.strictObject({
    sex: field(answer(code(sexes)), { ...trait, id: 'case.sex', codeList: sexes.id, ladder: 'none' }),
    ageGroup: field(answer(code(ageGroups)), { ...trait, id: 'case.ageGroup', codeList: ageGroups.id, ladder: 'age-group' }),
    ageYears: field(answer(z.int().min(0).max(120)), { ...trait, id: 'case.ageYears', ladder: 'age-years' }),
    nationalities: field(answer(several(nationalities)), { ...trait, id: 'case.nationalities', codeList: nationalities.id, ladder: 'country' }),
  }),
  facts: z.strictObject({
    elements: z.discriminatedUnion('age', [elementsOfAdult, elementsOfChild]),
    exploitedIn: field(answer(code(countries)), { ...trait, id: 'case.exploitedIn', codeList: countries.id, ladder: 'country' }),
    startedOn: field(answer(partialDate()), { ...trait, id: 'case.startedOn', ladder: 'date' }),
    endedOn: field(answer(partialDate()), { ...trait, id: 'case.endedOn', ladder: 'date' }),
    sectors: field(answer(several(sectors)), { ...harm, id: 'case.sectors', codeList: sectors.id }),
    recruiterRelation: field(answer(code(recruiterRelations)), { ...harm, id: 'case.recruiterRelation', codeList: recruiterRelations.id }),
  }),
  route: z.strictObject({
    origin: field(answer(code(countries)), { ...trait, id: 'case.origin', codeList: countries.id, ladder: 'country' }),
    transit: field(answer(several(countries)), { ...trait, id: 'case.transit', codeList: countries.id, ladder: 'country' }),
    destination: field(answer(code(countries)), { ...trait, id: 'case.destination', codeList: countries.id, ladder: 'country' }),
  }),
});

const fits = ({ ageGroup, ageYears }: z.infer<typeof draft>['person']): boolean => {
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
export const Case = ruled(draft, [
  { path: ['person', 'ageYears'], code: 'core/age-group-contradicts-years', holds: ({ person }) => fits(person) },
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

/** A protection case. @public */
export type Case = z.infer<typeof Case>;
