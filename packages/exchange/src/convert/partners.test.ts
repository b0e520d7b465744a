import { Case, CircularRequest, ConsentRecord, languages, Meeting, Referral, Victim } from '@ctip/core';
import { samples } from '@ctip/testing';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { convert, type ConversionReport, type ConvertRequest } from '../index.js';

const of = <T extends { readonly id: string }>(schema: Parameters<typeof samples>[0], count: number): readonly T[] =>
  ([...samples(schema, { seed: 21, count })] as T[]).map((record, index) => ({ ...record, id: `x-${String(index)}` }));
const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function run(text: string, request: ConvertRequest): Promise<{ readonly text: string; readonly report: ConversionReport }> {
  const made = convert({ bytes: [new TextEncoder().encode(text)] }, request);
  if (!made.ok) expect.fail(JSON.stringify(made.problems));
  let out = '';
  for await (const chunk of made.value.chunks) out += chunk;
  return { text: out, report: made.value.report() };
}

describe('FHIR', () => {
  it('referrals become tasks and come back, those whose reason is free text aside', async () => {
    const referrals = of<Referral>(Referral, 40).filter(({ basis }) => basis.kind !== 'override').map(({ handoverNote: _note, feedback: _feedback, extensions: _kept, ...rest }) => rest);
    const tasks = await run(lines(referrals), { from: 'ours', to: 'fhir' });
    expect([tasks.report.written, tasks.report.refused]).toEqual([referrals.length, 0]);
    const back = await run(tasks.text, { from: 'fhir', to: 'ours' });
    expect(back.report).toMatchObject({ read: referrals.length, written: referrals.length, refused: 0 });
    expect(back.text.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(referrals);
  });

  it('identity is masked, and a consent without an end is refused with its line', async () => {
    const victims = of<Victim>(Victim, 5);
    const [consent] = of<ConsentRecord>(ConsentRecord, 1);
    const { validUntil: _, ...open } = { ...(consent as ConsentRecord), untilEvent: 'case-closed' as const };
    const made = await run(lines([...victims, open]), { from: 'ours', to: 'fhir' });
    expect(made.report).toMatchObject({ read: 6, written: 5, refused: 1, refusals: [{ problems: [{ code: 'exchange/fhir-open-end' }] }] });
    for (const line of made.text.trim().split('\n')) expect(line).toContain('"valueCode":"masked"');
    for (const { names } of victims) for (const { name } of names) if ('full' in name) expect(made.text).not.toContain(name.full);
  });

  it('patients come back masked as they left, and those of others need an id', async () => {
    const victims = of<Victim>(Victim, 4);
    const made = await run(lines(victims), { from: 'ours', to: 'fhir' });
    const back = await run(made.text, { from: 'fhir', to: 'ours' });
    expect(back.report).toMatchObject({ written: 4, refused: 0 });
    for (const [index, line] of back.text.trim().split('\n').entries()) expect(JSON.parse(line)).toMatchObject({ schema: 'ctip.victim/2', id: victims[index]?.id, names: [{ name: { absent: 'withheld' } }] });
    const theirs = '{"resourceType":"Patient","name":[{"text":"x"}]}\n';
    expect((await run(theirs, { from: 'fhir', to: 'ours' })).report.refusals[0]?.problems[0]?.code).toBe('exchange/fhir-id');
    expect((await run(theirs, { from: 'fhir', to: 'ours', ids: 'p' })).text).toContain('"id":"p-1"');
  });

  it('refuses what it has no resource for', async () => {
    const made = await run(lines(of<Meeting>(Meeting, 1)), { from: 'ours', to: 'fhir' });
    expect(made.report.refusals[0]?.problems[0]).toMatchObject({ code: 'exchange/convert-record' });
  });
});

describe('NIEM and Primero', () => {
  const persons = of<Case>(Case, 20);

  it.each(['niem', 'primero'])('%s is written, one case a line', async (to) => {
    const made = await run(lines(persons), { from: 'ours', to });
    expect([made.report.written, made.report.refused]).toEqual([20, 0]);
    expect(made.text.trim().split('\n').every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
    const other = convert({ bytes: [] }, { from: to, to: 'ours' });
    expect(other.ok ? [] : other.problems.map(({ code }) => code)).toContain(to === 'niem' ? 'exchange/convert-one-way' : 'exchange/convert-option');
  });

  it('Primero is read, one case a line or a page of them, with the lists of the deployment', async () => {
    const about = { from: 'primero', to: 'ours', agency: 'a-1', ids: 'p', detectedOn: '2026-03', detectedIn: 'JO' } as const;
    const data = [{ sex: 'female', age: 15, protection_concerns: ['trafficked_smuggled'], nationality: ['n-1'] }, { protection_concerns: [] }];
    const pack = '{"nationality":{"ET":"n-1"}}';
    for (const text of [JSON.stringify({ data, metadata: { total: 2 } }, undefined, 2), lines(data.map((one) => ({ data: one })))]) {
      const made = await run(text, { ...about, pack });
      expect(made.report).toMatchObject({ written: 1, refused: 1, refusals: [{ at: { record: 2 }, problems: [{ code: 'exchange/primero-no-concern' }] }] });
      expect(made.text).toContain('"nationalities":["ET"]');
    }
    expect((await run(JSON.stringify({ data }), { ...about, identification: 'presumed' })).report).toMatchObject({ written: 2, refused: 0 });
    for (const wrong of [{ pack: '[]' }, { pack: '{"nationality":{"ET":1}}' }, { pack: '{"__proto__":{}}' }, { identification: 'victim' }]) expect(convert({ bytes: [] }, { ...about, ...wrong }).ok).toBe(false);
  });

  it('who the person is stays here, and that is told', async () => {
    const [victim] = of<Victim>(Victim, 1);
    const file = { ...(persons[0] as Case), victimId: victim?.id };
    const made = await run(lines([victim, file]), { from: 'ours', to: 'primero' });
    expect(made.text).not.toContain('"name');
    expect(made.report.losses.map(({ pointer }) => pointer)).toContainEqual(expect.stringMatching(/^\/victim\//u));
  });
});

describe('iCalendar', () => {
  const request = { from: 'ours', to: 'icalendar', agency: 'Registry_1.example', preparedAt: '2026-03-01T00:00:00Z' } as const;

  it.each(languages)('deadlines and meetings, in %s, as an independent program reads them', async (language) => {
    const records = [...of<Meeting>(Meeting, 5).map((meeting) => ({ ...meeting, id: `m-${meeting.id}` })), ...of<CircularRequest>(CircularRequest, 5)];
    const made = await run(lines(records), { ...request, language });
    expect(made.report).toMatchObject({ read: 10, written: 10, refused: 0 });
    const calendar = new ICAL.Component(ICAL.parse(made.text) as never);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual([...Array<string>(5).fill('vevent'), ...Array<string>(5).fill('vtodo')]);
    expect(made.text).toContain('@registry-1.example');
  });

  it('needs the agency and the moment, and refuses a record without a deadline', async () => {
    const without = convert({ bytes: [] }, { from: 'ours', to: 'icalendar' });
    expect(without.ok ? [] : without.problems.map(({ params }) => params?.['option'])).toEqual(['agency', 'preparedAt']);
    const made = await run(lines(of<Victim>(Victim, 1)), request);
    expect(made.report.refusals[0]?.problems[0]).toMatchObject({ code: 'exchange/no-deadline' });
  });
});
