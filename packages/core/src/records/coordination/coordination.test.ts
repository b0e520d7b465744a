import { describe, expect, expectTypeOf, it } from 'vitest';

import * as core from '../../index.js';
import { faults } from '../faults.fixture.js';

type Found = readonly string[];
const cases = (rows: readonly (readonly [string, object, Found])[]) => rows;

const unit = {
  schema: 'ctip.coordination-unit/1',
  id: 'u-1',
  name: { ar: 'وحدة' },
  level: 'sub-national',
  country: 'KM',
  parentBody: { fr: 'Ministère' },
  parentUnit: 'u-0',
  roles: ['secretariat', 'coordination'],
  mandates: [{ wording: 'Decree 3' }],
  period: { start: '2020' },
};

describe('CoordinationUnit', () => {
  it.each(
    cases([
      ['nothing', {}, []],
      ['a national unit of no country', { country: undefined }, ['core/required-here /country']],
      ['a regional unit of one country', { level: 'regional' }, ['core/not-here /country']],
      ['a regional unit', { level: 'regional', country: undefined }, []],
      ['a unit above itself', { parentUnit: 'u-1' }, ['core/self-reference /parentUnit']],
      ['no role', { roles: [] }, ['core/too-few /roles']],
      ['an end before the start', { period: { start: '2020', end: '2019-12-31' } }, ['core/date-order /period/end']],
    ]),
  )('finds in %s what is wrong', (_name, change, found) => expect(faults(core.CoordinationUnit, { ...unit, ...change })).toEqual(found));
});

describe('Membership', () => {
  const base = { schema: 'ctip.membership/1', id: 'm-1', unit: 'u-1', capacity: 'observer', period: { start: '2020' } };
  it('is of a state or of an agency with its sector', () => {
    expect(faults(core.Membership, { ...base, member: { kind: 'state', country: 'KM' } })).toEqual([]);
    expect(faults(core.Membership, { ...base, member: { kind: 'agency', agency: 'a-1', sector: 'labour' } })).toEqual([]);
    expect(faults(core.Membership, { ...base, member: { kind: 'state', country: 'KM', agency: 'a-1' } })).toEqual(['core/unknown-key /member/#3']);
    expect(faults(core.Membership, { ...base, member: { kind: 'agency', agency: 'a-1' } })).toEqual(['core/required /member/sector']);
    type State = Extract<core.Membership['member'], { kind: 'state' }>;
    expectTypeOf<State>().not.toHaveProperty('agency');
  });
});

const post = {
  schema: 'ctip.focal-point/1',
  id: 'fp-1',
  network: 'u-1',
  level: 'national',
  country: 'KM',
  sector: 'labour',
  agency: 'a-1',
  post: { fr: 'Inspecteur' },
  standing: 'principal',
  nominatedBy: 'a-1',
  nominatedOn: '2024-01-10',
  validFrom: '2024-02-01',
  validUntil: '2026-01-31',
  status: 'active',
};

