import { check, CircularRequest, CoordinationDecision, DataSubjectRequest, FocalPoint, FocalPointContact, FollowUp, languages, Meeting, MutualLegalAssistanceRequest, Referral, RiskScreen, SafetyPlan, CarePlan, NeedsAssessment, Transfer } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { calendarOf, deadlineOf, fromJCard, meetingEntry, readCalendar, toJCard, type CalendarEntry, type RecordWithDeadline } from './index.js';
import { folded, unfolded } from './contentLine.js';
import { deadlineRows } from './deadlines.data.js';

const of = <T>(schema: Parameters<typeof samples>[0], count = 100): readonly T[] => [...samples(schema, { seed: 7, count })] as T[];
const options = { producer: '-//Example//CTIP 1//EN', host: 'registry.example', stamp: '2026-03-01T09:00:00+03:00' };
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a card', () => {
  const posts = of<FocalPoint>(FocalPoint);
  const contacts = of<FocalPointContact>(FocalPointContact).map((contact, index) => ({ ...contact, focalPoint: posts[index]?.id ?? '' }) as FocalPointContact);

  it('gives back who was written, all but why a part of a name is absent', () => {
    for (const [index, contact] of contacts.entries()) {
      const { value: card } = toJCard(posts[index] as FocalPoint, contact);
      const read = fromJCard(copy(card), { focalPoint: contact.focalPoint, shownUntil: '2000-01-01' });
      if (!read.ok) expect.fail(JSON.stringify(read.problems));
      const { extensions: _, ...plain } = contact;
      const name = Object.fromEntries(Object.entries(contact.name).filter(([, part]) => typeof part === 'string'));
      expect(read.value.value).toEqual({ ...plain, name });
      expect(read.value.losses.map(({ params }) => params?.['field'])).toEqual(expect.arrayContaining(['jcard.org', 'jcard.adr']));
    }
  });

  it('is the same to an independent program, through the text of a vCard and back', () => {
    for (const [index, contact] of contacts.entries()) {
      const { value: card } = toJCard(posts[index] as FocalPoint, contact);
      const text = ICAL.stringify(copy(card) as never);
      const again = ICAL.parse(text) as unknown;
      const read = fromJCard(again, { focalPoint: contact.focalPoint, shownUntil: '2000-01-01' });
      if (!read.ok) expect.fail(JSON.stringify([read.problems, text]));
      expect(read.value.value.name.full).toBe(contact.name.full);
      expect(read.value.value.channels).toEqual(contact.channels);
    }
  });

  it('says nothing of the nomination', () => {
    const post = { ...(posts[0] as FocalPoint), nominatedBy: 'secret-office', nominationLetter: 'LETTER-77' } as FocalPoint;
    const { value, losses } = toJCard(post, contacts[0] as FocalPointContact);
    expect(JSON.stringify(value)).not.toMatch(/secret-office|LETTER-77/u);
    expect(losses.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/post/nominatedBy', '/post/nominationLetter', '/post/network']));
  });

  const context = { focalPoint: 'fp-1', shownUntil: '2026-01-31' };
  const base = [['version', {}, 'text', '4.0'], ['fn', {}, 'text', 'Salma'], ['lang', {}, 'language-tag', 'ar'], ['email', { type: ['work'] }, 'text', 'post@example.org']];

  it('of another program: family and given name alone, nothing secure, no post', () => {
    const read = fromJCard(['vcard', [...base, ['N', {}, 'text', ['Haddad', 'Salma', ['Youssef', 'Ali'], '', '']], ['title', {}, 'text', 'Head'], ['note', {}, 'text', 'x']]], context);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value.name).toEqual({ full: 'Salma', family: 'Haddad', given: 'Salma' });
    expect(read.value.value.channels).toEqual([{ kind: 'email', value: 'post@example.org', secure: false }]);
    expect(read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'exchange/mapping-merged /1/4',
      'exchange/mapping-assumed /1/3',
      'exchange/mapping-dropped /1/5',
      'exchange/mapping-dropped /1/6',
    ]);
  });

  it.each([
    ['not a card', 'exchange/jcard-shape', ''],
    [['vcard', 'x'], 'exchange/jcard-shape', ''],
    [['vcard', [['version', {}, 'text']]], 'exchange/jcard-shape', '/1/0'],
    [['vcard', [['version', [], 'text', '4.0']]], 'exchange/jcard-shape', '/1/0'],
    [['vcard', [['version', {}, 'text', '3.0']]], 'exchange/jcard-version', '/1/0'],
    [['vcard', []], 'exchange/jcard-version', ''],
    [['vcard', [...base, ['fn', {}, 'text', 'Amal']]], 'exchange/jcard-ambiguous', '/1/1'],
    [['vcard', [...base.slice(0, 1), ...base.slice(2)]], 'core/required', '/name/full'],
    [['vcard', base.slice(0, 3)], 'core/too-few', '/channels'],
  ])('refuses %j', (card, code, pointer) => {
    const read = fromJCard(card, context);
    expect(read.ok ? [] : read.problems.map((found) => [found.code, found.pointer])).toEqual([[code, pointer]]);
    expect(JSON.stringify(read)).not.toMatch(/Salma|Amal/u);
  });

  it('lists the candidates of an ambiguous name', () => {
    const read = fromJCard(['vcard', [...base, ['fn', {}, 'text', 'Amal']]], context);
    expect(read.ok ? [] : read.problems[0]?.params?.['candidates']).toEqual(['/1/1', '/1/4']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      fromJCard(value, context);
      fromJCard(['vcard', value], context);
      fromJCard(['vcard', [...base, value]], context);
    }), { numRuns: 500 });
  });
});

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2900-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2900-01-01'), noInvalidDate: true }).map((date) => `${date.toISOString().slice(0, 19)}Z`);
const words = fc.string({ unit: fc.constantFrom('أ', 'ل', '،', 'é', '🕊', ',', ';', '\\', ' ', 'n', ':', '"', 'z'), minLength: 1, maxLength: 200, size: 'max' }).filter((text) => text.trim() === text);
const later = <T extends string>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { minLength: 2, maxLength: 2 }).map((pair) => pair.toSorted() as [T, T]);
const common = { summary: words, language: fc.constantFrom(...languages) };
const entries: fc.Arbitrary<CalendarEntry> = fc.oneof(
  fc.record({ ...common, kind: fc.constant('deadline' as const), uid: fc.constant('x'), due: fc.oneof(day.map((on) => ({ day: on })), moment.map((at) => ({ at }))), status: fc.constantFrom('needs-action' as const, 'completed' as const, 'cancelled' as const) }, { requiredKeys: ['kind', 'uid', 'summary', 'language', 'due'] }),
  later(day).chain(([start, end]) => fc.record({ ...common, kind: fc.constant('event' as const), uid: fc.constant('x'), start: fc.constant({ day: start }), end: fc.constant({ day: end }), location: words }, { requiredKeys: ['kind', 'uid', 'summary', 'language', 'start', 'end'] })),
  later(moment).chain(([start, end]) => fc.record({ ...common, kind: fc.constant('event' as const), uid: fc.constant('x'), start: fc.constant({ at: start }), end: fc.constant({ at: end }), status: fc.constantFrom('tentative' as const, 'confirmed' as const, 'cancelled' as const) }, { requiredKeys: ['kind', 'uid', 'summary', 'language', 'start', 'end'] })),
);
const lists = fc.array(entries, { maxLength: 8 }).map((list) => list.map((entry, index) => ({ ...entry, uid: `e-${String(index)}` })));

