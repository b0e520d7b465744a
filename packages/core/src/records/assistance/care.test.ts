import { expect, it } from 'vitest';

import { CarePlan, CaseConference, CaseNote, Grant, leavesOf, NeedsAssessment, SafetyPlan, secretLocation, ServiceEpisode } from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

type Row = [string, Record<string, unknown>, string[]];
const basis = { kind: 'consent', consentId: 'k-1' };

it.each<Row>([
  ['urgent, with a day of review', {}, []],
  ['urgent, without', { reviewBy: undefined }, ['core/required-here /reviewBy']],
  ['an area twice', { needs: [{ area: 'legal', level: 'some', wanted: true }, { area: 'legal', level: 'none', wanted: false }] }, ['core/duplicate /needs']],
  ['an area that nobody asked about', { needs: [{ area: 'legal', level: { absent: 'not-asked' }, wanted: { absent: 'not-asked' } }], reviewBy: undefined }, []],
  ['a review before it', { reviewBy: '2026-03-01' }, ['core/date-order /reviewBy']],
])('needs: %s', (_name, changes, expected) => {
  const needs = {
    schema: 'ctip.needs-assessment/1', id: 'n-1', caseId: 'c-1', agency: 'ngo-1', role: 'social-worker', assessedOn: '2026-03-05', basis, withInterpreter: true,
    needs: [{ area: 'physical-health', level: 'urgent', service: 'health', wanted: true }], dependentChildren: 2, reviewBy: '2026-03-12',
  };
  expect(faults(NeedsAssessment, changed(needs, changes))).toEqual(expected);
});

it.each<Row>([
  ['in force', {}, []],
  ['that asks for testimony', { conditionalOnTestimony: true }, ['core/not-in-list /conditionalOnTestimony']],
  ['in force and not agreed', { agreedOn: undefined }, ['core/required-here /agreedOn']],
  ['drafted and not agreed', { status: 'draft', agreedOn: undefined }, []],
  ['stopped at no time', { status: 'stopped' }, ['core/required-here /endedOn']],
  ['stopped before it was agreed', { status: 'stopped', endedOn: '2026-03-01' }, ['core/date-order /endedOn']],
  ['without goals', { goals: [] }, ['core/too-few /goals']],
])('a care plan %s', (_name, changes, expected) => {
  const goal = { number: 1, area: 'legal', goal: 'A lawyer.', responsible: 'bar-1', dueBy: { absent: 'unknown' }, state: 'planned' };
  const plan = {
    schema: 'ctip.care-plan/1', id: 'cp-1', caseId: 'c-1', needsAssessment: 'n-1', manager: 'w-2', status: 'active', basis, conditionalOnTestimony: false, agreedOn: '2026-03-06',
    goals: [goal], reviewBy: '2026-04-06',
  };
  expect(faults(CarePlan, changed(plan, changes))).toEqual(expected);
  expect(faults(CarePlan, { ...plan, goals: [goal, goal] })).toEqual(['core/duplicate /goals']);
});

it.each<Row>([
  ['delivered', {}, []],
  ['delivered without an outcome', { outcome: undefined }, ['core/required-here /outcome']],
  ['delivered without an end', { endedOn: undefined }, ['core/required-here /endedOn']],
  ['under way without a start', { status: 'in-progress', startedOn: undefined }, ['core/required-here /startedOn']],
  ['discontinued without a reason', { status: 'discontinued' }, ['core/required-here /discontinuationReason']],
  ['declined, and no more to say', { status: 'declined', startedOn: undefined, endedOn: undefined, outcome: undefined }, []],
  ['begun before it was offered', { startedOn: '2026-03-05' }, ['core/date-order /startedOn']],
  ['ended before it began', { endedOn: '2026-03-08' }, ['core/date-order /endedOn']],
])('a service %s', (_name, changes, expected) => {
  const episode = {
    schema: 'ctip.service-episode/1', id: 'se-1', caseId: 'c-1', service: 'legal', provider: 'bar-1', status: 'delivered', plannedOn: '2026-03-05', offeredOn: '2026-03-06',
    startedOn: '2026-03-09', endedOn: '2026-05-02', outcome: 'delivered',
  };
  expect(faults(ServiceEpisode, changed(episode, changes))).toEqual(expected);
});

it.each<Row>([
  ['for the team', {}, []],
  ['a medical one for the team', { kind: 'medical' }, ['core/note-too-open /needToKnow']],
  ['a medical one for health professionals', { kind: 'medical', needToKnow: 'health-professionals' }, []],
  ['a medical one for the supervisor', { kind: 'medical', needToKnow: 'supervisor-only' }, ['core/note-too-open /needToKnow']],
  ['a legal one for the team', { kind: 'legal' }, ['core/note-too-open /needToKnow']],
  ['a legal one for counsel', { kind: 'legal', needToKnow: 'legal-counsel' }, []],
  ['that corrects itself', { corrects: 'cn-1' }, ['core/not-expected-here /corrects']],
  ['that corrects another', { corrects: 'cn-0' }, []],
])('a note: %s', (_name, changes, expected) => {
  const note = { schema: 'ctip.case-note/1', id: 'cn-1', caseId: 'c-1', writtenBy: 'w-2', at: '2026-03-06T14:00:00+03:00', kind: 'contact', needToKnow: 'case-team', note: 'Well.' };
  expect(faults(CaseNote, changed(note, changes))).toEqual(expected);
});

