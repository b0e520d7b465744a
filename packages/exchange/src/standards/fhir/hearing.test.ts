import { check, consentStatuses, ConsentRecord, codesOf, isAbsent, Victim, type PartialDate } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../../runs.fixture.js';
import { consentNews, fromPatient, toConsent, toPatient } from './index.js';

const of = <T>(schema: Parameters<typeof samples>[0], count = 100): readonly T[] => [...samples(schema, { seed: 14, count })] as T[];
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const victims = of<Victim>(Victim);

describe('a patient that comes back', () => {
  it('masked stays masked: nothing of the person is in it, and all that is withheld is said to be', () => {
    for (const victim of victims) {
      const read = fromPatient(copy(toPatient(victim, { identity: 'masked' }).value));
      if (!read.ok) expect.fail(JSON.stringify(read.problems));
      expect(read.value.value).toMatchObject({ id: victim.id, names: [{ name: { absent: 'withheld' } }], dateOfBirth: { absent: 'withheld' }, contacts: { absent: 'withheld' }, documents: [] });
    }
  });

  it('shown says again what FHIR can say', () => {
    for (const victim of victims) {
      const resource = copy(toPatient(victim, { identity: 'shown' }).value);
      const read = fromPatient(resource);
      if (!read.ok) expect.fail(JSON.stringify(read.problems));
      const { value: back } = read.value;
      expect(check(Victim, back).ok).toBe(true);
      expect(back.names.map(({ name }) => (isAbsent(name) ? name : name.full))).toEqual(victim.names.map(({ name }) => (isAbsent(name) ? name : name.full)));
      if (!isAbsent(victim.dateOfBirth) && victim.dateOfBirth.calendar === 'gregory') expect(back.dateOfBirth).toEqual({ calendar: 'gregory', date: victim.dateOfBirth.date });
      if (!isAbsent(victim.languages) && victim.languages.length > 0) expect(back.languages).toEqual(victim.languages);
      // What is written again of what was read is the same, but for ways to reach the person: of none is it known that it is safe.
      const again = toPatient(back, { identity: 'shown' }).value;
      expect(again['telecom']).toBeUndefined();
      expect(again['birthDate']).toEqual((resource as Record<string, unknown>)['birthDate']);
    }
  });

  it('of another system: no contact is safe, no given name is the father’s, a title is no laqab, and what is lost is told', () => {
    const patient = { resourceType: 'Patient', name: [{ use: 'maiden', given: ['Amal', 'Hassan'], family: 'Saleh', prefix: ['Dr'] }], gender: 'female', telecom: [{ system: 'phone', value: '1' }, { system: 'fax', value: '2' }], photo: [{}] };
    expect(fromPatient(patient)).toMatchObject({ ok: false, problems: [{ code: 'exchange/fhir-id' }] });
    const read = fromPatient(patient, { id: 'v-9' });
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value.names).toEqual([{ use: { absent: 'unknown' }, name: { full: 'Amal Hassan Saleh', family: 'Saleh' } }]);
    expect(read.value.value.contacts).toMatchObject([{ channel: 'phone', safeToContact: { absent: 'unknown' }, mayLeaveMessage: { absent: 'unknown' } }]);
    expect(read.value.losses.map(({ code, pointer }) => `${code.replace('exchange/mapping-', '')} ${pointer}`)).toEqual(['no-code /name/0/use', 'assumed /name/0', 'merged /name/0/given', 'dropped /name/0', 'dropped /gender', 'dropped /photo', 'assumed /telecom/0', 'dropped /telecom/1']);
  });

  it('of any nonsense is problems or a sound record, never a throw, and repeats nothing', () => {
    const any = fc.jsonValue({ maxDepth: 4 });
    const names = fc.constantFrom('name', 'telecom', 'birthDate', '_birthDate', 'communication', 'identifier', 'extension', 'gender', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(any, fc.constant([{ text: 'CANARY', system: 'phone', value: 'CANARY', use: 'CANARY', given: [1], language: 5 }]))), (fields) => {
        const read = fromPatient({ resourceType: 'Patient', ...fields }, { id: 'v-1' });
        if (read.ok) expect(check(Victim, read.value.value).ok).toBe(true);
        expect(JSON.stringify(read.ok ? read.value.losses : read.problems)).not.toContain('CANARY');
        consentNews({ resourceType: 'Consent', ...fields });
      }),
      { numRuns: runs(300) },
    );
    for (const other of [undefined, null, 'x', [], { resourceType: 'Task' }]) expect(fromPatient(other, { id: 'v-1' }).ok || consentNews(other).ok).toBe(false);
  });
});

describe('a consent that comes back', () => {
  it('never permits: it says that ours is unchanged or has ended, and names our state where it is ours', () => {
    const seen = new Set<string>();
    for (const consent of of<ConsentRecord>(ConsentRecord, 200)) {
      const made = toConsent(consent, { reliedOnUntil: '2027-01-01' as PartialDate });
      if (!made.ok) continue;
      const heard = consentNews(copy(made.value.value));
      if (!heard.ok) expect.fail(JSON.stringify(heard.problems));
      const { value } = heard.value;
      expect(value).toMatchObject({ consentId: consent.id, personId: consent.personId, statuses: [consent.status] });
      const isStanding = (consent.status === 'given' || consent.status === 'renewed') && consent.recipients.length > 0;
      expect(value.says).toBe(isStanding ? 'unchanged' : 'ended');
      if (consent.withdrawal) expect(value.withdrawnAt).toBe(consent.withdrawal.at);
      seen.add(value.says);
    }
    expect(seen.size).toBe(2);
  });

  const base = { resourceType: 'Consent', identifier: [{ system: 'urn:ctip:consent', value: 'k-1' }], status: 'active', provision: { type: 'permit' } };
  const own = (code: string): object => ({ extension: [{ url: 'urn:ctip:fhir:consent-status', valueCodeableConcept: { coding: [{ system: `urn:ctip:code:${consentStatuses.id}`, code }] } }] });

  it('has ended wherever it is not surely still standing', () => {
    const says = (change: object): string => {
      const heard = consentNews({ ...base, ...change });
      return heard.ok ? heard.value.value.says : 'refused';
    };
    expect(says({})).toBe('unchanged');
    for (const change of [{ status: 'inactive' }, { status: 'entered-in-error' }, { status: 'x' }, { status: undefined }, { provision: { type: 'deny' } }, { provision: {} }, own('withdrawn'), own('CANARY'), { ...own('given'), status: 'inactive' }]) expect(says(change)).toBe('ended');
    for (const code of codesOf(consentStatuses)) expect(says(own(code))).toBe(code === 'given' || code === 'renewed' ? 'unchanged' : 'ended');
    expect(says({ identifier: [{ system: 'urn:others', value: 'k-1' }] })).toBe('refused');
  });

  it('with a status that is several of ours lists them', () => {
    const heard = consentNews({ ...base, status: 'inactive' });
    expect(heard).toMatchObject({ ok: true, value: { value: { statuses: ['withdrawn', 'revoked', 'expired', 'invalidated', 'unknown'] }, losses: [{ code: 'exchange/mapping-merged', pointer: '/status' }] } });
  });
});
