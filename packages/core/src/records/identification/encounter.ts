import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { classed, fields, instant, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { implies } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { encounterChannels, encounterOutcomes, encounterPurposes, reporterKinds } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['identification', 'protection', 'statistics'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['identification', 'protection', 'statistics'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['identification', 'protection', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('encounter')),
    receivedBy: work(id('agency')),
    at: trait(instant(), { ladder: 'date' }),
    channel: work(code(encounterChannels)),
    country: trait(code(countries), { ladder: 'country' }),
    language: trait(answer(languageTag())),
    reporter: trait(answer(code(reporterKinds))),
    purpose: harm(answer(code(encounterPurposes))),
    outcome: harm(code(encounterOutcomes)),
    immediateDanger: harm(answer(z.boolean())),
    childConcerned: trait(answer(z.boolean())),
    mayCallBack: work(answer(z.boolean())),
    summary: harm(longText(10_000).optional(), { privacy: 'direct', retention: 'identity' }),
    referredTo: work(id('agency').optional()),
    caseId: work(id('case').optional(), { id: 'case.id' }),
  };
});

/** A first contact. @public */
export interface Encounter extends RecordOf<'ctip.encounter/1', typeof shape> {}

/**
 * A first contact: a call to a hotline, an inspection, a visit to a clinic. What somebody wanted (`purpose`) and what came of it
 * (`outcome`) are apart, so that calls are never counted as cases.
 *
 * - `reporter`: who spoke; the person concerned, or somebody else
 * - `caseId`: where a case was opened; most encounters open none
 *
 * Refused beside the shape: a referral without the agency that it went to.
 *
 * @example
 * ```ts
 * const call = {
 *   schema: 'ctip.encounter/1',
 *   id: 'e-1',
 *   receivedBy: 'hotline-1',
 *   at: '2026-03-02T21:10:00+03:00',
 *   channel: 'hotline',
 *   country: 'BH',
 *   language: 'tl',
 *   reporter: 'co-worker',
 *   purpose: 'report-labour-dispute',
 *   outcome: 'screening-agreed',
 *   immediateDanger: false,
 *   childConcerned: { absent: 'unknown' },
 *   mayCallBack: true,
 * };
 * check(Encounter, call).ok; // => true
 * check(Encounter, { ...call, outcome: 'referred-elsewhere' }).ok; // => false
 * ```
 * @public
 */
export const Encounter: RecordSchema<Encounter> = /* @__PURE__ */ record('ctip.encounter/1', shape, [
  { path: ['referredTo'], code: 'core/required-here', holds: ({ outcome, referredTo }) => implies(outcome === 'referred-elsewhere', referredTo !== undefined) },
]);
