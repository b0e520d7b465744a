import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { ageGroups } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { classed, fields, instant, isEarlier, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { sexPreferences } from '../assistance/codes.js';
import { basis } from '../parts/basis.js';
import { distinctBy, implies } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import {
  indicatorEvidenceKinds,
  interviewerRoles,
  screeningConclusions,
  screeningStatuses,
  screeningStopReasons,
  screeningStrengths,
} from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['identification', 'protection'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['identification', 'protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['identification', 'protection', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('screening')),
    encounter: work(id('encounter').optional()),
    caseId: work(id('case').optional(), { id: 'case.id' }),
    status: work(code(screeningStatuses)),
    tool: z.strictObject({ id: work(text(120)), version: work(text(40)) }),
    agency: work(id('agency'), { subject: 'nobody' }),
    interviewer: work(id('worker'), { subject: 'worker' }),
    role: work(code(interviewerRoles), { subject: 'worker' }),
    riskScreen: work(id('risk-screen').optional()),
    basis: basis(),
    ageGroup: trait(code(ageGroups), { ladder: 'age-group' }),
    assentGiven: work(answer(z.boolean())),
    guardianOrOfficerPresent: work(answer(z.boolean())),
    language: trait(answer(languageTag())),
    interpreterUsed: work(answer(z.boolean())),
    interpreterSex: work(answer(code(sexPreferences))),
    private: work(answer(z.boolean())),
    startedAt: work(instant().optional()),
    endedAt: work(instant().optional()),
    stopReason: harm(code(screeningStopReasons).optional()),
    indicators: z
      .array(
        z.strictObject({
          indicator: harm(text(120)),
          present: harm(answer(z.boolean())),
          strength: harm(code(screeningStrengths)),
          evidence: harm(answer(code(indicatorEvidenceKinds))),
        }),
      )
      .max(300),
    conclusion: harm(code(screeningConclusions).optional()),
    concludedBy: work(id('worker').optional(), { subject: 'worker' }),
    account: harm(longText(50_000).optional(), { privacy: 'direct', retention: 'identity' }),
  };
});

/** A screening interview. @public */
export interface Screening extends RecordOf<'ctip.screening/1', typeof shape> {}

const begun = ({ status }: Screening): boolean => status !== 'planned';

/**
 * A screening interview: with which tool, on what ground, in which language, what was seen, and what the person who screened concluded.
 *
 * - `tool`: id and version of the instrument
 * - `riskScreen`: the look at immediate danger that comes before the first question
 * - `basis`: consent, or a lawful override; for a child also `assentGiven` and `guardianOrOfficerPresent`
 * - `indicators`: each by the name that the tool gives it, present or not, or why that is not known
 * - `conclusion`, `concludedBy`: a trained person's; indicators decide nothing
 *
 * Refused beside the shape: a screening that began without time or risk screen; one that was stopped without a reason; a conclusion
 * that nobody stands for; an indicator twice; an end before the start. `remarks` tells of a child heard without assent or company.
 *
 * @example
 * ```ts
 * const screening = {
 *   schema: 'ctip.screening/1',
 *   id: 'sc-1',
 *   caseId: 'c-1',
 *   status: 'completed',
 *   tool: { id: 'national-screening-form', version: '3' },
 *   agency: 'police-amm',
 *   interviewer: 'w-4',
 *   role: 'social-worker',
 *   riskScreen: 'rs-1',
 *   basis: { kind: 'consent', consentId: 'k-1' },
 *   ageGroup: 'adult',
 *   assentGiven: { absent: 'not-applicable' },
 *   guardianOrOfficerPresent: { absent: 'not-applicable' },
 *   language: 'am',
 *   interpreterUsed: true,
 *   interpreterSex: 'woman',
 *   private: true,
 *   startedAt: '2026-03-03T09:00:00+03:00',
 *   endedAt: '2026-03-03T10:10:00+03:00',
 *   indicators: [{ indicator: 'documents-held-by-others', present: true, strength: 'strong', evidence: 'said-by-person' }],
 *   conclusion: 'grounds-found',
 *   concludedBy: 'w-4',
 * };
 * check(Screening, screening).ok; // => true
 * const nobody = check(Screening, { ...screening, concludedBy: undefined });
 * nobody.ok ? '' : nobody.problems[0]?.pointer; // => '/concludedBy'
 * ```
 * @public
 */
export const Screening: RecordSchema<Screening> = /* @__PURE__ */ record('ctip.screening/1', shape, [
  { path: ['startedAt'], code: 'core/required-here', holds: (screening) => implies(begun(screening), screening.startedAt !== undefined) },
  { path: ['riskScreen'], code: 'core/required-here', holds: (screening) => implies(begun(screening), screening.riskScreen !== undefined) },
  { path: ['endedAt'], code: 'core/date-order', holds: ({ startedAt, endedAt }) => startedAt === undefined || endedAt === undefined || !isEarlier(endedAt, startedAt) },
  { path: ['stopReason'], code: 'core/required-here', holds: ({ status, stopReason }) => implies(status === 'stopped', stopReason !== undefined) },
  { path: ['stopReason'], code: 'core/not-expected-here', holds: ({ status, stopReason }) => implies(stopReason !== undefined, status === 'stopped') },
  { path: ['concludedBy'], code: 'core/required-here', holds: ({ conclusion, concludedBy }) => implies(conclusion !== undefined, concludedBy !== undefined) },
  { path: ['indicators'], code: 'core/duplicate', holds: ({ indicators }) => distinctBy(indicators, ({ indicator }) => indicator) },
  {
    path: ['guardianOrOfficerPresent'],
    code: 'core/child-heard-alone',
    severity: 'warning',
    holds: (screening) => screening.ageGroup === 'adult' || !begun(screening) || (screening.guardianOrOfficerPresent === true && screening.assentGiven === true),
  },
]);
