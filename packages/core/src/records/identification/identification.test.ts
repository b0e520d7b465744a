import { describe, expect, it } from 'vitest';

import { Encounter, IdentificationDecision, leavesOf, ReflectionPeriod, reflectionTerminationCauses, RiskScreen, Screening } from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

type Row = [string, Record<string, unknown>, string[]];

it.each<Row>([
  ['that opened no case', {}, []],
  ['that went to nobody', { outcome: 'referred-elsewhere' }, ['core/required-here /referredTo']],
  ['that went to an agency', { outcome: 'referred-elsewhere', referredTo: 'a-1' }, []],
])('an encounter %s', (_name, changes, expected) => {
  const call = {
    schema: 'ctip.encounter/1', id: 'e-1', receivedBy: 'hotline-1', at: '2026-03-02T21:10:00+03:00', channel: 'hotline', country: 'BH', language: 'tl', reporter: 'co-worker',
    purpose: 'report-labour-dispute', outcome: 'screening-agreed', immediateDanger: false, childConcerned: { absent: 'unknown' }, mayCallBack: true,
  };
  expect(faults(Encounter, changed(call, changes))).toEqual(expected);
});

it.each<Row>([
  ['of a quiet evening', {}, []],
  ['of a risk that nobody acts on', { medicalUrgency: true }, ['core/urgent-without-action /actions']],
  ['of a risk that somebody acts on', { suicidality: true, actions: ['suicide-watch'] }, []],
  ['of a risk that nobody asked about', { suicidality: { absent: 'not-asked' } }, []],
  ['of a high level without review', { level: 'high' }, ['core/required-here /reviewBy']],
  ['of a high level', { level: 'high', reviewBy: '2026-03-03' }, []],
])('a risk screen %s', (_name, changes, expected) => {
  const screen = {
    schema: 'ctip.risk-screen/1', id: 'rs-1', at: '2026-03-02T21:15:00+03:00', role: 'first-responder', immediateDanger: false, traffickersPresent: false,
    controlledByCompanion: { absent: 'unknown' }, medicalUrgency: false, suicidality: false, child: false, pregnant: { absent: 'not-asked' }, level: 'low', actions: ['none-needed'],
  };
  expect(faults(RiskScreen, changed(screen, changes))).toEqual(expected);
});

describe('a screening', () => {
  const hit = { indicator: 'x', present: true, strength: 'strong', evidence: 'observed' };
  const screening = {
    schema: 'ctip.screening/1', id: 'sc-1', status: 'completed', tool: { id: 'form', version: '3' }, agency: 'a-1', interviewer: 'w-4', role: 'social-worker', riskScreen: 'rs-1',
    basis: { kind: 'consent', consentId: 'k-1' }, ageGroup: 'adult', assentGiven: { absent: 'not-applicable' }, guardianOrOfficerPresent: { absent: 'not-applicable' }, language: 'am',
    interpreterUsed: true, interpreterSex: 'woman', private: true, startedAt: '2026-03-03T09:00:00+03:00', endedAt: '2026-03-03T10:10:00+03:00', indicators: [hit],
    conclusion: 'grounds-found', concludedBy: 'w-4',
  };

  it.each<Row>([
    ['completed', {}, []],
    ['planned', { status: 'planned', riskScreen: undefined, startedAt: undefined, endedAt: undefined, conclusion: undefined, concludedBy: undefined }, []],
    ['begun without a look at danger', { riskScreen: undefined }, ['core/required-here /riskScreen']],
    ['begun at no time', { startedAt: undefined }, ['core/required-here /startedAt']],
    ['ended before it began', { endedAt: '2026-03-03T05:59:00Z' }, ['core/date-order /endedAt']],
    ['stopped without a reason', { status: 'stopped' }, ['core/required-here /stopReason']],
    ['stopped', { status: 'stopped', stopReason: 'distress' }, []],
    ['completed with a reason to stop', { stopReason: 'distress' }, ['core/not-expected-here /stopReason']],
    ['concluded by nobody', { concludedBy: undefined }, ['core/required-here /concludedBy']],
    ['with an indicator twice', { indicators: [hit, { ...hit, present: false }] }, ['core/duplicate /indicators']],
    ['of a child heard alone', { ageGroup: 'child' }, ['?core/child-heard-alone /guardianOrOfficerPresent']],
    ['of a disputed age heard alone', { ageGroup: 'disputed', assentGiven: true, guardianOrOfficerPresent: false }, ['?core/child-heard-alone /guardianOrOfficerPresent']],
    ['of a child in company and with assent', { ageGroup: 'child', assentGiven: true, guardianOrOfficerPresent: true }, []],
    ['without consent or ground', { basis: undefined }, ['core/required /basis']],
  ])('%s', (_name, changes, expected) => expect(faults(Screening, changed(screening, changes))).toEqual(expected));

  it('holds what the person said apart', () => {
    expect(leavesOf(Screening).filter(({ meta }) => meta.privacy === 'direct').map(({ meta }) => meta.id).toSorted()).toEqual(['basis.reason', 'record.extensions', 'screening.account']);
  });
});

