import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { evidence } from '../parts/evidence.js';
import { distinctBy, implies } from '../parts/holds.js';
import { period } from '../parts/period.js';
import { meetingAttendances, meetingKinds, meetingModes, meetingStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['coordination'], retention: 'audit' });
  return {
    id: work(id('meeting')),
    unit: work(id('coordination-unit')),
    kind: work(code(meetingKinds)),
    title: work(localText(300)),
    mode: work(code(meetingModes)),
    country: work(code(countries).optional()),
    town: work(localText(200).optional()),
    period: period(work),
    status: work(code(meetingStatuses)),
    agenda: z
      .array(z.strictObject({ number: work(text(20)), title: work(localText(400)), papers: z.array(evidence(work)).max(50) }))
      .max(100),
    attendance: z
      .array(
        z.strictObject({
          membership: work(id('membership')),
          attendance: work(code(meetingAttendances)),
          persons: work(z.int().min(0).max(1000)),
        }),
      )
      .max(500),
    minutes: evidence(work).optional(),
  };
});

/** A meeting of a coordination unit. @public */
export interface Meeting extends RecordOf<'ctip.meeting/1', typeof shape> {}

/**
 * A meeting of a coordination unit: when and how it is held, its agenda, which members took part. Members attend, not persons: names
 * of participants stay in the minutes. What it decides is a `CoordinationDecision`.
 *
 * - `country`, `town`: left out for a meeting that is held online alone
 * - `attendance`: empty until it is held
 *
 * Refused beside the shape: a meeting in person without a country, one online with a place, attendance of a meeting that was not held,
 * one member or agenda number twice, a member present with no person or away with some.
 *
 * @example
 * ```ts
 * const meeting = {
 *   schema: 'ctip.meeting/1',
 *   id: 'mt-1',
 *   unit: 'forum',
 *   kind: 'forum',
 *   title: { en: 'Forum of experts' },
 *   mode: 'in-person',
 *   country: 'KM',
 *   town: { ar: 'موروني', fr: 'Moroni' },
 *   period: { start: '2024-05-20', end: '2024-05-21' },
 *   status: 'held',
 *   agenda: [],
 *   attendance: [{ membership: 'm-1', attendance: 'present', persons: 3 }],
 * };
 * check(Meeting, meeting).ok; // => true
 * check(Meeting, { ...meeting, status: 'planned' }).ok; // => false
 * ```
 * @public
 */
export const Meeting: RecordSchema<Meeting> = /* @__PURE__ */ record('ctip.meeting/1', shape, [
  { path: ['country'], code: 'core/required-here', holds: ({ mode, country }) => mode === 'online' || country !== undefined },
  { path: ['country'], code: 'core/not-here', holds: ({ mode, country }) => implies(mode === 'online', country === undefined) },
  { path: ['town'], code: 'core/not-here', holds: ({ mode, town }) => implies(mode === 'online', town === undefined) },
  { path: ['attendance'], code: 'core/not-here', holds: ({ status, attendance }) => status === 'held' || attendance.length === 0 },
  { path: ['attendance'], code: 'core/duplicate', holds: ({ attendance }) => distinctBy(attendance, ({ membership }) => membership) },
  {
    path: ['attendance'],
    code: 'core/contradiction',
    holds: ({ attendance }) =>
      attendance.every((row) => (row.attendance === 'present' || row.attendance === 'represented') === row.persons > 0),
  },
  { path: ['agenda'], code: 'core/duplicate', holds: ({ agenda }) => distinctBy(agenda, ({ number }) => number) },
]);