describe('FocalPoint', () => {
  it.each(
    cases([
      ['nothing', {}, []],
      ['a nomination', { status: 'nominated', validFrom: undefined, validUntil: undefined }, []],
      ['a mandate that has not begun', { validFrom: undefined }, ['core/required-here /validFrom']],
      ['leave without alternate', { status: 'on-leave' }, ['core/required-here /alternate']],
      ['leave with one', { status: 'on-leave', alternate: 'fp-2' }, []],
      ['an alternate of itself', { alternate: 'fp-1' }, ['core/self-reference /alternate']],
      ['a replacement by nobody', { status: 'replaced' }, ['core/required-here /replacedBy']],
      ['a replacement', { status: 'replaced', replacedBy: 'fp-2' }, []],
      ['a replacement by itself', { status: 'replaced', replacedBy: 'fp-1' }, ['core/self-reference /replacedBy']],
      ['a replacement while it goes on', { replacedBy: 'fp-2' }, ['core/not-here /replacedBy']],
      ['an expiry at no time', { status: 'expired', validUntil: undefined }, ['core/required-here /validUntil']],
      ['a mandate before nomination', { validFrom: '2024-01-09' }, ['core/date-order /validFrom']],
      ['an end before the start', { validUntil: '2024-01-31' }, ['core/date-order /validUntil']],
    ]),
  )('finds in %s what is wrong', (_name, change, found) => expect(faults(core.FocalPoint, { ...post, ...change })).toEqual(found));

  it('holds nobody’s name or number: these are kept apart and are theirs, not a victim’s', () => {
    const direct = (schema: typeof core.FocalPoint | typeof core.FocalPointContact) =>
      core.leavesOf(schema).filter(({ meta }) => meta.privacy === 'direct' && meta.id !== 'record.extensions');
    expect(direct(core.FocalPoint)).toEqual([]);
    expect(direct(core.FocalPointContact).map(({ pointer }) => pointer)).toEqual(['/name', '/channels/*/value']);
    expect(direct(core.FocalPointContact).every(({ meta }) => meta.subject === 'worker' && meta.retention === 'identity')).toBe(true);
  });
});

describe('FocalPointContact', () => {
  const contact = {
    schema: 'ctip.focal-point-contact/1',
    focalPoint: 'fp-1',
    name: { full: 'Nadia Said' },
    languages: ['ar', 'pt-BR', 'zh-Hant'],
    channels: [{ kind: 'email', value: 'post@example.org', secure: false }],
    shownUntil: '2026-01-31',
  };
  it.each(
    cases([
      ['nothing', {}, []],
      ['no channel', { channels: [] }, ['core/too-few /channels']],
      ['no last day', { shownUntil: undefined }, ['core/required /shownUntil']],
      ['a language twice', { languages: ['ar', 'ar'] }, ['core/duplicate /languages']],
      ['a language in words', { languages: ['Arabic'] }, ['core/format /languages/0']],
    ]),
  )('finds in %s what is wrong', (_name, change, found) => expect(faults(core.FocalPointContact, { ...contact, ...change })).toEqual(found));
});

const row = { membership: 'm-1', attendance: 'present', persons: 2 };
const meeting = {
  schema: 'ctip.meeting/1',
  id: 'mt-1',
  unit: 'u-1',
  kind: 'plenary',
  title: { ar: 'اجتماع' },
  mode: 'hybrid',
  country: 'KM',
  town: { fr: 'Moroni' },
  period: { start: '2025-05-20', end: '2025-05-21' },
  status: 'held',
  agenda: [{ number: '1', title: { fr: 'Ouverture' }, papers: [{ title: 'Note', sha256: 'a'.repeat(64) }] }],
  attendance: [row],
};

describe('Meeting', () => {
  it.each(
    cases([
      ['nothing', {}, []],
      ['a meeting nowhere', { country: undefined, town: undefined }, ['core/required-here /country']],
      ['an online meeting somewhere', { mode: 'online' }, ['core/not-here /country', 'core/not-here /town']],
      ['an online meeting', { mode: 'online', country: undefined, town: undefined }, []],
      ['attendance of a meeting to come', { status: 'planned' }, ['core/not-here /attendance']],
      ['a meeting to come', { status: 'planned', attendance: [] }, []],
      ['a member twice', { attendance: [row, row] }, ['core/duplicate /attendance']],
      ['a member present in nobody', { attendance: [{ ...row, persons: 0 }] }, ['core/contradiction /attendance']],
      ['a member away with two', { attendance: [{ ...row, attendance: 'excused' }] }, ['core/contradiction /attendance']],
      ['an agenda number twice', { agenda: [...meeting.agenda, ...meeting.agenda] }, ['core/duplicate /agenda']],
      ['an address that runs', { minutes: { title: 'x', url: 'javascript:alert(1)' } }, ['core/format /minutes/url']],
    ]),
  )('finds in %s what is wrong', (_name, change, found) => expect(faults(core.Meeting, { ...meeting, ...change })).toEqual(found));
});

