import * as z from 'zod';

import { id } from '../../id/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { marked, offer, run } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: run(id('training-attendance')),
  sessionId: offer(id('training-session'), { id: 'training-session.id' }),
  participantId: run(id('training-participant'), { id: 'training-participant.id', subject: 'worker' }),
  minutesHeld: offer(z.int().min(1).max(60_000), { id: 'training-session.minutesHeld' }),
  minutesAttended: marked(z.int().min(0).max(60_000), { privacy: 'quasi' }),
}));

/** How much of a session somebody attended. @public */
export interface TrainingAttendance extends RecordOf<'ctip.training-attendance/1', typeof shape> {}

/**
 * How much of a session one person attended, in minutes of the minutes held. A person in two sessions has two of these.
 *
 * Refused beside the shape: more minutes than were held.
 *
 * @example
 * ```ts
 * const attendance = {
 *   schema: 'ctip.training-attendance/1',
 *   id: 'ta-1',
 *   sessionId: 'ts-1',
 *   participantId: 'p-1',
 *   minutesHeld: 600,
 *   minutesAttended: 540,
 * };
 * check(TrainingAttendance, attendance).ok; // => true
 * check(TrainingAttendance, { ...attendance, minutesAttended: 601 }).ok; // => false
 * ```
 * @public
 */
export const TrainingAttendance: RecordSchema<TrainingAttendance> = /* @__PURE__ */ record('ctip.training-attendance/1', shape, [
  { path: ['minutesAttended'], code: 'core/more-than-stated', holds: ({ minutesHeld, minutesAttended }) => minutesAttended <= minutesHeld },
]);