describe('a calendar', () => {
  it('comes back as it was, in lines of at most 75 octets', () => {
    fc.assert(fc.property(lists, (list) => {
      const made = calendarOf(list, options);
      if (!made.ok) expect.fail(JSON.stringify(made.problems));
      for (const line of made.value.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(made.value).not.toMatch(/(?<!\r)\n/u);
      expect(readCalendar(made.value)).toEqual({ ok: true, value: { value: list, losses: [] } });
      expect(readCalendar(made.value.replaceAll('\r\n', '\n'))).toEqual({ ok: true, value: { value: list, losses: [] } });
    }), { numRuns: 150 });
  });

  it('says the same to an independent program', () => {
    fc.assert(fc.property(lists, (list) => {
      const made = calendarOf(list, options);
      if (!made.ok) expect.fail(JSON.stringify(made.problems));
      const root = new ICAL.Component(ICAL.parse(made.value) as never);
      const found = root.getAllSubcomponents();
      expect(found.map((one) => one.name)).toEqual(list.map(({ kind }) => (kind === 'event' ? 'vevent' : 'vtodo')));
      for (const [index, one] of found.entries()) {
        const entry = list[index] as CalendarEntry;
        expect(one.getFirstPropertyValue('summary')).toBe(entry.summary);
        expect(one.getFirstPropertyValue('uid')).toBe(`${entry.uid}@registry.example`);
        expect(one.getFirstProperty('summary')?.getParameter('language')).toBe(entry.language);
        const time = one.getFirstPropertyValue(entry.kind === 'event' ? 'dtstart' : 'due') as ICAL.Time;
        const expected = entry.kind === 'event' ? entry.start : entry.due;
        if ('day' in expected) expect([time.isDate, time.toString()]).toEqual([true, expected.day]);
        else expect(time.toJSDate().getTime()).toBe(Date.parse(expected.at));
      }
    }), { numRuns: 100 });
  });

  it('ends an event of whole days on the day after the last one', () => {
    const event = { kind: 'event', uid: 'm', start: { day: '2026-02-27' }, end: { day: '2026-02-28' }, summary: 'x', language: 'en' } as const;
    const made = calendarOf([event], options);
    expect(made.ok && made.value).toContain('DTSTART;VALUE=DATE:20260227\r\nDTEND;VALUE=DATE:20260301\r\n');
  });

  it('folds so that no character is cut', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }).filter((text) => !/[\r\n]/u.test(text) && text !== '' && !/^[ \t]/u.test(text)), (text) => {
      const cut = folded(text);
      expect(unfolded(cut).map((line) => line.text)).toEqual([text]);
      for (const piece of cut.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      expect(Buffer.from(cut).toString('utf8')).toBe(cut);
    }));
  });

  it.each([
    [{ summary: 'a\u0000b' }, 'exchange/calendar-text', '/0/summary'],
    [{ summary: 'a\r\nATTENDEE:mailto:x@example.org' }, 'exchange/calendar-text', '/0/summary'],
    [{ summary: '' }, 'exchange/calendar-text', '/0/summary'],
    [{ uid: 'a b' }, 'exchange/calendar-text', '/0/uid'],
    [{ due: { day: '2026-02-30' } }, 'exchange/calendar-time', '/0/due'],
    [{ due: { at: '2026-02-10T10:00:00' } }, 'exchange/calendar-time', '/0/due'],
    [{ status: 'confirmed' }, 'exchange/calendar-status', '/0/status'],
  ])('refuses %j', (change, code, pointer) => {
    const made = calendarOf([{ kind: 'deadline', uid: 'd', due: { day: '2026-01-01' }, summary: 'x', language: 'en', ...change } as CalendarEntry], options);
    expect(made.ok ? [] : made.problems.map((found) => [found.code, found.pointer])).toEqual([[code, pointer]]);
  });

  const wrap = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const todo = ['BEGIN:VTODO', 'UID:a@x.example', 'DUE;VALUE=DATE:20260315', 'SUMMARY;LANGUAGE=en:x'];

  it.each([
    [wrap(...todo), 'exchange/calendar-syntax'],
    [wrap(...todo, 'DUE:20260101T000000Z', 'END:VTODO'), 'exchange/calendar-twice'],
    [wrap(...todo.slice(0, 2), 'DUE;TZID=Africa/Tunis:20260315T100000', ...todo.slice(3), 'END:VTODO'), 'exchange/calendar-time'],
    [wrap(...todo.slice(0, 2), 'DUE:20260230', ...todo.slice(3), 'END:VTODO'), 'exchange/calendar-time'],
    [wrap(...todo.slice(0, 3), String.raw`SUMMARY:a\q`, 'END:VTODO'), 'exchange/calendar-text'],
    [wrap(...todo.slice(0, 3), String.raw`SUMMARY:a\\\ `, 'END:VTODO'), 'exchange/calendar-text'],
    [wrap(...todo, 'no colon here', 'END:VTODO'), 'exchange/calendar-syntax'],
    ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\n', 'exchange/truncated'],
    ['BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR\r\n', 'exchange/calendar-version'],
    ['', 'exchange/truncated'],
  ])('that is damaged is refused: %#', (text, code) => {
    const read = readCalendar(text);
    expect(read.ok ? [] : read.problems.map((found) => found.code)).toEqual([code]);
  });

  it('of another program: what has no place is told with its line', () => {
    const read = readCalendar(wrap('BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'END:STANDARD', 'END:VTIMEZONE', ...todo, 'X-COLOUR;A="b:c;d",e:red', 'BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VALARM', 'END:VTODO'));
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value).toHaveLength(1);
    expect(read.value.losses.map(({ code, at }) => `${code} ${String(at?.line)}`)).toEqual(['exchange/calendar-passed-over 6', 'exchange/calendar-passed-over 4', 'exchange/calendar-passed-over 14', 'exchange/calendar-passed-over 13']);
  });

  it('never throws and stays quick, whatever it is given', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'VERSION:2.0', ' x', 'A;B=C:', ';;:', 'DTSTART:20260101', '\t', 'UID:a'), { maxLength: 30 }), (lines) => {
      readCalendar(lines.join('\r\n'));
    }), { numRuns: 500 });
    const flood = `A${';B="'.repeat(20_000)}`;
    expect(readCalendar(wrap(flood)).ok).toBe(false);
  });
});

