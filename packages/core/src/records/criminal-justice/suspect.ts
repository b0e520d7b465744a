import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { ageGroups, countries, nationalities, sectors, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { suspectKinds } from './codes.js';
import { file } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => {
  const trait = classed({ privacy: 'quasi', subject: 'suspect', purposes: ['criminal-justice', 'statistics', 'research'], retention: 'criminal-file' });
  const kind = { id: 'suspect.kind', privacy: 'internal', codeList: suspectKinds.id } as const;
  const country = { ladder: 'country' } as const;
  return {
    id: file(id('suspect'), { subject: 'suspect' }),
    agency: file(id('agency')),
    who: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: trait(z.literal('natural-person'), kind),
        sex: trait(answer(code(sexes)), { ladder: 'none' }),
        ageGroup: trait(answer(code(ageGroups)), { ladder: 'age-group' }),
        ageYears: trait(answer(z.int().min(0).max(120)), { ladder: 'age-years' }),
        nationalities: trait(answer(several(nationalities)), country),
        residence: trait(answer(code(countries)), country),
      }),
      z.strictObject({
        kind: trait(z.literal('legal-person'), kind),
        registeredIn: trait(answer(code(countries)), country),
        sectors: trait(answer(several(sectors)), { ladder: 'code-list' }),
      }),
    ]),
  };
});

/** Somebody suspected: facts, no identity. @public */
export interface Suspect extends RecordOf<'ctip.suspect/1', typeof shape> {}

const ageFits = ({ who }: Suspect): boolean => {
  if (who.kind === 'legal-person' || isAbsent(who.ageGroup) || isAbsent(who.ageYears) || who.ageGroup === 'disputed') return true;
  return (who.ageYears < 18) === (who.ageGroup === 'child');
};

/**
 * Somebody suspected or accused: what statistics and the court calendar need, apart from names, which the criminal file keeps under the
 * same `id`. What the person is said to have done stands in the case and its charges.
 *
 * There is no field for a victim's record: where one human is both, a {@link NonPunishmentReview} alone says so.
 *
 * - `who`: a person with age at the first suspicion, or an organisation, which has neither sex nor age
 *
 * Refused beside the shape: an age in years that contradicts the age group.
 *
 * @example
 * ```ts
 * const suspect = {
 *   schema: 'ctip.suspect/1',
 *   id: 's-1',
 *   agency: 'prosecution-1',
 *   who: { kind: 'natural-person', sex: 'male', ageGroup: 'adult', ageYears: 41, nationalities: ['TN'], residence: { absent: 'unknown' } },
 * };
 * check(Suspect, suspect).ok; // => true
 * check(Suspect, { ...suspect, victimId: 'v-1' }).ok; // => false
 * ```
 * @public
 */
export const Suspect: RecordSchema<Suspect> = /* @__PURE__ */ record('ctip.suspect/1', shape, [
  { path: ['who', 'ageYears'], code: 'core/age-group-contradicts-years', holds: ageFits },
]);
