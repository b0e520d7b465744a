import { describe, expect, expectTypeOf, it } from 'vitest';

import { declineReasons, DirectoryEntry, leavesOf, parseCode, Referral, referralStatuses, Transfer, urgencies } from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

const referral = {
  schema: 'ctip.referral/2',
  id: 'r-1',
  caseId: 'c-1',
  from: 'police-amm',
  to: 'shelter-2',
  service: 'shelter',
  reason: 'further-services',
  urgency: 'within-1-day',
  status: 'offered',
  basis: { kind: 'consent', consentId: 'k-7' },
  packet: { fields: ['case.sex'] },
  offeredOn: '2026-03-02',
  respondBy: '2026-03-03',
  answeredOn: { absent: 'not-applicable' },
};
const override = { kind: 'override', ground: 'vital-interest', decidedBy: 'a-1', decidedOn: '2026-03-02', reason: 'Nobody could ask.', reviewBy: '2026-03-04' };

describe('a referral', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an offer', {}, []],
    ['a lawful override', { basis: override }, []],
    ['an override without a reason', { basis: { ...override, reason: undefined } }, ['core/required /basis/reason']],
    ['an override reviewed before it was decided', { 'basis': { ...override, reviewBy: '2026-03-01' } }, ['core/date-order /basis/reviewBy']],
    ['no ground', { basis: undefined }, ['core/required /basis']],
    ['a ground that is no ground', { basis: { kind: 'urgent' } }, ['core/not-in-list /basis/kind']],
    ['a ground left open, not of an old version', { basis: { kind: 'not-recorded', since: 'ctip.referral/2' } }, ['core/not-in-list /basis/since']],
    ['a ground left open since version 1', { basis: { kind: 'not-recorded', since: 'ctip.referral/1' } }, ['?core/basis-not-recorded /basis']],
    ['declining without a reason', { status: 'declined', answeredOn: '2026-03-02' }, ['core/required-here /declineReason']],
    ['declining with a reason', { status: 'declined', answeredOn: '2026-03-02', declineReason: 'no-capacity' }, []],
    ['declining for a reason that nobody gave', { status: 'declined', answeredOn: '2026-03-02', declineReason: { absent: 'withheld' } }, []],
    ['a reason without declining', { declineReason: 'no-capacity' }, ['core/not-expected-here /declineReason']],
    ['accepted is not delivered', { status: 'accepted', answeredOn: '2026-03-02' }, []],
    ['completed without outcome', { status: 'completed', answeredOn: '2026-03-02' }, ['core/required-here /outcome']],
    ['completed', { status: 'completed', answeredOn: '2026-03-02', outcome: 'delivered', outcomeOn: '2026-03-09' }, []],
    ['an outcome before the answer', { status: 'completed', answeredOn: '2026-03-02', outcome: 'delivered', outcomeOn: '2026-03-01' }, ['core/date-order /outcomeOn']],
    ['an outcome before anybody answered', { outcome: 'delivered' }, ['core/not-expected-here /outcome']],
    ['a draft without days', { status: 'draft', offeredOn: undefined, respondBy: undefined }, []],
    ['an offer without deadline', { respondBy: undefined }, ['core/required-here /respondBy']],
    ['an offer without day', { offeredOn: undefined }, ['core/required-here /offeredOn']],
    ['a deadline before the offer', { respondBy: '2026-03-01' }, ['core/date-order /respondBy']],
    ['a deadline in the month of the offer', { respondBy: '2026-03' }, []],
    ['an answer before the offer', { status: 'accepted', answeredOn: '2026-03-01' }, ['core/date-order /answeredOn']],
    ['withdrawn without a day', { status: 'withdrawn' }, ['core/required-here /withdrawnOn']],
    ['withdrawn, and nobody knows', { status: 'withdrawn', withdrawnOn: '2026-03-02' }, ['?core/withdrawal-not-acknowledged /withdrawalAcknowledgedOn']],
    ['withdrawn and acknowledged', { status: 'withdrawn', withdrawnOn: '2026-03-02', receiverToldOn: '2026-03-02', withdrawalAcknowledgedOn: '2026-03-03' }, []],
    ['acknowledged before told', { status: 'withdrawn', withdrawnOn: '2026-03-02', receiverToldOn: '2026-03-04', withdrawalAcknowledgedOn: '2026-03-03' }, ['core/date-order /withdrawalAcknowledgedOn']],
    ['a field twice in the packet', { packet: { fields: ['case.sex', 'case.sex'] } }, ['core/duplicate /packet/fields']],
    ['no field in the packet', { packet: { fields: [] } }, ['core/too-few /packet/fields']],
    ['a name where a field should be', { packet: { fields: ['Amina Saleh'] } }, ['core/format /packet/fields/0']],
    ['a digest that is none', { packet: { fields: ['case.sex'], sha256: 'abc' } }, ['core/format /packet/sha256']],
  ])('%s', (_name, changes, expected) => expect(faults(Referral, changed(referral, changes))).toEqual(expected));

  it('keeps its notes about a person apart from its workflow', () => {
    const direct = leavesOf(Referral).filter(({ meta }) => meta.privacy === 'direct').map(({ meta }) => meta.id);
    expect(direct.toSorted()).toEqual(['basis.reason', 'record.extensions', 'referral.feedback', 'referral.handoverNote']);
  });

  it('reads the states of others, and refuses the one that stands for three', () => {
    expect(parseCode(referralStatuses, 'rejected', { scheme: 'primero' })).toEqual({ ok: true, value: 'declined' });
    expect(parseCode(referralStatuses, 'done', { scheme: 'primero' })).toEqual({ ok: true, value: 'completed' });
    const cancelled = parseCode(referralStatuses, 'cancelled', { scheme: 'fhir' });
    expect(!cancelled.ok && cancelled.problems[0]?.code).toBe('core/code-ambiguous');
    expect(parseCode(urgencies, '3_days', { scheme: 'primero' })).toEqual({ ok: true, value: 'within-3-days' });
    expect(declineReasons.codes).toHaveLength(10);
  });
});

