import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { languageTag } from '../parts/languageTag.js';
import { period } from '../parts/period.js';
import { trainingModes, trainingStatuses } from './codes.js';
import { offer, run } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: offer(id('training-session')),
  courseId: offer(id('course'), { id: 'course.id' }),
  host: offer(id('agency')),
  period: period(offer),
  country: offer(code(countries)),
  town: offer(localText(200).optional()),
  mode: offer(code(trainingModes)),
  languages: offer(severalOf(languageTag(), 20)),
  trainers: run(answer(severalOf(id('trainer'), 100)), { subject: 'worker' }),
  places: offer(z.int().min(1).max(100_000).optional()),
  minutesHeld: offer(z.int().min(1).max(60_000).optional()),
  status: offer(code(trainingStatuses)),
}));

/** A course held once. @public */
export interface TrainingSession extends RecordOf<'ctip.training-session/1', typeof shape> {}

/**
 * A course held once: when, where, in which languages, by which trainers (by their ids; who they are is kept apart).
 *
 * - `minutesHeld`: how long it was in the end; attendance is measured by it
 *
 * Refused beside the shape: a session that was held without its length.
 *
 * @example
 * ```ts
 * const session = {
 *   schema: 'ctip.training-session/1',
 *   id: 'ts-1',
 *   courseId: 'co-tot',
 *   host: 'centre-1',
 *   period: { start: '2025-03-02', end: '2025-03-06' },
 *   country: 'BH',
 *   mode: 'in-person',
 *   languages: ['ar'],
 *   trainers: ['tr-1', 'tr-2'],
 *   places: 27,
 *   minutesHeld: 600,
 *   status: 'held',
 * };
 * check(TrainingSession, session).ok; // => true
 * check(TrainingSession, { ...session, minutesHeld: undefined }).ok; // => false
 * ```
 * @public
 */
export const TrainingSession: RecordSchema<TrainingSession> = /* @__PURE__ */ record('ctip.training-session/1', shape, [
  { path: ['minutesHeld'], code: 'core/required-here', holds: ({ status, minutesHeld }) => status !== 'held' || minutesHeld !== undefined },
]);