const decision = {
  schema: 'ctip.coordination-decision/1',
  id: 'd-1',
  unit: 'u-1',
  number: '1/2025',
  text: { ar: 'نص' },
  adoptedOn: '2025-05-21',
  addressees: ['a-1'],
  dueOn: '2025-12',
  status: 'carried-out',
  carriedOutOn: '2025-11-03',
  evidence: [{ title: 'Report' }],
};

describe('CoordinationDecision', () => {
  it.each(
    cases([
      ['nothing', {}, []],
      ['done at no time', { carriedOutOn: undefined }, ['core/required-here /carriedOutOn']],
      ['done without proof', { evidence: [] }, ['core/required-here /evidence']],
      ['superseded by nothing', { status: 'superseded' }, ['core/required-here /supersededBy']],
      ['superseded', { status: 'superseded', supersededBy: 'd-2' }, []],
      ['superseded by itself', { status: 'superseded', supersededBy: 'd-1' }, ['core/self-reference /supersededBy']],
      ['in force and superseded', { supersededBy: 'd-2' }, ['core/not-here /supersededBy']],
      ['due before adoption', { dueOn: '2025-04' }, ['core/date-order /dueOn']],
      ['done before adoption', { carriedOutOn: '2025-05-20' }, ['core/date-order /carriedOutOn']],
      ['nobody bound', { addressees: [] }, ['core/too-few /addressees']],
      ['a stored delay', { status: 'overdue' }, ['core/not-in-list /status']],
    ]),
  )('finds in %s what is wrong', (_name, change, found) => expect(faults(core.CoordinationDecision, { ...decision, ...change })).toEqual(found));
});

const addressee = { focalPoint: 'fp-1', answer: 'answered', acknowledgedOn: '2025-01-20', answeredOn: '2025-02-20', reminders: ['2025-02-01'] };
const circular = {
  schema: 'ctip.circular-request/1',
  id: 'c-1',
  unit: 'u-1',
  title: { fr: 'Questionnaire annuel' },
  questionnaire: { id: 'annual', version: '3' },
  issuedOn: '2025-01-15',
  dueOn: '2025-03-15',
  status: 'closed',
  closedOn: '2025-04-01',
  addressees: [addressee],
};
const asked = (change: object) => ({ addressees: [{ ...addressee, ...change }] });

describe('CircularRequest', () => {
  it.each(
    cases([
      ['nothing', {}, []],
      ['an addressee twice', { addressees: [addressee, addressee] }, ['core/duplicate /addressees']],
      ['an answer at no time', asked({ answeredOn: undefined }), ['core/required-here /addressees']],
      ['a partial answer at no time', asked({ answer: 'partial', answeredOn: undefined }), ['core/required-here /addressees']],
      ['a receipt at no time', asked({ answer: 'acknowledged', answeredOn: undefined, acknowledgedOn: undefined }), ['core/required-here /addressees']],
      ['a delay', asked({ answer: 'overdue', answeredOn: undefined }), []],
      ['a delay with an answer', asked({ answer: 'overdue' }), ['core/not-here /addressees']],
      ['an answer before the question', asked({ answeredOn: '2025-01-14' }), ['core/date-order /addressees']],
      ['a reminder before the question', asked({ reminders: ['2024'] }), ['core/date-order /addressees']],
      ['a day due before the question', { dueOn: '2025-01-14' }, ['core/date-order /dueOn']],
      ['closing before the question', { closedOn: '2025-01-14' }, ['core/date-order /closedOn']],
      ['closing at no time', { closedOn: undefined }, ['core/required-here /closedOn']],
      ['nobody asked', { addressees: [] }, ['core/too-few /addressees']],
    ]),
  )('finds in %s what is wrong', (_name, change, found) => expect(faults(core.CircularRequest, { ...circular, ...change })).toEqual(found));
});
