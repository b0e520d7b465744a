import { absenceReasons, Case, ConsentRecord, consentStatuses, Referral, referralStatuses, Screening, Victim, type PartialDate } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundleOf, fromQuestionnaireResponse, fromTask, toConsent, toPatient, toQuestionnaireResponse, toTask, type FhirResource, type FilledForm, type FormShape } from './index.js';
import { fhirFaults } from './schema.fixture.js';

const of = <T>(schema: Parameters<typeof samples>[0], count = 60): readonly T[] => [...samples(schema, { seed: 11, count })] as T[];
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const faults = fhirFaults();
const plain = <T extends { readonly extensions?: unknown }>(record: T): T => ({ ...record, extensions: undefined });
/** A record that was changed by hand. */
const as = <T>(value: unknown): T => value as T;

describe('the official schema of FHIR R4', () => {
  it('is the one that refuses', () => {
    expect(faults({ resourceType: 'Task', status: 'done' } as never)).not.toEqual([]);
    expect(faults({ resourceType: 'Patient', nonsense: true } as never)).not.toEqual([]);
    expect(faults({ resourceType: 'Consent' })).not.toEqual([]);
    expect(faults({ resourceType: 'Patient' })).toEqual([]);
  });
});

describe('a patient', () => {
  const victims = of<Victim>(Victim);
  const cases = of<Case>(Case);

  it('is valid, masked and shown', () => {
    for (const [index, victim] of victims.entries()) {
      for (const identity of ['masked', 'shown'] as const) {
        const person = (cases[index] as Case).person;
        const { value, losses } = toPatient(victim, { identity, person });
        expect(faults(copy(value))).toEqual([]);
        expect(losses.every(({ severity }) => severity !== 'error')).toBe(true);
      }
    }
  });

  it('that is masked holds nothing of the person but the opaque id and the sex', () => {
    for (const victim of victims) {
      const { value } = toPatient(victim, { identity: 'masked' });
      expect(Object.keys(value).toSorted()).toEqual(['_birthDate', ...(Object.hasOwn(value, 'id') ? ['id'] : []), 'identifier', 'name', 'resourceType']);
      const canary = as<Victim>({ ...victim, names: [{ use: 'own', name: { full: 'CANARY-NAME' } }], dateOfBirth: { calendar: 'gregory', date: '1998-04-17' } });
      expect(JSON.stringify(toPatient(canary, { identity: 'masked' }).value)).not.toMatch(/CANARY|1998/u);
      expect(JSON.stringify(value)).toContain('"valueCode":"masked"');
    }
  });

  it('is never reached on a way that nobody said to be safe, or that needs care', () => {
    const way = { channel: 'phone', value: '+962700000000', safeToContact: true, mayLeaveMessage: true, language: 'ar', times: [], checkedOn: '2026-03-02' };
    const victim = victims[0] as Victim;
    const told = (changed: object) => toPatient(as<Victim>({ ...victim, contacts: [{ ...way, ...changed }] }), { identity: 'shown' });
    expect(told({}).value['telecom']).toEqual([{ system: 'phone', value: '+962700000000' }]);
    for (const changed of [
      { safeToContact: false },
      { safeToContact: { absent: 'not-asked' } },
      { mayLeaveMessage: false },
      { mayLeaveMessage: { absent: 'unknown' } },
      { caution: 'say that you are the clinic' },
      { times: [{ days: ['monday'], from: '10:00', to: '12:00' }] },
      { channel: 'through-trusted-person' },
    ]) {
      const { value, losses } = told(changed);
      expect(JSON.stringify(value)).not.toContain('+962700000000');
      expect(losses.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('exchange/mapping-dropped /contacts/0');
    }
  });

  it('born on a day of another calendar has no date, and not an unknown one', () => {
    const { value, losses } = toPatient(as<Victim>({ ...victims[0], dateOfBirth: { calendar: 'islamic-umalqura', date: '1418-12-20' } }), { identity: 'shown' });
    expect(value['_birthDate']).toMatchObject({ extension: [{ valueCode: 'unsupported' }] });
    expect(losses.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('exchange/mapping-dropped /dateOfBirth');
  });

  it('says each reason of absence in the words of FHIR', () => {
    const words = { unknown: 'unknown', 'not-asked': 'not-asked', declined: 'asked-declined', 'not-applicable': 'not-applicable', withheld: 'masked' };
    for (const reason of absenceReasons) {
      const { value } = toPatient({ ...(victims[0] as Victim), dateOfBirth: { absent: reason } }, { identity: 'shown' });
      expect(value['_birthDate']).toEqual({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: words[reason] }] });
    }
  });
});

