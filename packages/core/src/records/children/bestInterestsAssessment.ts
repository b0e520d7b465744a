import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const told = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  return {
    id: work(id('best-interests-assessment')),
    caseId: work(id('case')),
    assessedOn: work(partialDate()),
    by: work(id('agency')),
    urgent: work(z.boolean()),
    safety: told(answer(longText(8000))),
    family: told(answer(longText(8000))),
    development: told(answer(longText(8000))),
    view: told(answer(longText(8000))),
    actions: told(z.array(text(600)).min(1).max(60)),
    needsDetermination: work(z.boolean()),
  };
});

/** A best-interests assessment. @public */
export interface BestInterestsAssessment extends RecordOf<'ctip.best-interests-assessment/1', typeof shape> {}

/**
 * What is best for a child now, by whom it was looked at, and what the child says. Urgent protection never waits for a determination.
 *
 * Refused beside the shape: a full assessment in which nobody asked the child.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.best-interests-assessment/1',
 *   id: 'bia-1',
 *   caseId: 'c-1',
 *   assessedOn: '2025-03-02',
 *   by: 'a-9',
 *   urgent: false,
 *   safety: 'Safe in the shelter',
 *   family: { absent: 'unknown' },
 *   development: 'Wants to go back to school',
 *   view: 'Wants to call an aunt',
 *   actions: ['Find the aunt'],
 *   needsDetermination: true,
 * };
 * check(BestInterestsAssessment, sound).ok; // => true
 * check(BestInterestsAssessment, { ...sound, view: { absent: 'not-asked' } }).ok; // => false
 * ```
 * @public
 */
export const BestInterestsAssessment: RecordSchema<BestInterestsAssessment> = /* @__PURE__ */ record('ctip.best-interests-assessment/1', shape, [

  { path: ['view'], code: 'core/required-here', holds: ({ urgent, view }) => urgent || !isAbsent(view) || view.absent !== 'not-asked' },
]);
