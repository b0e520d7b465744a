import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import { check, ExitPlan, isAbsent, jsonSchemaOf, leavesOf, secretLocation, Shelter, ShelterIncident, ShelterStandardsAssessment, ShelterUnit, Stay } from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

const shelter = {
  schema: 'ctip.shelter/1', id: 's-1', operator: 'ngo-1', kind: 'medium-term', status: 'open', country: 'JO', location: { absent: 'withheld' },
  sexesServed: ['female'], ageGroupsServed: ['adult'], takesFamilies: true, capacity: 40, accessible: { absent: 'unknown' }, freedomOfMovement: 'free',
  staffVettedOn: '2026-01', inspectedOn: { absent: 'unknown' },
};

describe('a shelter', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['whose place is withheld', {}, []],
    ['whose place is plain text', { location: 'Zanbaq Street 17' }, ['core/plain-location /location']],
    ['whose place is a plain object', { location: { address: 'Zanbaq Street 17' } }, ['core/plain-location /location']],
    ['without a word on its place', { location: undefined }, ['core/plain-location /location']],
    ['that restricts without a reason', { freedomOfMovement: 'accompanied-outings' }, ['core/required-here /restrictionReason']],
    ['that restricts with a reason', { freedomOfMovement: 'accompanied-outings', restrictionReason: 'child-in-care' }, []],
    ['that asks to be told', { freedomOfMovement: 'tell-when-leaving' }, []],
    ['that closed at no time', { status: 'closed' }, ['core/required-here /closedOn']],
    ['that closed before it opened', { status: 'closed', openedOn: '2020', closedOn: '2019' }, ['core/date-order /closedOn']],
  ])('%s', (_name, changes, expected) => expect(faults(Shelter, changed(shelter, changes))).toEqual(expected));

  it('goes over the wire without its place, and comes back sound', () => {
    const record = { ...shelter, location: secretLocation({ address: 'Zanbaq Street 17' }) };
    const result = check(Shelter, record);
    expect(result.ok && result.value).toBe(record);
    expect(JSON.stringify(record) + inspect(record, { showHidden: true })).not.toContain('Zanbaq');
    const back: unknown = JSON.parse(JSON.stringify(record));
    expect(check(Shelter, back)).toEqual({ ok: true, value: shelter });
    expect(check(Shelter, structuredClone(record))).toEqual({ ok: true, value: shelter });
    expect(result.ok && isAbsent(result.value.location)).toBe(true);
  });

  it('says in its JSON Schema that only an absence may stand there', () => {
    const text = JSON.stringify(jsonSchemaOf(Shelter));
    expect(text).toContain('withheld');
    expect(text).not.toContain('address');
  });

  it('has one leaf that names a place, and it is of the strictest class', () => {
    expect(leavesOf(Shelter).filter(({ meta }) => meta.privacy === 'direct').map(({ meta }) => meta.id).toSorted()).toEqual(['record.extensions', 'shelter.location']);
  });
});

it.each<[string, Record<string, unknown>, string[]]>([
  ['free beds', {}, []],
  ['no free bed', { occupied: 4 }, []],
  ['more people than beds', { occupied: 5 }, ['core/more-than-capacity /occupied']],
  ['people in a unit out of use', { status: 'out-of-use' }, ['core/not-expected-here /occupied']],
  ['nobody in a unit out of use', { status: 'out-of-use', occupied: 0 }, []],
])('a unit: %s', (_name, changes, expected) => {
  const unit = {
    schema: 'ctip.shelter-unit/1', id: 'u-3', shelter: 's-1', kind: 'room', status: 'in-use', sexesServed: ['female'], ageGroupsServed: ['adult'], beds: 4, occupied: 3,
    occupiedAsOf: '2026-03-02', wheelchairAccessible: false,
  };
  expect(faults(ShelterUnit, changed(unit, changes))).toEqual(expected);
});

describe('a stay', () => {
  const stay = {
    schema: 'ctip.stay/1', id: 'st-1', caseId: 'c-1', shelter: 's-1', status: 'settled', basis: { kind: 'consent', consentId: 'k-9' }, riskScreen: 'rs-1',
    requestedOn: '2026-03-02', admittedOn: '2026-03-02', ageGroup: 'adult', placedWithUnrelatedAdults: { absent: 'not-applicable' },
    intake: { medicalCheckOn: '2026-03-03', houseRulesExplainedOn: '2026-03-02', houseRulesAcknowledged: true, belongingsListed: true }, freedomOfMovement: 'free',
  };
  const restricted = { freedomOfMovement: 'not-allowed-out', restrictionReason: 'court-order', restrictionReviewBy: '2026-03-09' };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a free one', {}, []],
    ['without consent or ground', { basis: undefined }, ['core/required /basis']],
    ['admitted without risk screen', { riskScreen: undefined }, ['core/required-here /riskScreen']],
    ['admitted at no time', { admittedOn: undefined }, ['core/required-here /admittedOn']],
    ['only requested', { status: 'requested', riskScreen: undefined, admittedOn: undefined }, []],
    ['restricted for a reason', restricted, []],
    ['restricted without a reason', { ...restricted, restrictionReason: undefined }, ['core/required-here /restrictionReason']],
    ['restricted without review', { ...restricted, restrictionReviewBy: undefined }, ['core/required-here /restrictionReviewBy']],
    ['free, with a reason for restricting', { restrictionReason: 'court-order' }, ['core/not-expected-here /restrictionReason']],
    ['a child with unrelated adults', { ageGroup: 'child', placedWithUnrelatedAdults: true }, ['core/child-with-unrelated-adults /placedWithUnrelatedAdults']],
    ['a disputed age with unrelated adults', { ageGroup: 'disputed', placedWithUnrelatedAdults: true }, ['core/child-with-unrelated-adults /placedWithUnrelatedAdults']],
    ['a child of whom nobody said with whom', { ageGroup: 'child' }, ['?core/required-here /placedWithUnrelatedAdults']],
    ['a child apart', { ageGroup: 'child', placedWithUnrelatedAdults: false }, []],
    ['an adult with other adults', { placedWithUnrelatedAdults: true }, []],
    ['left with a plan', { status: 'exited', endedOn: '2026-04-20', exitPlan: 'x-1' }, []],
    ['left after refusing a plan', { status: 'exited', endedOn: '2026-04-20', exitPlanRefusedOn: '2026-04-19' }, []],
    ['left without plan or refusal', { status: 'exited', endedOn: '2026-04-20' }, ['core/no-exit-plan /exitPlan']],
    ['left without notice', { status: 'left-without-notice', endedOn: '2026-04-20' }, []],
    ['left at no time', { status: 'left-without-notice' }, ['core/required-here /endedOn']],
    ['ended before it began', { status: 'transferred', endedOn: '2026-03-01' }, ['core/date-order /endedOn']],
    ['admitted before it was asked for', { admittedOn: '2026-03-01' }, ['core/date-order /admittedOn']],
  ])('%s', (_name, changes, expected) => expect(faults(Stay, changed(stay, changes))).toEqual(expected));

  it('does not say who stays', () => {
    const direct = leavesOf(Stay).filter(({ meta }) => meta.privacy === 'direct').map(({ meta }) => meta.id);
    expect(direct.toSorted()).toEqual(['basis.reason', 'record.extensions', 'stay.restrictionExplained']);
  });
});

