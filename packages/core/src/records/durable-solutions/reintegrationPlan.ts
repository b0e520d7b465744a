import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { basis } from '../parts/basis.js';
import { among, distinctBy, implies, inOrder } from '../parts/holds.js';
import { goalStates, reintegrationAreas, reintegrationStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['return-and-reintegration', 'assistance'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['return-and-reintegration', 'statistics'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['return-and-reintegration', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('reintegration-plan')),
    caseId: work(id('case'), { id: 'case.id' }),
    durableSolutionPlan: work(id('durable-solution-plan').optional()),
    country: trait(code(countries), { ladder: 'country' }),
    agency: work(id('agency'), { subject: 'nobody' }),
    status: work(code(reintegrationStatuses)),
    basis: basis(),
    agreedOn: work(partialDate().optional()),
    goals: z
      .array(
        z.strictObject({
          number: work(z.int().min(1).max(100)),
          area: harm(code(reintegrationAreas)),
          goal: harm(longText(2000), { privacy: 'direct' }),
          responsible: work(id('agency'), { subject: 'nobody' }),
          dueBy: work(answer(partialDate())),
          state: work(code(goalStates)),
        }),
      )
      .min(1)
      .max(60),
    budget: work(money().optional(), { subject: 'nobody' }),
    followUpConsent: work(answer(z.boolean())),
    followUps: work(severalOf(partialDate(), 24).optional()),
    endsOn: work(partialDate().optional()),
    endedOn: work(partialDate().optional()),
  };
});

/** A plan of reintegration. @public */
export interface ReintegrationPlan extends RecordOf<'ctip.reintegration-plan/1', typeof shape> {}

/**
 * A plan of reintegration, at home or where the person stays: goals by area of life, who helps with each, and on which days somebody asks,
 * if the person allows it.
 *
 * Refused beside the shape: a goal number twice, a plan under way that the person did not agree to, follow-ups that were not allowed, an
 * end without a day.
 *
 * @example
 * ```ts
 * const plan = {
 *   schema: 'ctip.reintegration-plan/1',
 *   id: 'rp-1',
 *   caseId: 'c-1',
 *   durableSolutionPlan: 'ds-1',
 *   country: 'ET',
 *   agency: 'ngo-addis-1',
 *   status: 'under-way',
 *   basis: { kind: 'consent', consentId: 'k-12' },
 *   agreedOn: '2026-05-06',
 *   goals: [{ number: 1, area: 'livelihood', goal: 'A stall on the market.', responsible: 'ngo-addis-1', dueBy: '2026-09', state: 'under-way' }],
 *   budget: { amount: '1200', currency: 'USD', valueDate: '2026-05' },
 *   followUpConsent: true,
 *   followUps: ['2026-08', '2026-11'],
 * };
 * check(ReintegrationPlan, plan).ok; // => true
 * check(ReintegrationPlan, { ...plan, followUpConsent: false }).ok; // => false
 * ```
 * @public
 */
export const ReintegrationPlan: RecordSchema<ReintegrationPlan> = /* @__PURE__ */ record('ctip.reintegration-plan/1', shape, [
  { path: ['goals'], code: 'core/duplicate', holds: ({ goals }) => distinctBy(goals, ({ number }) => String(number)) },
  { path: ['agreedOn'], code: 'core/required-here', holds: ({ status, agreedOn }) => implies(status !== 'draft', agreedOn !== undefined) },
  { path: ['followUps'], code: 'core/not-expected-here', holds: ({ followUpConsent, followUps }) => implies(followUps !== undefined, followUpConsent === true) },
  { path: ['endedOn'], code: 'core/required-here', holds: ({ status, endedOn }) => implies(among(status, 'completed', 'stopped'), endedOn !== undefined) },
  { path: ['endedOn'], code: 'core/date-order', holds: ({ agreedOn, endedOn }) => inOrder(agreedOn, endedOn) },
]);