describe('deadlines', () => {
  const schemas = [Referral, CircularRequest, CoordinationDecision, DataSubjectRequest, MutualLegalAssistanceRequest, Transfer, FollowUp, SafetyPlan, CarePlan, NeedsAssessment, RiskScreen];

  it('are those of records that exist, with their date and their states', () => {
    expect(deadlineRows.map(({ record }) => record).toSorted()).toEqual(schemas.map(({ tag }) => tag).toSorted());
    for (const schema of schemas) {
      const records = of<RecordWithDeadline & Record<string, unknown>>(schema, 20);
      const row = deadlineRows.find(({ record }) => record === schema.tag);
      if (!row) expect.fail(schema.tag);
      expect(records.some((record) => record[row.at] !== undefined)).toBe(true);
      const listed = [...(row.done ?? []), ...(row.void ?? [])];
      for (const status of listed) {
        const problems = check(schema as typeof Referral, { ...(records[0] as object), status } as never);
        expect(problems.ok ? [] : problems.problems.filter(({ code, pointer }) => code === 'core/code' && pointer === '/status')).toEqual([]);
      }
    }
  });

  it('show what is due and nothing of whom it is due for, in three languages', () => {
    for (const schema of schemas) {
      for (const record of of<RecordWithDeadline>(schema, 15)) {
        for (const language of languages) {
          const made = deadlineOf(record, language);
          if (!made.ok) expect.fail(JSON.stringify(made.problems));
          const entry = made.value.value;
          if (!entry) continue;
          expect(Object.keys(entry).toSorted()).toEqual(['due', 'kind', 'language', 'status', 'summary', 'uid']);
          expect(deadlineRows.map(({ words: texts }) => texts[language])).toContain(entry.summary);
          expect(calendarOf([entry], options).ok).toBe(true);
        }
      }
    }
  });

  it('take the first day of a date that is not known to the day, and say so', () => {
    const made = deadlineOf({ schema: 'ctip.referral/2', id: 'r-1', status: 'offered', respondBy: '2026-03~' } as RecordWithDeadline, 'en');
    expect(made.ok && made.value.value).toMatchObject({ due: { day: '2026-03-01' } });
    expect(made.ok && made.value.losses.map(({ code }) => code)).toEqual(['exchange/mapping-assumed']);
    expect(deadlineOf({ schema: 'ctip.follow-up/1', id: 'f-1', dueOn: '2026-03-01', on: '2026-03-02' } as RecordWithDeadline, 'en')).toMatchObject({ value: { value: { status: 'completed' } } });
  });
});

it('every generated meeting can be written and read, in each language', () => {
  for (const meeting of of<Meeting>(Meeting, 50)) {
    for (const language of languages) {
      const { value, losses } = meetingEntry(meeting, language);
      const made = calendarOf([value], options);
      if (!made.ok) expect.fail(JSON.stringify([value, made.problems]));
      expect(readCalendar(made.value)).toMatchObject({ ok: true, value: { value: [value] } });
      if (meeting.agenda.length > 0) expect(losses.map(({ pointer }) => pointer)).toContain('/agenda/*/title');
      expect(losses.every(({ severity }) => severity === 'warning')).toBe(true);
    }
  }
});
