import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { ageConclusions, ageMethods } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const child = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  return {
    id: work(id('age-assessment')),
    victimId: work(id('victim')),
    assessedOn: work(partialDate()),
    by: work(id('agency')),
    methods: child(several(ageMethods)),
    consent: child(answer(z.boolean())),
    low: child(answer(z.number().min(0).max(120))),
    high: child(answer(z.number().min(0).max(120))),
    conclusion: child(code(ageConclusions)),
    appeal: work(answer(text(300))),
  };
});

/** An assessment of an age in doubt. @public */
export interface AgeAssessment extends RecordOf<'ctip.age-assessment/1', typeof shape> {}

/**
 * An age as an interval, how it was found, and what was concluded. In doubt the person is a child.
 *
 * Refused beside the shape: bounds in the wrong order; "adult" where the lowest age that was found is under 18.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.age-assessment/1',
 *   id: 'aa-1',
 *   victimId: 'v-1',
 *   assessedOn: '2025-03-05',
 *   by: 'a-3',
 *   methods: ['documents', 'interview'],
 *   consent: true,
 *   low: 16,
 *   high: 19,
 *   conclusion: 'undetermined',
 *   appeal: 'Juvenile court',
 * };
 * check(AgeAssessment, sound).ok; // => true
 * check(AgeAssessment, { ...sound, conclusion: 'adult' }).ok; // => false
 * ```
 * @public
 */
export const AgeAssessment: RecordSchema<AgeAssessment> = /* @__PURE__ */ record('ctip.age-assessment/1', shape, [

  { path: ['high'], code: 'core/interval-order', holds: ({ low, high }) => isAbsent(low) || isAbsent(high) || low <= high },
  { path: ['conclusion'], code: 'core/not-expected-here', holds: ({ conclusion, low }) => conclusion !== 'adult' || isAbsent(low) || low >= 18 },
]);