describe('a task', () => {
  const referrals = of<Referral>(Referral, 150);

  it('is valid, and gives back the same referral with its free text', () => {
    for (const referral of referrals) {
      const { value } = toTask(referral, { narrative: true, victim: 'v-1' });
      expect(faults(copy(value))).toEqual([]);
      const back = fromTask(copy(value));
      if (!back.ok) expect.fail(JSON.stringify([back.problems, referral]));
      expect(back.value.value).toEqual(plain(referral));
      expect(back.value.losses).toEqual([]);
    }
  });

  it('leaves out free text unless it is asked for, and says so', () => {
    const referral = { ...(referrals.find(({ basis }) => basis.kind === 'consent') as Referral), handoverNote: 'CANARY one', feedback: 'CANARY two' } as Referral;
    const { value, losses } = toTask(referral);
    expect(JSON.stringify(value)).not.toContain('CANARY');
    expect(losses.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/handoverNote', '/feedback']));
    const back = fromTask(copy(value));
    expect(back.ok && back.value.value).toEqual(plain({ ...referral, handoverNote: undefined, feedback: undefined }));
  });

  it('every loss is true: a status with several meanings is told, one with a single meaning is not', () => {
    const merged = new Map(
      referralStatuses.codes.map(({ code }) => [code, toTask({ ...(referrals[0] as Referral), status: code }).losses.filter(({ pointer }) => pointer === '/status').map((found) => found.code)]),
    );
    for (const [status, codes] of merged) {
      const expected = { withdrawn: 'exchange/mapping-merged', revoked: 'exchange/mapping-merged', cancelled: 'exchange/mapping-merged', expired: 'exchange/mapping-no-code' }[status as string];
      expect([status, codes]).toEqual([status, expected === undefined ? [] : [expected]]);
    }
    expect(merged.size).toBe(13);
    // Over and not done: nobody goes on with it.
    expect(toTask({ ...(referrals[0] as Referral), status: 'expired' }).value['status']).toBe('cancelled');
  });

  const foreign = {
    resourceType: 'Task', id: 'abc', status: 'accepted', intent: 'order', priority: 'urgent', authoredOn: '2026-03-02T10:00:00Z', requester: { reference: 'Organization/police' }, owner: { reference: 'Organization/shelter' },
    restriction: { period: { end: '2026-03-05' } }, description: 'x',
  };
  const context = { caseId: 'c-1', service: 'shelter', basis: { kind: 'consent', consentId: 'k-1' } } as never;

  it('of another system is read with what the caller knows', () => {
    const read = fromTask(foreign, context);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value).toMatchObject({ id: 'abc', from: 'police', to: 'shelter', status: 'accepted', offeredOn: '2026-03-02', respondBy: '2026-03-05', urgency: { absent: 'unknown' }, packet: { fields: { absent: 'unknown' } } });
    expect(read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['exchange/mapping-merged /priority', 'exchange/mapping-dropped /#10']);
    expect(read.value.losses[0]?.params?.['candidates']).toEqual(['within-1-day', 'within-3-days']);
  });

  it.each([
    [{ resourceType: 'Patient' }, 'exchange/fhir-resource', '/resourceType'],
    ['text', 'exchange/fhir-resource', '/resourceType'],
    [{ ...foreign, status: 'cancelled' }, 'exchange/fhir-ambiguous', '/status'],
    [{ ...foreign, status: 'on-hold' }, 'exchange/fhir-status', '/status'],
    [{ ...foreign, status: 7 }, 'exchange/fhir-status', '/status'],
    [{ ...foreign, owner: { display: 'SECRET' } }, 'core/required', '/to'],
    [{ ...foreign, restriction: undefined, authoredOn: 'SECRET', status: 'draft' }, 'core/format', '/offeredOn'],
  ])('that cannot be read is refused: %#', (task, code, pointer) => {
    const read = fromTask(task, context);
    expect(read.ok ? [] : read.problems.map((found) => [found.code, found.pointer])).toEqual([[code, pointer]]);
    expect(JSON.stringify(read)).not.toContain('SECRET');
  });

  it('with an ambiguous status is read once the caller says which', () => {
    const outcomeOf = (status: Referral['status']) => fromTask({ ...foreign, status: 'cancelled' }, { ...(context as object), status });
    expect(outcomeOf('cancelled').ok).toBe(true);
    expect(outcomeOf('withdrawn')).toMatchObject({ ok: false, problems: [{ code: 'core/required-here', pointer: '/withdrawnOn' }] });
  });

  it('never throws, whatever it is given', () => {
    const whole = copy(toTask(referrals[0] as Referral, { narrative: true }).value) as Record<string, unknown>;
    fc.assert(fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue({ maxDepth: 4 }), (name, value) => {
      fromTask({ ...whole, [name]: value });
    }), { numRuns: 500 });
    expect(fromTask(JSON.parse('{"resourceType":"Task","__proto__":{"status":"draft"},"status":"requested"}')).ok).toBe(false);
  });

  it('is tried with nearly every state', () => expect(new Set(referrals.map(({ status }) => status)).size).toBeGreaterThanOrEqual(referralStatuses.codes.length - 1));
});

