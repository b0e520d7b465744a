import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { riskLevels } from '../identification/codes.js';
import { distinctBy, implies, inOrder } from '../parts/holds.js';
import { returnConclusions, returnRiskAreas } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['return-and-reintegration', 'protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['return-and-reintegration', 'protection'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['return-and-reintegration'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['return-and-reintegration', 'protection'], retention: 'case-file' });
  return {
    id: work(id('return-risk-assessment')),
    caseId: work(id('case'), { id: 'case.id' }),
    country: trait(code(countries), { ladder: 'country' }),
    assessedOn: work(partialDate()),
    agency: work(id('agency'), { subject: 'nobody' }),
    assessor: work(id('worker'), { subject: 'worker' }),
    personHeard: work(answer(z.boolean())),
    informationFrom: work(severalOf(text(300), 30)),
    risks: z
      .array(
        z.strictObject({
          area: harm(code(returnRiskAreas)),
          level: harm(answer(code(riskLevels))),
          measure: narrative(longText(2000).optional()),
        }),
      )
      .min(1)
      .max(30),
    conclusion: harm(code(returnConclusions)),
    reasons: narrative(longText(20_000)),
    validUntil: work(partialDate()),
  };
});

/** What return would mean for a person. @public */
export interface ReturnRiskAssessment extends RecordOf<'ctip.return-risk-assessment/1', typeof shape> {}

/**
 * What return would mean for a person: risk by risk, from which information, and what a named assessor concluded. Nothing is added up.
 *
 * - `risks`: each area once; a level that is not known is not a low one
 * - `validUntil`: conditions change, and an old assessment is none
 *
 * Refused beside the shape: an area twice; a high risk without a measure where return is called safe with measures; a high risk where
 * return is called safe enough; an end before the start. `remarks` tells where the person was not heard.
 *
 * @example
 * ```ts
 * const assessment = {
 *   schema: 'ctip.return-risk-assessment/1',
 *   id: 'rr-1',
 *   caseId: 'c-1',
 *   country: 'ET',
 *   assessedOn: '2026-04-10',
 *   agency: 'iom-amm',
 *   assessor: 'w-7',
 *   personHeard: true,
 *   informationFrom: ['Partner organisation in Addis Ababa', 'Country report 2026'],
 *   risks: [
 *     { area: 'retaliation-by-traffickers', level: 'medium' },
 *     { area: 'debts', level: 'high', measure: 'The partner talks with the lender.' },
 *   ],
 *   conclusion: 'safe-with-measures',
 *   reasons: 'The family receives her; the recruiter has left the town.',
 *   validUntil: '2026-10-10',
 * };
 * check(ReturnRiskAssessment, assessment).ok; // => true
 * check(ReturnRiskAssessment, { ...assessment, conclusion: 'safe-enough' }).ok; // => false
 * ```
 * @public
 */
export const ReturnRiskAssessment: RecordSchema<ReturnRiskAssessment> = /* @__PURE__ */ record('ctip.return-risk-assessment/1', shape, [
  { path: ['risks'], code: 'core/duplicate', holds: ({ risks }) => distinctBy(risks, ({ area }) => area) },
  {
    path: ['risks'],
    code: 'core/gap-not-said',
    holds: ({ conclusion, risks }) =>
      implies(conclusion === 'safe-with-measures', risks.every(({ level, measure }) => implies(level === 'high', measure !== undefined))),
  },
  {
    path: ['conclusion'],
    code: 'core/return-not-safe',
    holds: ({ conclusion, risks }) => implies(conclusion === 'safe-enough', risks.every(({ level }) => level !== 'high')),
  },
  { path: ['validUntil'], code: 'core/date-order', holds: ({ assessedOn, validUntil }) => inOrder(assessedOn, validUntil) },
  { path: ['personHeard'], code: 'core/person-not-heard', severity: 'warning', holds: ({ personHeard }) => personHeard === true },
]);
