import { expect, it } from 'vitest';

import { DurableSolutionPlan, FollowUp, OutcomeAssessment, ReintegrationPlan, ReturnRiskAssessment, VoluntaryReturnDeclaration } from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

type Row = [string, Record<string, unknown>, string[]];
const basis = { kind: 'consent', consentId: 'k-1' };

it.each<Row>([
  ['voluntary return', {}, []],
  ['voluntary return without declaration', { declaration: undefined }, ['core/return-not-voluntary /declaration']],
  ['still exploring, without declaration', { status: 'exploring', declaration: undefined }, []],
  ['return by law without order', { option: 'lawful-return' }, ['core/return-not-voluntary /lawfulOrder']],
  ['return by law without risk assessment', { option: 'lawful-return', lawfulOrder: 'x', riskAssessment: undefined }, ['core/return-not-voluntary /lawfulOrder']],
  ['return by law', { option: 'lawful-return', lawfulOrder: 'x' }, []],
  ['a child without determination', { ageGroup: 'child' }, ['core/best-interests-missing /bestInterestsDetermination']],
  ['a disputed age without determination', { ageGroup: 'disputed' }, ['core/best-interests-missing /bestInterestsDetermination']],
  ['a child with determination', { ageGroup: 'child', bestInterestsDetermination: 'bid-1' }, []],
  ['travel unconfirmed', { receptionConfirmedOn: undefined }, ['core/reception-not-confirmed /receptionConfirmedOn']],
  ['travel before confirmation', { travelOn: '2026-04-19' }, ['core/date-order /travelOn']],
  ['reached at no time', { status: 'reached' }, ['core/required-here /reachedOn']],
  ['reached before the journey', { status: 'reached', reachedOn: '2026-05-01' }, ['core/date-order /reachedOn']],
  ['nobody will ask', { followUps: undefined }, ['?core/no-follow-up /followUps']],
  ['staying, nobody will ask', { option: 'local-integration', followUps: undefined }, []],
])('a plan: %s', (_name, changes, expected) => {
  const plan = {
    schema: 'ctip.durable-solution-plan/1', id: 'ds-1', caseId: 'c-1', status: 'preparing', option: 'voluntary-return', wished: 'local-integration', optionsExplainedOn: '2026-04-02',
    country: 'ET', ageGroup: 'adult', declaration: 'vr-1', riskAssessment: 'rr-1', receptionConfirmedOn: '2026-04-20', documents: 'done', escorted: false, travelOn: '2026-05-02',
    followUps: ['2026-08'],
  };
  expect(faults(DurableSolutionPlan, changed(plan, changes))).toEqual(expected);
});

it.each<Row>([
  ['with measures', {}, []],
  ['a high risk without measure', { risks: [{ area: 'debts', level: 'high' }] }, ['core/gap-not-said /risks']],
  ['a high risk, and yet safe enough', { conclusion: 'safe-enough' }, ['core/return-not-safe /conclusion']],
  ['a high risk, and not safe', { conclusion: 'not-safe', risks: [{ area: 'debts', level: 'high' }] }, []],
  ['a risk that is not known', { conclusion: 'safe-enough', risks: [{ area: 'debts', level: { absent: 'unknown' } }] }, []],
  ['an area twice', { risks: [{ area: 'debts', level: 'low' }, { area: 'debts', level: 'medium' }] }, ['core/duplicate /risks']],
  ['over before it began', { validUntil: '2026-04-01' }, ['core/date-order /validUntil']],
  ['without the person', { personHeard: false }, ['?core/person-not-heard /personHeard']],
])('an assessment of return: %s', (_name, changes, expected) => {
  const assessment = {
    schema: 'ctip.return-risk-assessment/1', id: 'rr-1', caseId: 'c-1', country: 'ET', assessedOn: '2026-04-10', agency: 'iom-amm', assessor: 'w-7', personHeard: true,
    informationFrom: ['Partner'], risks: [{ area: 'debts', level: 'high', measure: 'Talk.' }], conclusion: 'safe-with-measures', reasons: 'Well.', validUntil: '2026-10-10',
  };
  expect(faults(ReturnRiskAssessment, changed(assessment, changes))).toEqual(expected);
});