it.each<Row>([
  ['presumed', {}, []],
  ['by no human being', { decider: undefined }, ['core/required /decider']],
  ['refused with reasons and a way', { outcome: 'not-identified', reasons: 'No purpose.', reviewRoute: 'court' }, []],
  ['refused without reasons', { outcome: 'not-identified', reviewRoute: 'court' }, ['core/required-here /reasons']],
  ['refused without a way', { outcome: 'not-identified', reasons: 'No purpose.' }, ['core/required-here /reviewRoute']],
  ['reconsidered nothing', { stage: 'reconsideration' }, ['core/required-here /replaces']],
  ['reconsidered', { stage: 'reconsideration', replaces: 'd-0' }, []],
  ['told before decided', { notifiedOn: '2026-03-05' }, ['core/date-order /notifiedOn']],
  ['not told', { notifiedOn: { absent: 'unknown' } }, ['?core/not-notified /notifiedOn']],
  ['review over before it began', { reviewUntil: '2026-03-05' }, ['core/date-order /reviewUntil']],
])('a decision: %s', (_name, changes, expected) => {
  const decision = {
    schema: 'ctip.identification-decision/1', id: 'd-1', caseId: 'c-1', stage: 'reasonable-grounds', outcome: 'presumed', decidedBy: 'a-3', decider: 'w-9', role: 'committee',
    decidedOn: '2026-03-06', proof: 'reasonable-grounds', notifiedOn: '2026-03-07', notifiedIn: 'am',
  };
  expect(faults(IdentificationDecision, changed(decision, changes))).toEqual(expected);
});

it.each<Row>([
  ['30 days', {}, []],
  ['29 days', { endsOn: '2026-04-04' }, ['core/period-too-short /endsOn']],
  ['of which the start is only known to the month', { startedOn: '2026-03', endsOn: '2026-04-04' }, []],
  ['45 days where the law says 45', { minimumDays: 45, endsOn: '2026-04-20' }, []],
  ['44 days where the law says 45', { minimumDays: 45, endsOn: '2026-04-19' }, ['core/period-too-short /endsOn']],
  ['running while removal goes on', { removalBlocked: false }, ['core/removal-not-blocked /removalBlocked']],
  ['running without an end', { endsOn: undefined }, ['core/required-here /endsOn']],
  ['running without a start', { startedOn: undefined }, ['core/required-here /startedOn']],
  ['not started', { status: 'not-started', startedOn: undefined, endsOn: undefined, removalBlocked: false }, []],
  ['extended by nothing', { status: 'extended' }, ['core/required-here /prolongations']],
  ['extended', { status: 'extended', prolongations: [{ grantedOn: '2026-04-01', until: '2026-05-05', reason: 'trauma' }] }, []],
  ['extended backwards', { status: 'extended', prolongations: [{ grantedOn: '2026-04-01', until: '2026-03-05', reason: 'trauma' }] }, ['core/date-order /prolongations']],
  ['ended at no time', { status: 'ended', endReason: 'natural' }, ['core/required-here /endedOn']],
  ['ended somehow', { status: 'ended', endedOn: '2026-04-05' }, ['core/required-here /endReason']],
  ['ended', { status: 'ended', endedOn: '2026-04-05', endReason: 'natural' }, []],
  ['terminated without a cause', { status: 'ended', endedOn: '2026-03-20', endReason: 'terminated-for-cause' }, ['core/required-here /terminationCause']],
  ['terminated for not cooperating', { status: 'ended', endedOn: '2026-03-20', endReason: 'terminated-for-cause', terminationCause: 'not-cooperating' }, ['core/not-in-list /terminationCause']],
])('a period: %s', (_name, changes, expected) => {
  const period = {
    schema: 'ctip.reflection-period/1', id: 'rp-1', caseId: 'c-1', decision: 'd-1', status: 'running', minimumDays: 30, startedOn: '2026-03-06', endsOn: '2026-04-05', removalBlocked: true,
    residencePermit: { absent: 'unknown' }, informedOn: '2026-03-07', prolongations: [],
  };
  expect(faults(ReflectionPeriod, changed(period, changes))).toEqual(expected);
  expect(JSON.stringify(reflectionTerminationCauses)).not.toContain('cooperat');
});