it('a safety plan keeps its place secret', () => {
  const plan = {
    schema: 'ctip.safety-plan/1', id: 'sp-1', caseId: 'c-1', madeOn: '2026-03-06', agreed: true, level: 'medium', triggers: ['court-date'], steps: ['Call.'],
    safePlace: secretLocation({ address: 'Zanbaq Street 17' }), helpers: ['police-amm'], reviewBy: '2026-04-06',
  };
  expect(faults(SafetyPlan, plan)).toEqual([]);
  expect(JSON.stringify(plan)).not.toContain('Zanbaq');
  expect(faults(SafetyPlan, JSON.parse(JSON.stringify(plan)))).toEqual([]);
  expect(faults(SafetyPlan, { ...plan, safePlace: 'Zanbaq Street 17' })).toEqual(['core/plain-location /safePlace']);
  expect(faults(SafetyPlan, { ...plan, reviewBy: '2026-03-01' })).toEqual(['core/date-order /reviewBy']);
});

it.each<Row>([
  ['with the person', {}, []],
  ['without confidentiality', { confidentialityAccepted: false }, ['core/confidentiality-not-accepted /confidentialityAccepted']],
  ['with unknown conflicts', { conflictsOfInterestChecked: false }, ['?core/conflicts-not-checked /conflictsOfInterestChecked']],
  ['without the person', { personPresent: false }, ['?core/person-not-heard /personsView']],
  ['without the person, who was heard', { personPresent: false, personsView: 'I want to work.' }, []],
  ['before which the next one is', { nextOn: '2026-03-01' }, ['core/date-order /nextOn']],
])('a conference %s', (_name, changes, expected) => {
  const conference = {
    schema: 'ctip.case-conference/1', id: 'cc-1', caseId: 'c-1', on: '2026-03-20', basis, chairedBy: 'ministry-1',
    participants: [{ agency: 'ngo-1', role: 'social-worker' }, { agency: 'police-amm', role: 'police-investigator' }], confidentialityAccepted: true, conflictsOfInterestChecked: true,
    personInvited: true, personPresent: true, decisions: [{ decision: 'no-change', reason: 'Well.', responsible: 'ngo-1', dueBy: { absent: 'not-applicable' } }],
  };
  expect(faults(CaseConference, changed(conference, changes))).toEqual(expected);
});

const dinars = (amount: string, currency = 'BHD'): object => ({ amount, currency, valueDate: '2026-03' });

it.each<Row>([
  ['paid', {}, []],
  ['above the cap', { approved: dinars('800.001') }, ['core/more-than-cap /approved']],
  ['in another currency than the cap', { approved: dinars('900', 'USD') }, []],
  ['paid above what was approved', { paid: dinars('801') }, ['core/more-than-cap /paid']],
  ['below zero', { requested: dinars('-1') }, ['core/below-zero /requested']],
  ['paid at no time', { paidOn: undefined }, ['core/required-here /paidOn']],
  ['paid nothing', { paid: undefined, paidOn: undefined }, ['core/required-here /paid']],
  ['refused without a reason', { status: 'refused' }, ['core/required-here /refusal']],
  ['refused', { status: 'refused', refusal: 'no-funds' }, []],
  ['approved at no time', { decidedOn: undefined }, ['core/required-here /decidedOn']],
  ['approved without an amount', { status: 'approved', approved: undefined, paid: undefined, paidOn: undefined }, ['core/required-here /approved']],
  ['decided before it was asked for', { decidedOn: '2026-03-01' }, ['core/date-order /decidedOn']],
])('a grant %s', (_name, changes, expected) => {
  const grant = {
    schema: 'ctip.grant/1', id: 'g-1', caseId: 'c-1', fund: 'f-1', kind: 'business-start', status: 'paid', requestedOn: '2026-03-05', requested: dinars('900'), cap: dinars('800'),
    decidedBy: 'ministry-1', decidedOn: '2026-03-20', approved: dinars('800'), paid: dinars('800.000'), paidOn: '2026-04-02',
  };
  expect(faults(Grant, changed(grant, changes))).toEqual(expected);
});

it('a service and a grant name nobody', () => {
  for (const schema of [ServiceEpisode, Grant]) expect(leavesOf(schema).filter(({ meta }) => meta.privacy === 'direct').map(({ meta }) => meta.id)).toEqual(['record.extensions']);
});