describe('a consent', () => {
  const consents = of<ConsentRecord>(ConsentRecord, 120);
  const reliedOnUntil = '2026-12-31' as PartialDate;

  it('is valid', () => {
    for (const consent of consents) {
      const made = toConsent(consent, { reliedOnUntil });
      if (!made.ok) expect.fail(JSON.stringify(made.problems));
      expect(faults(copy(made.value.value))).toEqual([]);
    }
  });

  it('permits where it is given or renewed, and denies everywhere else', () => {
    const consent = as<ConsentRecord>({ ...consents[0], recipients: [{ kind: 'agency', agency: 'clinic-1' }] });
    for (const { code: status } of consentStatuses.codes) {
      const made = toConsent({ ...consent, status }, { reliedOnUntil });
      const { provision, status: word } = made.ok ? (made.value.value as { readonly provision?: { readonly type: string; readonly provision?: unknown }; readonly status?: string }) : {};
      const stands = status === 'given' || status === 'renewed';
      expect([status, provision?.type, word === 'active']).toEqual([status, stands ? 'permit' : 'deny', stands]);
      if (!stands) expect(provision?.provision).toBeUndefined();
    }
  });

  it('without an end is refused, for it would never end', () => {
    const open = { ...consents[0], validUntil: undefined };
    expect(toConsent(as<ConsentRecord>(open))).toMatchObject({ ok: false, problems: [{ code: 'exchange/fhir-open-end' }] });
    const made = toConsent(as<ConsentRecord>(open), { reliedOnUntil });
    expect(made.ok && made.value.value['provision']).toMatchObject({ period: { end: '2026-12-31' } });
  });

  it('keeps exclusions as denials inside a permission', () => {
    const consent = as<ConsentRecord>({ ...consents[0], status: 'given', recipients: [{ kind: 'agency', agency: 'clinic-1' }], exclusions: [{ recipient: { kind: 'class', class: 'family' }, category: 'health', reason: 'fear-of-harm' }], notFor: ['border-control'] });
    const made = toConsent(consent, { reliedOnUntil });
    const { provision } = made.ok ? (made.value.value as { readonly provision?: { readonly provision?: readonly { readonly type: string }[] } }) : {};
    expect(provision?.provision).toMatchObject([{ type: 'deny', actor: [{ reference: { identifier: { value: 'family' } } }], class: [{ code: 'health' }] }, { type: 'deny', purpose: [{ code: 'border-control' }] }]);
  });

  it('permits nobody where it names nobody, and is narrowed by what a reader must not pass over', () => {
    const given = { ...consents[0], status: 'given', validUntil: '2026-12-31', untilEvent: 'case-closed', fields: ['case.sex'] };
    const nobody = toConsent(as<ConsentRecord>({ ...given, recipients: [] }));
    expect(nobody.ok && nobody.value.value['provision']).toMatchObject({ type: 'deny' });
    expect(nobody.ok && nobody.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('exchange/mapping-assumed /recipients');
    const one = toConsent(as<ConsentRecord>({ ...given, recipients: [{ kind: 'agency', agency: 'clinic-1' }] }));
    if (!one.ok) expect.fail('refused');
    expect(one.value.value['provision']).toMatchObject({
      type: 'permit',
      modifierExtension: [{ url: 'urn:ctip:fhir:until-event', valueCodeableConcept: { coding: [{ code: 'case-closed' }] } }, { url: 'urn:ctip:fhir:field', valueString: 'case.sex' }],
    });
    expect(faults(copy(one.value.value))).toEqual([]);
  });

  it('tells a partner neither what speaks against a caregiver nor free text', () => {
    const consent = as<ConsentRecord>({
      ...consents[0],
      giver: { by: 'caregiver', caregiverId: 'cg-1', suspected: true, complicit: true, unsafe: true },
      capacityNote: 'CANARY',
      override: { by: 'a-1', ground: 'court-order', reason: 'CANARY', at: '2026-03-02T09:30:00+03:00', reviewBy: '2026-04' },
    });
    const made = toConsent(consent, { reliedOnUntil });
    expect(JSON.stringify(made.ok && made.value.value)).not.toMatch(/CANARY|suspected|complicit|unsafe/u);
    expect(made.ok && made.value.losses.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/giver/suspected', '/capacityNote', '/override/reason', '/informed/uses']));
  });
});

describe('the answers of a screening', () => {
  const form: FormShape = {
    id: 'leaflet',
    version: '2',
    sections: [
      { linkId: 'section.a', questions: [{ linkId: 'a1', type: 'choice' }, { linkId: 'a2', type: 'choice' }] },
      { linkId: 'section.b', questions: [{ linkId: 'b1', type: 'string' }, { linkId: 'b2', type: 'choice' }] },
    ],
  };
  const answer = fc.oneof(fc.constantFrom('yes', 'no', 'unknown', 'ar'), fc.constantFrom(...absenceReasons).map((absent) => ({ absent })));
  const filled = fc.record({ a1: answer, a2: answer, b1: answer, b2: answer }, { requiredKeys: [] });
  const screening = of<Screening>(Screening, 10)[0] as Screening;
  const fill = (answers: FilledForm['answers']): FhirResource => toQuestionnaireResponse({ form, answers, screening, victim: 'v-1', agency: 'a-1' }).value;

  it('come back as they were, in a valid resource', () => {
    fc.assert(fc.property(filled, (answers) => {
      const value = fill(answers as FilledForm['answers']);
      expect(faults(copy(value))).toEqual([]);
      expect(fromQuestionnaireResponse(copy(value), form)).toEqual({ ok: true, value: { value: answers, losses: [] } });
    }), { numRuns: 150 });
  });

  it('say the absences that the form offers as the form does, and no result', () => {
    const value = fill({ a1: { absent: 'declined' }, b1: { absent: 'declined' } });
    expect(value['item']).toMatchObject([{ item: [{ linkId: 'a1', answer: [{ valueCoding: { system: 'urn:ctip:form-answer', code: 'declined' } }] }] }, { item: [{ linkId: 'b1', extension: [{ valueCode: 'asked-declined' }] }] }]);
    expect(JSON.stringify(value)).not.toMatch(/conclusion|score/u);
  });

  it.each([
    [{ resourceType: 'Task' }, 'exchange/fhir-resource', '/resourceType'],
    [{ ...fill({}), questionnaire: 'urn:ctip:leaflet|1' }, 'exchange/fhir-questionnaire', '/questionnaire'],
    [{ ...fill({}), item: [{ linkId: 'zz', answer: [{ valueString: 'SECRET' }] }] }, 'exchange/fhir-answer', '/item/0'],
    [{ ...fill({}), item: [{ linkId: 'a1', answer: [{ valueString: 'x' }, { valueString: 'y' }] }] }, 'exchange/fhir-answer', '/item/0'],
    [{ ...fill({ a1: 'yes' }), item: [{ linkId: 'section.a', item: [{ linkId: 'a1', answer: [{ valueString: 'x' }] }, { linkId: 'a1', answer: [{ valueString: 'y' }] }] }] }, 'exchange/fhir-answer', '/item/0/item/1'],
    [{ ...fill({}), item: [{ linkId: 'a1' }] }, 'exchange/fhir-answer', '/item/0'],
  ])('that cannot be read are refused: %#', (resource, code, pointer) => {
    const read = fromQuestionnaireResponse(resource, form);
    expect(read.ok ? [] : read.problems.map((found) => [found.code, found.pointer])).toEqual([[code, pointer]]);
    expect(JSON.stringify(read)).not.toContain('SECRET');
  });

  it('tell of an answer that the form has no question for', () => {
    const { losses } = toQuestionnaireResponse({ form, answers: { a1: 'yes', stranger: 'yes' }, screening });
    expect(losses.filter(({ code }) => code === 'exchange/mapping-dropped').map(({ pointer }) => pointer)).toEqual(['/answers/#2']);
  });
});

describe('a bundle', () => {
  it('is valid, and every reference in it that names one of its resources leads there', () => {
    const victim = of<Victim>(Victim, 1)[0] as Victim;
    const referral = of<Referral>(Referral, 40).find(({ basis }) => basis.kind === 'consent') as Referral;
    const consent = { ...(of<ConsentRecord>(ConsentRecord, 1)[0] as ConsentRecord), personId: victim.id, id: referral.basis.kind === 'consent' ? referral.basis.consentId : '' } as ConsentRecord;
    const written = toConsent(consent, { reliedOnUntil: '2026-12-31' as PartialDate });
    if (!written.ok) expect.fail('refused');
    const made = bundleOf([toPatient(victim, { identity: 'masked' }).value, toTask(referral, { victim: victim.id }).value, written.value.value], { timestamp: '2026-03-02T09:30:00+03:00' });
    if (!made.ok) expect.fail(JSON.stringify(made.problems));
    expect(faults(copy(made.value))).toEqual([]);
    const names = (made.value['entry'] as readonly { readonly fullUrl: string }[]).map(({ fullUrl }) => fullUrl);
    const text = JSON.stringify(made.value);
    expect([...text.matchAll(/"reference":"(urn:ctip:(?:victim|consent):[^"]+)"/gu)].map(([, name]) => name)).toEqual(expect.arrayContaining([names[0], names[2]]));
    expect(bundleOf([{ resourceType: 'Observation' }], { timestamp: '2026-03-02T09:30:00Z' }).ok).toBe(false);
  });
});
