import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, instant, isEarlier, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { breachAddressees, breachNatures, breachStatuses, dangerLevels, dataCategories, dataSubjectKinds } from './codes.js';
import { grave, handled, written } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: handled(id('breach-incident')),
  controller: handled(id('agency')),
  jurisdictions: handled(severalOf(code(countries), 50)),
  status: handled(code(breachStatuses)),
  occurredAt: handled(answer(instant())),
  detectedAt: handled(instant()),
  awareAt: handled(instant()),
  nature: handled(answer(several(breachNatures))),
  categories: handled(answer(several(dataCategories))),
  subjects: z.strictObject({
    kinds: handled(answer(several(dataSubjectKinds))),
    atLeast: handled(answer(z.int().min(0).max(100_000_000))),
    atMost: handled(answer(z.int().min(0).max(100_000_000))),
  }),
  locationExposed: handled(answer(z.boolean())),
  dangers: z
    .array(
      z.strictObject({
        caseId: grave(id('case')),
        level: grave(code(dangerLevels)),
        traffickerNear: grave(answer(z.boolean())),
        assessedBy: handled(id('agency')),
        assessedAt: grave(instant()),
        safetyPlanAt: grave(instant().optional()),
      }),
    )
    .max(10_000),
  account: written(answer(longText(20_000))),
  containment: z.array(z.strictObject({ at: handled(instant()), by: handled(id('agency')), what: written(longText(2000)) })).max(200),
  notices: z
    .array(z.strictObject({ to: handled(code(breachAddressees)), agency: handled(id('agency').optional()), at: handled(instant()) }))
    .max(10_000),
  protocols: handled(answer(severalOf(id('sharing-protocol'), 100))),
  closedAt: handled(instant().optional()),
}));

/** An incident with personal data. @public */
export interface BreachIncident extends RecordOf<'ctip.breach-incident/1', typeof shape> {}

/**
 * An incident with personal data. Two clocks run from it: the one of the regulator, and, where somebody can now be found, the one of the
 * person's safety, which is shorter. Deadlines are computed from the law of each jurisdiction elsewhere; nothing here says that one was met.
 *
 * - `awareAt`: when the agency became aware; the clocks start here
 * - `subjects`: how many people, between which bounds
 * - `dangers`: the danger to each person, as a named agency assessed it, and when the safety plan was set off
 * - `locationExposed`: whether the place where somebody stays or works can be known now
 *
 * Refused beside the shape: an awareness before the detection, a detection before the event, a measure or notice before the detection, a
 * bound below the other, a contained breach without containment, a closed one without its time. Warned of: an exposed location without an
 * assessment of danger, an immediate danger without a safety plan.
 *
 * @example
 * ```ts
 * const breach = {
 *   schema: 'ctip.breach-incident/1',
 *   id: 'br-1',
 *   controller: 'shelter-2',
 *   jurisdictions: ['JO'],
 *   status: 'confirmed',
 *   occurredAt: { absent: 'unknown' },
 *   detectedAt: '2026-03-02T08:00:00+03:00',
 *   awareAt: '2026-03-02T08:40:00+03:00',
 *   nature: ['confidentiality'],
 *   categories: ['contact-and-location'],
 *   subjects: { kinds: ['victim'], atLeast: 2, atMost: { absent: 'unknown' } },
 *   locationExposed: true,
 *   dangers: [
 *     {
 *       caseId: 'c-1',
 *       level: 'immediate',
 *       traffickerNear: true,
 *       assessedBy: 'shelter-2',
 *       assessedAt: '2026-03-02T09:00:00+03:00',
 *       safetyPlanAt: '2026-03-02T09:10:00+03:00',
 *     },
 *   ],
 *   account: { absent: 'withheld' },
 *   containment: [],
 *   notices: [],
 *   protocols: { absent: 'not-applicable' },
 * };
 * check(BreachIncident, breach).ok; // => true
 * check(BreachIncident, { ...breach, awareAt: '2026-03-02T04:59:00Z' }).ok; // => false
 * ```
 * @public
 */
export const BreachIncident: RecordSchema<BreachIncident> = /* @__PURE__ */ record('ctip.breach-incident/1', shape, [
  { path: ['detectedAt'], code: 'core/date-order', holds: ({ occurredAt, detectedAt }) => typeof occurredAt !== 'string' || !isEarlier(detectedAt, occurredAt) },
  { path: ['awareAt'], code: 'core/date-order', holds: ({ detectedAt, awareAt }) => !isEarlier(awareAt, detectedAt) },
  { path: ['containment'], code: 'core/date-order', holds: ({ detectedAt, containment }) => containment.every(({ at }) => !isEarlier(at, detectedAt)) },
  { path: ['notices'], code: 'core/date-order', holds: ({ detectedAt, notices }) => notices.every(({ at }) => !isEarlier(at, detectedAt)) },
  { path: ['closedAt'], code: 'core/date-order', holds: ({ awareAt, closedAt }) => closedAt === undefined || !isEarlier(closedAt, awareAt) },
  {
    path: ['subjects', 'atMost'],
    code: 'core/interval-order',
    holds: ({ subjects: { atLeast, atMost } }) => typeof atLeast !== 'number' || typeof atMost !== 'number' || atLeast <= atMost,
  },
  { path: ['containment'], code: 'core/required-here', holds: ({ status, containment }) => status !== 'contained' || containment.length > 0 },
  { path: ['notices'], code: 'core/required-here', holds: ({ status, notices }) => status !== 'notified' || notices.length > 0 },
  { path: ['closedAt'], code: 'core/required-here', holds: ({ status, closedAt }) => status !== 'closed' || closedAt !== undefined },
  { path: ['dangers'], code: 'core/danger-not-assessed', severity: 'warning', holds: ({ locationExposed, dangers }) => locationExposed !== true || dangers.length > 0 },
  {
    path: ['dangers'],
    code: 'core/safety-plan-missing',
    severity: 'warning',
    holds: ({ dangers }) => dangers.every(({ level, safetyPlanAt }) => level !== 'immediate' || safetyPlanAt !== undefined),
  },
]);
