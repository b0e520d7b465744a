import { languages, ok, problem, refused, type Language, type Problem, type Result } from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import { contentLine, unescaped, unfolded, type ContentLine } from './contentLine.js';
import { statusesOf, statusWords, type CalendarEntry, type CalendarStatus } from './entry.js';
import { readTime } from './time.js';

/** The most characters of a calendar that is read. */
const maximum = 20_000_000;

const fault = (line: number): Problem => problem('exchange/calendar-syntax', '', { at: { line } });
const kinds: Readonly<Record<string, CalendarEntry['kind']>> = { VEVENT: 'event', VTODO: 'deadline' };
const understood = new Set(['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'DUE', 'SUMMARY', 'LOCATION', 'STATUS', 'CLASS']);

interface Component {
  readonly kind: CalendarEntry['kind'];
  readonly begins: number;
  readonly lines: readonly ContentLine[];
}

/** The components of a calendar; what stands in components that we do not write (time zones, alarms) is passed over and told. */
function componentsOf(text: string): Result<{ readonly components: readonly Component[]; readonly losses: readonly Problem[] }> {
  const components: Component[] = [];
  const losses: Problem[] = [];
  const open: { readonly name: string; readonly lines: ContentLine[]; readonly line: number }[] = [];
  let began = false;
  let version = false;
  for (const { text: written, line } of unfolded(text)) {
    const read = contentLine(written, line);
    if (!read) return refused([fault(line)]);
    const name = read.value.toUpperCase();
    if (read.name === 'BEGIN') {
      if (open.length === 0 ? name !== 'VCALENDAR' || began : open.length > 8) return refused([fault(line)]);
      began = true;
      open.push({ name, lines: [], line });
    } else if (read.name === 'END') {
      const last = open.pop();
      if (last?.name !== name) return refused([fault(line)]);
      const kind = Object.hasOwn(kinds, name) && open.length === 1 ? kinds[name] : undefined;
      if (kind) components.push({ kind, begins: last.line, lines: last.lines });
      else if (open.length > 0) losses.push(problem('exchange/calendar-passed-over', '', { at: { line: last.line }, severity: 'warning' }));
    } else {
      const inside = open.at(-1);
      if (!inside) return refused([fault(line)]);
      if (open.length === 1 && read.name === 'VERSION') version = read.value === '2.0';
      inside.lines.push(read);
    }
  }
  if (!began || open.length > 0) return refused([problem('exchange/truncated', '')]);
  return version ? ok({ components, losses }) : refused([problem('exchange/calendar-version', '', { params: { allowed: '2.0' } })]);
}

const statuses = new Map(Object.entries(statusWords).map(([status, word]) => [word, status as CalendarStatus]));
const isLanguage = (tag: string | undefined): tag is Language => languages.some((language) => language === tag);

function entryOf({ kind, lines, begins }: Component, at: string): Result<Mapped<CalendarEntry>> {
  const found = new Map<string, ContentLine>();
  const problems: Problem[] = [];
  const losses: Problem[] = [];
  const fail = (code: 'exchange/calendar-twice' | 'exchange/calendar-time' | 'exchange/calendar-text' | 'exchange/calendar-status', where: string, line = begins): undefined => {
    problems.push(problem(code, `${at}${where}`, { at: { line } }));
    return undefined;
  };
  for (const one of lines) {
    if (!understood.has(one.name)) losses.push(problem('exchange/calendar-passed-over', at, { at: { line: one.line }, severity: 'warning' }));
    else if (found.has(one.name)) fail('exchange/calendar-twice', '', one.line);
    else found.set(one.name, one);
  }
  const textOf = (name: string, where: string, needed: boolean): string | undefined => {
    const line = found.get(name);
    const text = line && unescaped(line.value);
    return text === undefined && (line || needed) ? fail('exchange/calendar-text', where, line?.line) : text;
  };
  const timeOf = (name: string, where: string, daysEarlier = 0) => {
    const line = found.get(name);
    const isDay = line !== undefined && /^\d{8}$/u.test(line.value);
    const time = line && line.parameters.has('TZID') ? undefined : line && readTime(line.value, isDay ? daysEarlier : 0);
    return time ?? fail('exchange/calendar-time', where, line?.line);
  };
  const uid = textOf('UID', '/uid', true)?.replace(/@[a-z0-9.-]+$/u, '');
  const summary = textOf('SUMMARY', '/summary', true);
  const location = textOf('LOCATION', '/location', false);
  const tag = found.get('SUMMARY')?.parameters.get('LANGUAGE');
  const word = found.get('STATUS');
  const status = word && statuses.get(word.value);
  if (word && (!status || !statusesOf[kind].includes(status))) fail('exchange/calendar-status', '/status', word.line);
  const times = kind === 'deadline' ? { due: timeOf('DUE', '/due') } : { start: timeOf('DTSTART', '/start'), end: timeOf('DTEND', '/end', 1) };
  if (problems.length > 0) return refused(problems);
  if (!isLanguage(tag)) losses.push(loss('exchange/mapping-assumed', `${at}/language`, { field: 'language' }));
  const entry = { kind, uid, summary, language: isLanguage(tag) ? tag : 'en', ...times, ...(status && { status }), ...(location !== undefined && { location }) };
  // Whatever is missing was a problem above.
  return ok({ value: entry as CalendarEntry, losses });
}

/**
 * Reads a calendar (iCalendar, RFC 5545) as {@link calendarOf} writes it: whole days and moments in UTC. What other programs add (alarms,
 * time zones, further properties) is passed over and told with its line; a time in a local zone is refused, because the moment that it
 * means hangs on a table that is not here.
 *
 * @param text - the calendar
 * @returns the entries and what was passed over; `exchange/calendar-syntax` with its line, `exchange/calendar-version`,
 *   `exchange/calendar-time`, `exchange/calendar-text`, `exchange/calendar-twice`, `exchange/calendar-status`, `exchange/truncated`
 * @example
 * ```ts
 * const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:cr-1@a.example\r\nDUE;VALUE=DATE:20260315\r\nSUMMARY;LANGUAGE=fr:R\u00e9ponse\r\n \\, enfin\r\nEND:VTODO\r\nEND:VCALENDAR\r\n';
 * const read = readCalendar(text);
 * read.ok && read.value.value; // => [{ kind: 'deadline', uid: 'cr-1', summary: 'Réponse, enfin', language: 'fr', due: { day: '2026-03-15' } }]
 * ```
 * @public
 */
export function readCalendar(text: string): Result<Mapped<readonly CalendarEntry[]>> {
  if (text.length > maximum) return refused([problem('exchange/document-too-long', '', { params: { maximum } })]);
  const cut = componentsOf(text);
  if (!cut.ok) return cut;
  const entries: CalendarEntry[] = [];
  const losses: Problem[] = [...cut.value.losses];
  const problems: Problem[] = [];
  for (const [index, component] of cut.value.components.entries()) {
    const read = entryOf(component, `/${String(index)}`);
    if (read.ok) {
      entries.push(read.value.value);
      losses.push(...read.value.losses);
    } else problems.push(...read.problems);
  }
  return problems.length > 0 ? refused(problems) : ok({ value: entries, losses });
}