describe('an entry of the directory', () => {
  const entry = {
    schema: 'ctip.directory-entry/1',
    id: 'd-12',
    agency: 'clinic-1',
    status: 'active',
    name: { ar: 'عيادة' },
    services: ['health'],
    eligibility: {
      statuses: ['presumed'],
      sexes: ['female'],
      ageGroups: { absent: 'not-asked' },
      acceptsWithoutResidencePermit: true,
      acceptsWithoutPoliceReport: true,
      wheelchairAccessible: { absent: 'unknown' },
    },
    languages: ['ar'],
    interpretation: true,
    country: 'JO',
    aroundTheClock: false,
    hours: [{ days: ['sunday'], from: '22:00', to: '06:00' }],
    capacity: 4,
    free: { absent: 'unknown' },
    freeOfCharge: true,
    contacts: [],
    validFrom: '2026-01-01',
    checkedOn: '2026-02-01',
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['an entry', {}, []],
    ['more free places than places', { free: 5, freeAsOf: '2026-02-01' }, ['core/more-than-capacity /free']],
    ['as many free places as places', { free: 4, freeAsOf: '2026-02-01' }, []],
    ['free places of an unknown capacity', { capacity: { absent: 'unknown' }, free: 5, freeAsOf: '2026-02-01' }, []],
    ['free places without their day', { free: 1 }, ['core/required-here /freeAsOf']],
    ['ages upside down', { 'eligibility.ageFrom': 18, 'eligibility.ageTo': 12 }, ['core/interval-order /eligibility/ageTo']],
    ['ages', { 'eligibility.ageFrom': 12, 'eligibility.ageTo': 17 }, []],
    ['always open and yet with hours', { aroundTheClock: true }, ['core/not-expected-here /hours']],
    ['always open', { aroundTheClock: true, hours: [] }, []],
    ['never open', { hours: [] }, ['core/required-here /hours']],
    ['an hour that is none', { hours: [{ days: ['sunday'], from: '24:00', to: '06:00' }] }, ['core/format /hours/0/from']],
    ['an end before the start', { validUntil: '2025' }, ['core/date-order /validUntil']],
    ['a language by its name', { languages: ['Arabic'] }, ['core/format /languages/0']],
  ])('%s', (_name, changes, expected) => expect(faults(DirectoryEntry, changed(entry, changes))).toEqual(expected));

  it('is about no person', () => {
    expect(leavesOf(DirectoryEntry).filter(({ meta }) => meta.subject !== 'nobody').map(({ meta }) => meta.id)).toEqual(['record.extensions']);
  });
});