it.each<[string, Record<string, unknown>, string[]]>([
  ['reported in the shift, by the clock of another zone', { reportedAt: '2026-03-03T02:59:00Z' }, []],
  ['reported after the shift', { reportedAt: '2026-03-03T03:01:00Z' }, ['?core/reported-late /reportedAt']],
  ['reported before it happened', { reportedAt: '2026-03-02T21:00:00+03:00' }, ['core/date-order /reportedAt']],
  ['serious, and nobody told', { status: 'open', escalatedTo: undefined, escalatedAt: undefined }, ['?core/not-escalated /escalatedTo']],
  ['minor, and nobody told', { status: 'open', severity: 'minor', escalatedTo: undefined, escalatedAt: undefined }, []],
  ['passed on to nobody', { escalatedTo: undefined }, ['core/required-here /escalatedTo']],
  ['passed on before it happened', { escalatedAt: '2026-03-02T20:00:00+03:00' }, ['core/date-order /escalatedAt']],
  ['closed at no time', { status: 'closed' }, ['core/required-here /closedOn']],
])('an incident: %s', (_name, changes, expected) => {
  const incident = {
    schema: 'ctip.shelter-incident/1', id: 'in-1', shelter: 's-1', stays: ['st-1'], kind: 'threat-from-outside', severity: 'serious', at: '2026-03-02T21:10:00+03:00',
    shiftEndedAt: '2026-03-03T06:00:00+03:00', reportedAt: '2026-03-02T22:00:00+03:00', roles: ['resident'], injuries: false, policeCalled: true, description: 'A car waited.',
    status: 'escalated', escalatedTo: 'ministry-1', escalatedAt: '2026-03-02T22:05:00+03:00',
  };
  expect(faults(ShelterIncident, changed(incident, changes))).toEqual(expected);
});

it.each<[string, unknown[], string[]]>([
  ['met', [{ criterion: '1', area: 'safety', result: 'met' }], []],
  ['not met, and what is missing', [{ criterion: '1', area: 'safety', result: 'not-met', gap: 'No guard.' }], []],
  ['not met, and nobody says what', [{ criterion: '1', area: 'safety', result: 'not-met' }], ['core/gap-not-said /criteria']],
  ['not assessed is not unmet', [{ criterion: '1', area: 'safety', result: 'not-assessed' }], []],
  ['a criterion twice', [{ criterion: '1', area: 'safety', result: 'met' }, { criterion: '1', area: 'health', result: 'met' }], ['core/duplicate /criteria']],
  ['nothing assessed', [], ['core/too-few /criteria']],
])('an assessment: %s', (_name, criteria, expected) => {
  const assessment = { schema: 'ctip.shelter-standards-assessment/1', id: 'sa-1', shelter: 's-1', standards: { title: 'T', version: '1' }, kind: 'self', on: '2026', by: 'ngo-1', residentsHeard: 0, criteria };
  expect(faults(ShelterStandardsAssessment, assessment)).toEqual(expected);
});

it.each<[string, Record<string, unknown>, string[]]>([
  ['agreed', {}, []],
  ['agreed at no time', { agreedOn: undefined }, ['core/required-here /agreedOn']],
  ['followed up without being allowed', { followUpConsent: false }, ['core/not-expected-here /followUpOn']],
  ['followed up without being asked', { followUpConsent: { absent: 'not-asked' } }, ['core/not-expected-here /followUpOn']],
  ['followed up before leaving', { followUpOn: '2026-03' }, ['core/date-order /followUpOn']],
  ['leaving before it was planned', { leavingOn: '2026-03-01' }, ['core/date-order /leavingOn']],
])('an exit plan: %s', (_name, changes, expected) => {
  const plan = {
    schema: 'ctip.exit-plan/1', id: 'x-1', stay: 'st-1', caseId: 'c-1', madeOn: '2026-04-01', leavingOn: '2026-04-20', destination: 'supported-housing', wished: 'own-home',
    riskAssessedOn: '2026-04-05', agreed: true, agreedOn: '2026-04-06', followUpConsent: true, followUpOn: '2026-07',
  };
  expect(faults(ExitPlan, changed(plan, changes))).toEqual(expected);
});
