import { check, Meeting, ok, type Problem, type Result } from '@ctip/core';

import { member, needs, versionOf, type Mapped, type Standard } from '../mapping/index.js';
import { calendarWriter } from './calendarOf.js';
import { deadlineOf, type RecordWithDeadline } from './deadlines.js';
import type { CalendarEntry } from './entry.js';
import { meetingEntry } from './meetings.js';

/** The domain of an agency's ids. */
const hostOf = (agency: string): string => agency.toLowerCase().replaceAll('_', '-').replaceAll(/[^a-z0-9.-]/gu, '').replaceAll(/^[.-]+|[.-]+$/gu, '');

const version = 'rfc5545';

/** iCalendar in the conversion: meetings and the deadlines of records, written alone. What a calendar says makes no record. */
export const calendarStandard: Standard = {
  id: 'icalendar',
  versions: [version],
  subject: 'records',
  writer(options) {
    const asked = versionOf(options, [version], version);
    const told = needs(options, ['agency', 'preparedAt']);
    if (!asked.ok) return asked;
    if (!told.ok) return told;
    const language = options.language ?? 'en';
    const writer = calendarWriter({ producer: '-//CTIP//exchange//EN', host: hostOf(told.value.agency), stamp: told.value.preparedAt });
    if (!writer.ok) return writer;
    const { begin, write, end } = writer.value;
    const entryOf = (record: unknown): Result<Mapped<CalendarEntry | undefined>> => {
      if (member(record, 'schema') !== Meeting.tag) return deadlineOf(record as RecordWithDeadline, language);
      const meeting = check(Meeting, record);
      return meeting.ok ? ok(meetingEntry(meeting.value, language)) : meeting;
    };
    return ok({
      begin,
      write: (records) => {
        const texts: string[] = [];
        const losses: Problem[] = [];
        for (const record of records) {
          const made = entryOf(record);
          if (!made.ok) return made;
          losses.push(...made.value.losses);
          const text = made.value.value ? write(made.value.value, '') : ok('');
          if (!text.ok) return text;
          texts.push(text.value);
        }
        return ok({ text: texts.join(''), losses });
      },
      end,
    });
  },
};
