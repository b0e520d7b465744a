import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { ageGroups } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { basis } from '../parts/basis.js';
import { freedomInShelters } from '../parts/cited.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { exitDestinations, exitReasons, movementRules, restrictionReasons, stayStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance', 'administration'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['protection', 'assistance', 'statistics'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance', 'statistics'], retention: 'case-file' });
  const date = { ladder: 'date' } as const;
  return {
    id: work(id('stay')),
    caseId: work(id('case'), { id: 'case.id' }),
    shelter: work(id('shelter'), { privacy: 'special' }),
    unit: work(id('shelter-unit').optional()),
    status: work(code(stayStatuses)),
    basis: basis(),
    riskScreen: work(id('risk-screen').optional()),
    requestedOn: trait(partialDate(), date),
    admittedOn: trait(partialDate().optional(), date),
    expectedEnd: trait(answer(partialDate()).optional(), date),
    endedOn: trait(partialDate().optional(), date),
    ageGroup: trait(code(ageGroups), { ladder: 'age-group' }),
    placedWithUnrelatedAdults: work(answer(z.boolean())),
    intake: z.strictObject({
      medicalCheckOn: harm(answer(partialDate())),
      houseRulesExplainedOn: work(answer(partialDate())),
      houseRulesAcknowledged: work(answer(z.boolean())),
      belongingsListed: work(answer(z.boolean())),
    }),
    freedomOfMovement: harm(code(movementRules)),
    restrictionReason: harm(code(restrictionReasons).optional()),
    restrictionExplained: harm(longText(2000).optional(), { privacy: 'direct', retention: 'identity' }),
    restrictionReviewBy: work(partialDate().optional()),
    exitReason: harm(answer(code(exitReasons)).optional()),
    exitDestination: harm(answer(code(exitDestinations)).optional()),
    exitPlan: work(id('exit-plan').optional()),
    exitPlanRefusedOn: work(partialDate().optional()),
  };
});

/** A person's stay in a shelter. @public */
export interface Stay extends RecordOf<'ctip.stay/1', typeof shape> {}

const isIn = ({ status }: Stay): boolean => among(status, 'admitted', 'settled', 'exit-planned', 'exited', 'transferred', 'left-without-notice');
const isOut = ({ status }: Stay): boolean => among(status, 'exited', 'transferred', 'left-without-notice');
const isRestricted = ({ freedomOfMovement }: Stay): boolean => among(freedomOfMovement, 'accompanied-outings', 'not-allowed-out');

/**
 * A person's stay in a shelter: on what ground, how freely the person comes and goes, how it ended and where to.
 *
 * - `basis`: the person's consent to the stay, or a lawful override. A stay is voluntary; leaving is a right
 * - `riskScreen`: the screening of immediate risks that admission needs
 * - `freedomOfMovement`, `restrictionReason`, `restrictionReviewBy`: what holds for this person, why, and when it is looked at again
 * - `placedWithUnrelatedAdults`: a child, or a person whose age is disputed, may not be
 * - `exitPlan` or `exitPlanRefusedOn`: who leaves has a plan, or did not want one
 *
 * Refused beside the shape: admission without day and risk screen; a restriction without reason and day of review; a child with
 * unrelated adults; an end without day; an exit without plan or refusal; days in an order that cannot be.
 *
 * @example
 * ```ts
 * const stay = {
 *   schema: 'ctip.stay/1',
 *   id: 'st-1',
 *   caseId: 'c-1',
 *   shelter: 's-1',
 *   unit: 'u-3',
 *   status: 'settled',
 *   basis: { kind: 'consent', consentId: 'k-9' },
 *   riskScreen: 'rs-1',
 *   requestedOn: '2026-03-02',
 *   admittedOn: '2026-03-02',
 *   ageGroup: 'adult',
 *   placedWithUnrelatedAdults: { absent: 'not-applicable' },
 *   intake: {
 *     medicalCheckOn: '2026-03-03',
 *     houseRulesExplainedOn: '2026-03-02',
 *     houseRulesAcknowledged: true,
 *     belongingsListed: true,
 *   },
 *   freedomOfMovement: 'free',
 * };
 * check(Stay, stay).ok; // => true
 * const locked = check(Stay, { ...stay, freedomOfMovement: 'not-allowed-out', restrictionReviewBy: '2026-03-09' });
 * locked.ok ? '' : locked.problems[0]?.pointer; // => '/restrictionReason'
 * check(Stay, { ...stay, ageGroup: 'disputed', placedWithUnrelatedAdults: true }).ok; // => false
 * ```
 * @public
 */
export const Stay: RecordSchema<Stay> = /* @__PURE__ */ record('ctip.stay/1', shape, [
  { path: ['admittedOn'], code: 'core/required-here', holds: (stay) => implies(isIn(stay), stay.admittedOn !== undefined) },
  { path: ['riskScreen'], code: 'core/required-here', holds: (stay) => implies(isIn(stay), stay.riskScreen !== undefined) },
  { path: ['restrictionReason'], code: 'core/required-here', source: freedomInShelters, mark: 'secondary', holds: (stay) => implies(isRestricted(stay), stay.restrictionReason !== undefined) },
  { path: ['restrictionReviewBy'], code: 'core/required-here', holds: (stay) => implies(isRestricted(stay), stay.restrictionReviewBy !== undefined) },
  {
    path: ['restrictionReason'],
    code: 'core/not-expected-here',
    holds: ({ freedomOfMovement, restrictionReason }) => implies(freedomOfMovement === 'free', restrictionReason === undefined),
  },
  {
    path: ['placedWithUnrelatedAdults'],
    code: 'core/child-with-unrelated-adults',
    holds: ({ ageGroup, placedWithUnrelatedAdults }) => ageGroup === 'adult' || placedWithUnrelatedAdults !== true,
  },
  {
    path: ['placedWithUnrelatedAdults'],
    code: 'core/required-here',
    severity: 'warning',
    holds: (stay) => stay.ageGroup === 'adult' || !isIn(stay) || !isAbsent(stay.placedWithUnrelatedAdults),
  },
  { path: ['endedOn'], code: 'core/required-here', holds: (stay) => implies(isOut(stay), stay.endedOn !== undefined) },
  {
    path: ['exitPlan'],
    code: 'core/no-exit-plan',
    holds: ({ status, exitPlan, exitPlanRefusedOn }) => implies(status === 'exited', exitPlan !== undefined || exitPlanRefusedOn !== undefined),
  },
  { path: ['admittedOn'], code: 'core/date-order', holds: ({ requestedOn, admittedOn }) => inOrder(requestedOn, admittedOn) },
  { path: ['endedOn'], code: 'core/date-order', holds: ({ admittedOn, endedOn }) => inOrder(admittedOn, endedOn) },
  { path: ['expectedEnd'], code: 'core/date-order', holds: ({ admittedOn, expectedEnd }) => inOrder(admittedOn, expectedEnd) },
]);
