import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { distinctBy, implies } from '../parts/holds.js';
import { durableOptions, outcomeConclusions, reintegrationAreas, situations } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['return-and-reintegration', 'administration'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['return-and-reintegration', 'statistics', 'research'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['return-and-reintegration', 'statistics', 'research'], retention: 'case-file' });
  return {
    id: work(id('outcome-assessment')),
    caseId: work(id('case'), { id: 'case.id' }),
    reintegrationPlan: work(id('reintegration-plan').optional()),
    option: harm(code(durableOptions)),
    wished: harm(answer(code(durableOptions))),
    country: trait(code(countries), { ladder: 'country' }),
    assessedOn: trait(partialDate(), { ladder: 'date' }),
    agency: work(id('agency'), { subject: 'nobody' }),
    followUpsDone: work(z.int().min(0).max(100)),
    followUpsMissed: work(z.int().min(0).max(100)),
    situations: z.array(z.strictObject({ area: harm(code(reintegrationAreas)), situation: harm(answer(code(situations))) })).max(20),
    exploitedAgain: harm(answer(z.boolean())),
    conclusion: harm(code(outcomeConclusions)),
    personsConclusion: harm(answer(code(outcomeConclusions))),
    lessons: harm(longText(10_000).optional(), { privacy: 'direct' }),
  };
});

/** What became of a reintegration. @public */
export interface OutcomeAssessment extends RecordOf<'ctip.outcome-assessment/1', typeof shape> {}

/**
 * What became of a reintegration at the end of the follow-up: what was chosen and wished, how the person fares by area, and what two
 * people conclude, who followed it and the person herself. Both stay.
 *
 * Refused beside the shape: a sustained outcome of somebody who was exploited again, or whom nobody has seen; an area twice.
 *
 * @example
 * ```ts
 * const outcome = {
 *   schema: 'ctip.outcome-assessment/1',
 *   id: 'oa-1',
 *   caseId: 'c-1',
 *   option: 'voluntary-return',
 *   wished: 'voluntary-return',
 *   country: 'ET',
 *   assessedOn: '2027-05',
 *   agency: 'ngo-addis-1',
 *   followUpsDone: 3,
 *   followUpsMissed: 1,
 *   situations: [{ area: 'livelihood', situation: 'improving' }],
 *   exploitedAgain: false,
 *   conclusion: 'sustained',
 *   personsConclusion: 'partly-sustained',
 * };
 * check(OutcomeAssessment, outcome).ok; // => true
 * check(OutcomeAssessment, { ...outcome, followUpsDone: 0 }).ok; // => false
 * ```
 * @public
 */
export const OutcomeAssessment: RecordSchema<OutcomeAssessment> = /* @__PURE__ */ record('ctip.outcome-assessment/1', shape, [
  { path: ['situations'], code: 'core/duplicate', holds: ({ situations: known }) => distinctBy(known, ({ area }) => area) },
  {
    path: ['conclusion'],
    code: 'core/outcome-unfounded',
    holds: ({ conclusion, exploitedAgain, followUpsDone }) => implies(conclusion === 'sustained', exploitedAgain !== true && followUpsDone > 0),
  },
]);
