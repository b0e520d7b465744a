import { dateRange, inLanguage, languages, Meeting, type Language, type PartialDate, type Problem } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { isExact } from './deadlines.js';
import type { CalendarEntry, CalendarStatus } from './entry.js';

const sayable = ['/schema', '/id', '/title', '/town', '/country', '/period/start', '/period/end', '/status'];

/** How the standard says where a meeting stands. A meeting that was held is confirmed, and so is one that is planned for sure. */
const statuses: Readonly<Record<Meeting['status'], CalendarStatus>> = { planned: 'confirmed', held: 'confirmed', postponed: 'tentative', cancelled: 'cancelled' };

/** One language of a text, and whether others stay behind. */
function told(text: Meeting['title'], language: Language, field: string, pointer: string, losses: Problem[]): string {
  const found = inLanguage(text, language);
  if (found && languages.some((other) => other !== found.language && text[other] !== undefined)) losses.push(loss('exchange/mapping-dropped', pointer, { field }));
  return found?.text ?? '';
}

/**
 * A meeting of a coordination unit as an entry of a calendar: title, days, town and country, and where it stands. Agenda, papers, minutes and
 * attendance stay in the register.
 *
 * @param meeting - a checked meeting
 * @param language - of title and town, where the meeting has it; another language where not
 * @returns the entry and every loss: further languages, agenda, attendance; that a meeting was held and that it is planned are said in one
 *   word; of a period that is not known to the day the widest is taken
 * @example
 * ```ts
 * const meeting = {
 *   schema: 'ctip.meeting/1', id: 'mt-1', unit: 'forum', kind: 'forum', title: { ar: 'منتدى الخبراء' }, mode: 'in-person', country: 'KM',
 *   town: { ar: 'موروني' }, period: { start: '2026-05-20', end: '2026-05-21' }, status: 'planned', agenda: [], attendance: [],
 * } as Meeting;
 * meetingEntry(meeting, 'ar').value; // => { kind: 'event', uid: 'mt-1', start: { day: '2026-05-20' }, end: { day: '2026-05-21' }, summary: 'منتدى الخبراء', language: 'ar', location: 'موروني, KM', status: 'confirmed' }
 * ```
 * @public
 */
export function meetingEntry(meeting: Meeting, language: Language): Mapped<CalendarEntry> {
  const { id, title, town, country, period, status } = meeting;
  const losses: Problem[] = [...dropped(Meeting, meeting, sayable)];
  const days = (date: PartialDate, where: 'start' | 'end') => {
    if (!isExact(date)) losses.push(loss('exchange/mapping-assumed', `/period/${where}`, { field: 'meeting.period' }));
    return dateRange(date);
  };
  const summary = told(title, language, 'meeting.title', '/title', losses);
  const place = [...(town ? [told(town, language, 'meeting.town', '/town', losses)] : []), ...(country === undefined ? [] : [country])];
  if (status === 'held') losses.push(loss('exchange/mapping-merged', '/status', { field: 'meeting.status' }));
  const value: CalendarEntry = {
    kind: 'event',
    uid: id,
    start: { day: days(period.start, 'start').first },
    end: { day: days(period.end, 'end').last },
    summary,
    language: inLanguage(title, language)?.language ?? language,
    ...(place.length > 0 && { location: place.join(', ') }),
    status: statuses[status],
  };
  return { value, losses };
}
