import { dateRange, datePrecision, isAbsent, ok, problem, refused, type Answer, type Language, type PartialDate, type Problem, type Result } from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import { deadlineRows, type DeadlineRow } from './deadlines.data.js';
import type { CalendarEntry, CalendarStatus } from './entry.js';

/** A record with a deadline: its tag says which date that is. @public */
export interface RecordWithDeadline {
  readonly schema: string;
  readonly id: string;
}

/** Is a date the day itself? */
export const isExact = (date: PartialDate): boolean => datePrecision(date) === 'day' && !date.endsWith('~');

const statusOf = ({ done = [], void: ended = [], doneOn }: DeadlineRow, record: Readonly<Record<string, unknown>>): CalendarStatus => {
  const status = String(record['status']);
  if (done.includes(status) || (doneOn !== undefined && typeof record[doneOn] === 'string')) return 'completed';
  return ended.includes(status) ? 'cancelled' : 'needs-action';
};

/**
 * The deadline of a record as an entry of a calendar: by when an answer to a referral, a questionnaire, a request is due, by when a plan is
 * to be reviewed.
 *
 * What a person reads is the kind of the deadline alone. Calendars land on telephones and shared screens, so no name, case, service or agency
 * stands in it; `uid` is the record's id, which a system can open and a stranger cannot. Of a date that is known to the month or the year, or
 * estimated, the first day is taken, because too early is the safe side of a deadline; that is told (`exchange/mapping-assumed`).
 *
 * @param record - a checked record
 * @param language - of the words
 * @returns the entry, `undefined` when the record says no date, with every loss; `exchange/no-deadline` for a record that never has one
 * @example
 * ```ts
 * const referral = { schema: 'ctip.referral/2', id: 'r-1', status: 'offered', respondBy: '2026-03-03' };
 * const made = deadlineOf(referral, 'fr');
 * made.ok && made.value.value; // => { kind: 'deadline', uid: 'r-1', due: { day: '2026-03-03' }, summary: 'Réponse attendue à une orientation', language: 'fr', status: 'needs-action' }
 * deadlineOf({ schema: 'ctip.victim/2', id: 'v-1' }, 'fr').ok; // => false
 * ```
 * @public
 */
export function deadlineOf(record: RecordWithDeadline, language: Language): Result<Mapped<CalendarEntry | undefined>> {
  const row = deadlineRows.find((candidate) => candidate.record === record.schema);
  if (!row) return refused([problem('exchange/no-deadline', '/schema', { params: { allowed: deadlineRows.map((candidate) => candidate.record) } })]);
  const said = record as RecordWithDeadline & Readonly<Record<string, unknown>>;
  const date = said[row.at] as Answer<PartialDate> | undefined;
  if (date === undefined || isAbsent(date)) return ok({ value: undefined, losses: [] });
  const losses: readonly Problem[] = isExact(date) ? [] : [loss('exchange/mapping-assumed', `/${row.at}`, { field: row.at })];
  return ok({
    value: {
      kind: 'deadline',
      uid: record.id,
      due: { day: dateRange(date).first },
      summary: row.words[language],
      language,
      status: statusOf(row, said),
    },
    losses,
  });
}
