import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { among, distinctBy, implies } from '../parts/holds.js';
import { standardsAssessmentKinds, standardsAreas, standardsResults } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['protection', 'coordination', 'administration'], retention: 'audit' });
  return {
    id: work(id('shelter-standards-assessment')),
    shelter: work(id('shelter')),
    standards: z.strictObject({ title: work(text(300)), version: work(text(40)) }),
    kind: work(code(standardsAssessmentKinds)),
    on: work(partialDate()),
    by: work(id('agency')),
    residentsHeard: work(z.int().min(0).max(10_000)),
    criteria: z
      .array(
        z.strictObject({
          criterion: work(text(120)),
          area: work(code(standardsAreas)),
          result: work(code(standardsResults)),
          gap: work(longText(2000).optional()),
          action: work(longText(2000).optional()),
          actionDueBy: work(partialDate().optional()),
        }),
      )
      .min(1)
      .max(500),
    nextDueBy: work(partialDate().optional()),
  };
});

/** How a shelter does against its standards. @public */
export interface ShelterStandardsAssessment extends RecordOf<'ctip.shelter-standards-assessment/1', typeof shape> {}

/**
 * How a shelter does against the standards that it works by, criterion by criterion. There is no sum and no grade: a shelter that locks
 * its doors is not made good by clean kitchens.
 *
 * - `standards`: title and version of the text that was assessed against
 * - `criteria`: each criterion once, by its name in that text, with the gap and what is done about it
 * - `residentsHeard`: how many residents were asked
 *
 * Refused beside the shape: a criterion twice, a criterion that is not met or partly met without saying what is missing.
 *
 * @example
 * ```ts
 * const assessment = {
 *   schema: 'ctip.shelter-standards-assessment/1',
 *   id: 'sa-1',
 *   shelter: 's-1',
 *   standards: { title: 'National minimum standards of care', version: '2024' },
 *   kind: 'self',
 *   on: '2026-02-10',
 *   by: 'ngo-1',
 *   residentsHeard: 6,
 *   criteria: [
 *     { criterion: '2.1', area: 'freedom-of-movement', result: 'partly-met', gap: 'Outings only in groups.', action: 'New house rules.' },
 *     { criterion: '3.4', area: 'complaints', result: 'met' },
 *   ],
 * };
 * check(ShelterStandardsAssessment, assessment).ok; // => true
 * check(ShelterStandardsAssessment, { ...assessment, criteria: [{ criterion: '2.1', area: 'safety', result: 'not-met' }] }).ok; // => false
 * ```
 * @public
 */
export const ShelterStandardsAssessment: RecordSchema<ShelterStandardsAssessment> = /* @__PURE__ */ record(
  'ctip.shelter-standards-assessment/1',
  shape,
  [
    { path: ['criteria'], code: 'core/duplicate', holds: ({ criteria }) => distinctBy(criteria, ({ criterion }) => criterion) },
    {
      path: ['criteria'],
      code: 'core/gap-not-said',
      holds: ({ criteria }) => criteria.every(({ result, gap }) => implies(among(result, 'partly-met', 'not-met'), gap !== undefined)),
    },
  ],
);
