import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { assessmentKinds, assessmentResults } from './codes.js';
import { marked, offer, run } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: run(id('training-assessment')),
  sessionId: offer(id('training-session'), { id: 'training-session.id' }),
  participantId: run(id('training-participant'), { id: 'training-participant.id', subject: 'worker' }),
  kind: run(code(assessmentKinds)),
  tool: run(text(80)),
  toolVersion: run(text(40)),
  takenOn: run(partialDate()),
  points: marked(answer(z.number().min(0).max(10_000))),
  maximum: run(z.number().positive().max(10_000)),
  result: marked(answer(code(assessmentResults))),
  assessedBy: run(answer(id('trainer')), { subject: 'worker' }),
}));

/** What somebody knew or could do. @public */
export interface TrainingAssessment extends RecordOf<'ctip.training-assessment/1', typeof shape> {}

/**
 * What one person knew before a course, after it, or some time later. Points are compared only within one `tool` and `toolVersion`.
 *
 * Refused beside the shape: more points than there are.
 *
 * @example
 * ```ts
 * const assessment = {
 *   schema: 'ctip.training-assessment/1',
 *   id: 'as-1',
 *   sessionId: 'ts-1',
 *   participantId: 'p-1',
 *   kind: 'after',
 *   tool: 'identification-quiz',
 *   toolVersion: '3',
 *   takenOn: '2025-03-06',
 *   points: 17.5,
 *   maximum: 20,
 *   result: 'passed',
 *   assessedBy: 'tr-1',
 * };
 * check(TrainingAssessment, assessment).ok; // => true
 * check(TrainingAssessment, { ...assessment, points: 21 }).ok; // => false
 * ```
 * @public
 */
export const TrainingAssessment: RecordSchema<TrainingAssessment> = /* @__PURE__ */ record('ctip.training-assessment/1', shape, [
  { path: ['points'], code: 'core/more-than-stated', holds: ({ points, maximum }) => isAbsent(points) || points <= maximum },
]);