describe('a transfer', () => {
  const transfer = {
    schema: 'ctip.transfer/1',
    id: 't-1',
    caseId: 'c-1',
    kind: 'transnational',
    reason: 'moved',
    from: 'iom-amm',
    to: 'ngo-addis-1',
    sendingState: 'JO',
    receivingState: 'ET',
    phase: 'return-and-social-inclusion',
    status: 'accepted',
    basis: { kind: 'consent', consentId: 'k-8' },
    packet: { fields: ['case.sex'] },
    requestedOn: '2026-03-02',
    respondBy: '2026-03-16',
    answeredOn: '2026-03-09',
    ageGroup: 'adult',
    familyAssessment: { state: 'not-started' },
    travel: { state: 'done', on: '2026-03-20', documentsIssued: true, escorted: false },
    reception: { state: 'done', by: 'ngo-addis-1', confirmedOn: '2026-03-14' },
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a transfer', {}, []],
    ['within one State', { kind: 'responsibility', sendingState: undefined, receivingState: undefined }, []],
    ['to nowhere', { receivingState: undefined }, ['core/required-here /receivingState']],
    ['from nowhere', { sendingState: undefined }, ['core/required-here /sendingState']],
    ['to where it came from', { receivingState: 'JO' }, ['core/same-state /receivingState']],
    ['effective without a day', { status: 'effective' }, ['core/required-here /effectiveOn']],
    ['effective', { status: 'effective', effectiveOn: '2026-03-20' }, []],
    ['effective before the answer', { status: 'effective', effectiveOn: '2026-03-08' }, ['core/date-order /effectiveOn']],
    ['rejected without a reason', { status: 'rejected' }, ['core/required-here /declineReason']],
    ['rejected', { status: 'rejected', declineReason: 'no-capacity' }, []],
    ['a reason without rejection', { declineReason: 'no-capacity' }, ['core/not-expected-here /declineReason']],
    ['travel before reception is confirmed', { reception: { state: 'under-way' } }, ['core/reception-not-confirmed /reception/confirmedOn']],
    ['travel on a day before the confirmation', { 'reception.confirmedOn': '2026-03-21' }, ['core/date-order /travel/on']],
    ['travel without a day', { 'travel.on': undefined }, ['core/required-here /travel/on']],
    ['travel without papers', { 'travel.documentsIssued': false }, ['?core/no-documents /travel/documentsIssued']],
    ['a deadline before the request', { respondBy: '2026-03-01' }, ['core/date-order /respondBy']],
    ['an answer before the request', { answeredOn: '2026-03-01' }, ['core/date-order /answeredOn']],
    ['a child without determination', { ageGroup: 'child' }, ['core/best-interests-missing /bestInterestsDetermination']],
    ['a disputed age without determination', { ageGroup: 'disputed' }, ['core/best-interests-missing /bestInterestsDetermination']],
    ['a child with determination', { ageGroup: 'child', bestInterestsDetermination: 'bid-1' }, []],
    ['a child who has not travelled', { ageGroup: 'child', travel: { state: 'not-started', documentsIssued: false, escorted: false } }, []],
  ])('%s', (_name, changes, expected) => expect(faults(Transfer, changed(transfer, changes))).toEqual(expected));

  it('is no referral', () => {
    expectTypeOf<Transfer['id']>().not.toExtend<Referral['id']>();
    expectTypeOf<Transfer['caseId']>().toEqualTypeOf<Referral['caseId']>();
  });
});
