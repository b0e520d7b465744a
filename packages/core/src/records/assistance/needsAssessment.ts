import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { interviewerRoles } from '../identification/codes.js';
import { basis } from '../parts/basis.js';
import { distinctBy, implies, inOrder } from '../parts/holds.js';
import { needAreas, needLevels } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['assistance', 'protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['assistance', 'protection', 'statistics'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['assistance', 'protection'], retention: 'case-file' });
  return {
    id: work(id('needs-assessment')),
    caseId: work(id('case'), { id: 'case.id' }),
    agency: work(id('agency'), { subject: 'nobody' }),
    role: work(code(interviewerRoles), { subject: 'worker' }),
    assessedOn: work(partialDate()),
    basis: basis(),
    withInterpreter: work(answer(z.boolean())),
    needs: z
      .array(
        z.strictObject({
          area: harm(code(needAreas)),
          level: harm(answer(code(needLevels))),
          service: harm(code(services).optional()),
          wanted: harm(answer(z.boolean())),
        }),
      )
      .min(1)
      .max(40),
    dependentChildren: harm(answer(z.int().min(0).max(30))),
    wishes: narrative(longText(10_000).optional()),
    strengths: narrative(longText(10_000).optional()),
    reviewBy: work(partialDate().optional()),
  };
});

/** What a person needs. @public */
export interface NeedsAssessment extends RecordOf<'ctip.needs-assessment/1', typeof shape> {}

/**
 * What a person needs, area by area, as judged with the person, and whether the person wants help with it. An area that nobody asked about
 * is not a need that is not there.
 *
 * - `needs`: each area once, with how pressing it is, the service that would meet it, and whether it is wanted
 * - `wishes`, `strengths`: in the person's own words
 *
 * Refused beside the shape: an area twice, an urgent need without a day of review, a review before the assessment.
 *
 * @example
 * ```ts
 * const needs = {
 *   schema: 'ctip.needs-assessment/1',
 *   id: 'n-1',
 *   caseId: 'c-1',
 *   agency: 'ngo-1',
 *   role: 'social-worker',
 *   assessedOn: '2026-03-05',
 *   basis: { kind: 'consent', consentId: 'k-2' },
 *   withInterpreter: true,
 *   needs: [
 *     { area: 'physical-health', level: 'urgent', service: 'health', wanted: true },
 *     { area: 'legal', level: { absent: 'not-asked' }, wanted: { absent: 'not-asked' } },
 *   ],
 *   dependentChildren: 2,
 *   reviewBy: '2026-03-12',
 * };
 * check(NeedsAssessment, needs).ok; // => true
 * check(NeedsAssessment, { ...needs, reviewBy: undefined }).ok; // => false
 * ```
 * @public
 */
export const NeedsAssessment: RecordSchema<NeedsAssessment> = /* @__PURE__ */ record('ctip.needs-assessment/1', shape, [
  { path: ['needs'], code: 'core/duplicate', holds: ({ needs }) => distinctBy(needs, ({ area }) => area) },
  { path: ['reviewBy'], code: 'core/required-here', holds: ({ needs, reviewBy }) => implies(needs.some(({ level }) => level === 'urgent'), reviewBy !== undefined) },
  { path: ['reviewBy'], code: 'core/date-order', holds: ({ assessedOn, reviewBy }) => inOrder(assessedOn, reviewBy) },
]);