it.each<Row>([
  ['signed', {}, []],
  ['of somebody who was not told of the risks', { 'informed.riskAssessment': false }, ['core/not-informed /informed']],
  ['under pressure', { withoutPressure: false }, ['core/return-not-voluntary /withoutPressure']],
  ['spoken to nobody', { form: 'oral-before-witness' }, ['core/required-here /witness']],
  ['spoken before a witness', { form: 'oral-before-witness', witness: 'w-1' }, []],
  ['of a child alone', { ageGroup: 'child' }, ['core/required-here /guardianConsent']],
  ['of a child with a guardian', { ageGroup: 'child', guardianConsent: 'k-2' }, []],
  ['taken back', { withdrawnOn: '2026-04-13' }, []],
  ['taken back before', { withdrawnOn: '2026-04-11' }, ['core/date-order /withdrawnOn']],
])('a declaration %s', (_name, changes, expected) => {
  const declaration = {
    schema: 'ctip.voluntary-return-declaration/1', id: 'vr-1', caseId: 'c-1', country: 'ET', declaredOn: '2026-04-12', form: 'signed', language: 'am', withInterpreter: true,
    informed: { optionsBesideReturn: true, conditionsAtHome: true, riskAssessment: true, mayWithdraw: true, noEffectOnProceedings: true }, withoutPressure: true, ageGroup: 'adult',
  };
  expect(faults(VoluntaryReturnDeclaration, changed(declaration, changes))).toEqual(expected);
});

it.each<Row>([
  ['under way', {}, []],
  ['not agreed', { agreedOn: undefined }, ['core/required-here /agreedOn']],
  ['followed without being allowed', { followUpConsent: { absent: 'not-asked' } }, ['core/not-expected-here /followUps']],
  ['completed at no time', { status: 'completed' }, ['core/required-here /endedOn']],
  ['completed before it was agreed', { status: 'completed', endedOn: '2026-05-01' }, ['core/date-order /endedOn']],
])('a plan of reintegration %s', (_name, changes, expected) => {
  const goal = { number: 1, area: 'livelihood', goal: 'A stall.', responsible: 'ngo-1', dueBy: '2026-09', state: 'under-way' };
  const plan = {
    schema: 'ctip.reintegration-plan/1', id: 'rp-1', caseId: 'c-1', country: 'ET', agency: 'ngo-1', status: 'under-way', basis, agreedOn: '2026-05-06', goals: [goal], followUpConsent: true,
    followUps: ['2026-08'],
  };
  expect(faults(ReintegrationPlan, changed(plan, changes))).toEqual(expected);
  expect(faults(ReintegrationPlan, { ...plan, goals: [goal, goal] })).toEqual(['core/duplicate /goals']);
});

it.each<Row>([
  ['of somebody reached', {}, []],
  ['of somebody reached at no time', { on: undefined }, ['core/required-here /on']],
  ['of somebody not reached, who fares well', { result: 'not-reached' }, ['core/not-expected-here /situations']],
  ['of somebody not reached', { result: 'not-reached', situations: [] }, []],
  ['of an area twice', { situations: [{ area: 'work', situation: 'worse' }, { area: 'work', situation: 'stable' }] }, ['core/duplicate /situations']],
  ['of new exploitation that nobody was told of', { exploitedAgain: true }, ['?core/not-escalated /referredTo']],
  ['of new exploitation', { exploitedAgain: true, referredTo: 'police-1' }, []],
  ['after which the next is before', { nextOn: '2026-08-01' }, ['core/date-order /nextOn']],
])('a follow-up %s', (_name, changes, expected) => {
  const visit = {
    schema: 'ctip.follow-up/1', id: 'fu-1', caseId: 'c-1', dueOn: '2026-08', on: '2026-08-20', agency: 'ngo-1', mode: 'visit', contactWasSafe: true, result: 'reached',
    situations: [{ area: 'housing', situation: 'stable' }], newRisks: false, exploitedAgain: false,
  };
  expect(faults(FollowUp, changed(visit, changes))).toEqual(expected);
});

it.each<Row>([
  ['sustained', {}, []],
  ['sustained, and exploited again', { exploitedAgain: true }, ['core/outcome-unfounded /conclusion']],
  ['sustained, and never seen', { followUpsDone: 0 }, ['core/outcome-unfounded /conclusion']],
  ['not known, and never seen', { followUpsDone: 0, conclusion: 'not-known' }, []],
  ['of an area twice', { situations: [{ area: 'work', situation: 'worse' }, { area: 'work', situation: 'stable' }] }, ['core/duplicate /situations']],
])('an outcome %s', (_name, changes, expected) => {
  const outcome = {
    schema: 'ctip.outcome-assessment/1', id: 'oa-1', caseId: 'c-1', option: 'voluntary-return', wished: 'voluntary-return', country: 'ET', assessedOn: '2027-05', agency: 'ngo-1',
    followUpsDone: 3, followUpsMissed: 1, situations: [], exploitedAgain: false, conclusion: 'sustained', personsConclusion: 'partly-sustained',
  };
  expect(faults(OutcomeAssessment, changed(outcome, changes))).toEqual(expected);
});
