import { check, ok, problem, refused, shortText, type Problem, type Result } from '@ctip/core';

import { escaped, folded } from './contentLine.js';
import { statusesOf, statusWords, type CalendarEntry, type CalendarTime } from './entry.js';
import { written } from './time.js';

/** What a calendar says of itself. @public */
export interface CalendarOptions {
  /** Who wrote it, an identifier of the program: `-//Ministry//CTIP 1//EN`. */
  readonly producer: string;
  /** Domain of the system, so that ids are the only ones in the world: `registry.example.gov`. */
  readonly host: string;
  /** The moment at which it is written, with its offset. */
  readonly stamp: string;
}

type Line = readonly [name: string, value: string];

const line = /* @__PURE__ */ shortText(1000);
const sound = (text: string): boolean => check(line, text).ok;

function timeLine(name: string, time: CalendarTime, daysLater = 0): Line | undefined {
  const found = written(time, daysLater);
  return found && [found.isDay ? `${name};VALUE=DATE` : name, found.value];
}

/** Lines of the times of an entry; those that cannot be written are `undefined`. */
const timeLines = (entry: CalendarEntry): readonly (Line | undefined)[] =>
  entry.kind === 'deadline'
    ? [timeLine('DUE', entry.due)]
    : // The end of an event of whole days is the day after the last one (RFC 5545, section 3.6.1).
      [timeLine('DTSTART', entry.start), timeLine('DTEND', entry.end, 1)];

const inOrder = (entry: CalendarEntry): boolean => {
  if (entry.kind === 'deadline') return true;
  const [start, end] = [written(entry.start), written(entry.end)];
  return !start || !end || (start.isDay === end.isDay && (start.isDay ? start.value <= end.value : start.value < end.value));
};

function entryLines(entry: CalendarEntry, at: string, stamp: string, host: string): Result<readonly Line[]> {
  const problems: Problem[] = [];
  const fail = (where: string, code: 'exchange/calendar-text' | 'exchange/calendar-time' | 'exchange/calendar-status'): void => {
    problems.push(problem(code, `${at}${where}`));
  };
  if (!/^[\w.:-]{1,200}$/u.test(entry.uid)) fail('/uid', 'exchange/calendar-text');
  if (!sound(entry.summary)) fail('/summary', 'exchange/calendar-text');
  if (entry.location !== undefined && !sound(entry.location)) fail('/location', 'exchange/calendar-text');
  if (entry.status !== undefined && !statusesOf[entry.kind].includes(entry.status)) fail('/status', 'exchange/calendar-status');
  const times = timeLines(entry);
  if (times.includes(undefined) || !inOrder(entry)) fail(entry.kind === 'event' ? '/end' : '/due', 'exchange/calendar-time');
  if (problems.length > 0) return refused(problems);
  const component = entry.kind === 'event' ? 'VEVENT' : 'VTODO';
  const language = `;LANGUAGE=${entry.language}`;
  return ok([
    ['BEGIN', component],
    ['UID', `${entry.uid}@${host}`],
    ['DTSTAMP', stamp],
    ...times.filter((line) => line !== undefined),
    [`SUMMARY${language}`, escaped(entry.summary)],
    ...(entry.location === undefined ? [] : [[`LOCATION${language}`, escaped(entry.location)] as const]),
    ...(entry.status === undefined ? [] : [['STATUS', statusWords[entry.status]] as const]),
    ['CLASS', 'CONFIDENTIAL'],
    ['END', component],
  ]);
}

const textOf = (lines: readonly Line[]): string => lines.map(([name, value]) => folded(`${name}:${value}`)).join('');

/** A calendar in pieces, for more entries than are held at once. */
export interface CalendarWriter {
  readonly begin: string;
  readonly write: (entry: CalendarEntry, at: string) => Result<string>;
  readonly end: string;
}

/** Begins a calendar; whether an id stands twice is the caller's to know. */
export function calendarWriter({ producer, host, stamp }: CalendarOptions): Result<CalendarWriter> {
  const at = written({ at: stamp });
  const problems = [
    ...(at ? [] : [problem('exchange/calendar-time', '/stamp')]),
    ...(sound(producer) ? [] : [problem('exchange/calendar-text', '/producer')]),
    ...(/^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/u.test(host) ? [] : [problem('exchange/calendar-text', '/host')]),
  ];
  if (!at || problems.length > 0) return refused(problems);
  return ok({
    begin: textOf([['BEGIN', 'VCALENDAR'], ['VERSION', '2.0'], ['PRODID', escaped(producer)]]),
    write: (entry, pointer) => {
      const lines = entryLines(entry, pointer, at.value, host);
      return lines.ok ? ok(textOf(lines.value)) : lines;
    },
    end: textOf([['END', 'VCALENDAR']]),
  });
}

/**
 * Writes entries as a calendar (iCalendar, RFC 5545): lines of at most 75 octets, none of which cuts a character, moments in UTC, every
 * entry confidential. An event of whole days ends on the day after its last one, as the standard has it.
 *
 * @param entries - what stands in it, each id once
 * @param options - who writes it, and when: there is no hidden clock
 * @returns the text; `exchange/calendar-text`, `exchange/calendar-time`, `exchange/calendar-status`, `exchange/calendar-twice`, by entry
 * @example
 * ```ts
 * const entry = { kind: 'deadline', uid: 'cr-1', due: { day: '2026-03-15' }, summary: 'الرد على الاستبيان', language: 'ar' } as const;
 * const calendar = calendarOf([entry], { producer: '-//Ministry//CTIP 1//EN', host: 'registry.example', stamp: '2026-03-01T09:00:00+03:00' });
 * calendar.ok && calendar.value.split('\r\n').slice(3, 8).join(' '); // => 'BEGIN:VTODO UID:cr-1@registry.example DTSTAMP:20260301T060000Z DUE;VALUE=DATE:20260315 SUMMARY;LANGUAGE=ar:الرد على الاستبيان'
 * calendar.ok && readCalendar(calendar.value).ok; // => true
 * ```
 * @public
 */
export function calendarOf(entries: readonly CalendarEntry[], options: CalendarOptions): Result<string> {
  const writer = calendarWriter(options);
  const problems: Problem[] = writer.ok ? [] : [...writer.problems];
  const texts: string[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const made = writer.ok ? writer.value.write(entry, `/${String(index)}`) : writer;
    if (made.ok) texts.push(made.value);
    else if (writer.ok) problems.push(...made.problems);
    if (seen.has(entry.uid)) problems.push(problem('exchange/calendar-twice', `/${String(index)}/uid`));
    seen.add(entry.uid);
  }
  return writer.ok && problems.length === 0 ? ok([writer.value.begin, ...texts, writer.value.end].join('')) : refused(problems);
}
