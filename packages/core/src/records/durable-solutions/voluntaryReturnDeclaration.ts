import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { ageGroups, countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { sha256 } from '../parts/evidence.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { declarationForms } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['return-and-reintegration'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['return-and-reintegration', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('voluntary-return-declaration')),
    caseId: work(id('case'), { id: 'case.id' }),
    country: trait(code(countries), { ladder: 'country' }),
    declaredOn: trait(partialDate(), { ladder: 'date' }),
    form: work(code(declarationForms)),
    language: work(languageTag()),
    withInterpreter: work(answer(z.boolean())),
    witness: work(id('worker').optional(), { subject: 'worker' }),
    informed: z.strictObject({
      optionsBesideReturn: work(z.boolean()),
      conditionsAtHome: work(z.boolean()),
      riskAssessment: work(z.boolean()),
      mayWithdraw: work(z.boolean()),
      noEffectOnProceedings: work(z.boolean()),
    }),
    withoutPressure: work(answer(z.boolean())),
    ageGroup: trait(code(ageGroups), { ladder: 'age-group' }),
    guardianConsent: work(id('consent').optional()),
    documentSha256: work(sha256().optional()),
    withdrawnOn: work(partialDate().optional()),
  };
});

/** A person declares the wish to return. @public */
export interface VoluntaryReturnDeclaration extends RecordOf<'ctip.voluntary-return-declaration/1', typeof shape> {}

/**
 * A person declares the wish to return, knowing what else there is, what waits at home, and that the wish may be taken back until the
 * journey.
 *
 * - `informed`: what was told, point by point; a declaration that leaves one out is none
 * - `withoutPressure`: whether the person was asked alone, and said so
 * - `documentSha256`: digest of the signed paper, which stays in its place
 *
 * Refused beside the shape: a point that was not told, a declaration under pressure, a wish spoken aloud without a witness, a child's wish
 * without a guardian's consent, a withdrawal before the declaration.
 *
 * @example
 * ```ts
 * const declaration = {
 *   schema: 'ctip.voluntary-return-declaration/1',
 *   id: 'vr-1',
 *   caseId: 'c-1',
 *   country: 'ET',
 *   declaredOn: '2026-04-12',
 *   form: 'signed',
 *   language: 'am',
 *   withInterpreter: true,
 *   informed: { optionsBesideReturn: true, conditionsAtHome: true, riskAssessment: true, mayWithdraw: true, noEffectOnProceedings: true },
 *   withoutPressure: true,
 *   ageGroup: 'adult',
 * };
 * check(VoluntaryReturnDeclaration, declaration).ok; // => true
 * check(VoluntaryReturnDeclaration, { ...declaration, form: 'oral-before-witness' }).ok; // => false
 * ```
 * @public
 */
export const VoluntaryReturnDeclaration: RecordSchema<VoluntaryReturnDeclaration> = /* @__PURE__ */ record('ctip.voluntary-return-declaration/1', shape, [
  { path: ['informed'], code: 'core/not-informed', holds: ({ informed }) => Object.values(informed).every(Boolean) },
  { path: ['withoutPressure'], code: 'core/return-not-voluntary', holds: ({ withoutPressure }) => withoutPressure !== false },
  { path: ['witness'], code: 'core/required-here', holds: ({ form, witness }) => implies(among(form, 'oral-before-witness', 'thumbprint'), witness !== undefined) },
  { path: ['guardianConsent'], code: 'core/required-here', holds: ({ ageGroup, guardianConsent }) => implies(ageGroup !== 'adult', guardianConsent !== undefined) },
  { path: ['withdrawnOn'], code: 'core/date-order', holds: ({ declaredOn, withdrawnOn }) => inOrder(declaredOn, withdrawnOn) },
]);
