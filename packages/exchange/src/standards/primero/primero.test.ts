import { Case, check, codesOf, Referral, referralStatuses, services, Victim } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromPrimeroCase, fromPrimeroReferral, toPrimeroCase, toPrimeroReferral, type PrimeroCaseContext, type PrimeroReferralContext } from './index.js';
import { primeroServices, servicePairs, statusWords } from './services.data.js';

const of = <T>(schema: Parameters<typeof samples>[0], count = 100): readonly T[] => [...samples(schema, { seed: 9, count })] as T[];
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** A record that was changed by hand. */
const as = <T>(value: unknown): T => value as T;

const referrals = of<Referral>(Referral, 150);
const base = referrals.find(({ basis }) => basis.kind === 'consent') as Referral;
const offer = (changed: object): Referral =>
  as<Referral>({
    schema: 'ctip.referral/2', id: 'r-1', caseId: 'c-1', from: 'a-1', to: 'a-2', service: 'shelter', reason: { absent: 'not-asked' }, urgency: 'within-1-day', status: 'offered',
    basis: { kind: 'consent', consentId: 'k-1' }, packet: { fields: { absent: 'unknown' } }, offeredOn: '2026-03-02', respondBy: '2026-03-03', answeredOn: { absent: 'not-applicable' }, ...changed,
  });
const pack = { agency: { 'a-2': 'agency-two' } };
const contextOf = ({ id, caseId, from, basis, respondBy }: Referral): PrimeroReferralContext => ({ id, caseId, from, basis, ...(respondBy !== undefined && { respondBy }), pack });

describe('the lists', () => {
  it('are those that Primero ships, and pair with services that we have', () => {
    expect(primeroServices).toHaveLength(15);
    expect(new Set(primeroServices).size).toBe(15);
    for (const pair of Object.values(servicePairs)) expect(codesOf(services)).toContain(pair.service);
    for (const service of codesOf(services)) expect(Object.values(servicePairs).filter((pair) => pair.service === service && pair.relation === 'same').length).toBeLessThanOrEqual(1);
  });

  it('agree with the code list on every state that it names', () => {
    const named = referralStatuses.codes.flatMap(({ code, outside }) => (outside?.primero === undefined ? [] : [[code, { word: outside.primero, exact: true }] as const]));
    expect(statusWords).toMatchObject(Object.fromEntries(named));
    expect(named).toHaveLength(5);
  });
});

describe('a referral', () => {
  it.each([
    [offer({})],
    [offer({ urgency: 'within-3-hours', service: 'legal' })],
    [offer({ urgency: { absent: 'unknown' } })],
    [offer({ status: 'accepted', answeredOn: '2026-03-03' })],
    [offer({ status: 'declined', answeredOn: '2026-03-03', declineReason: 'no-capacity' })],
    [offer({ status: 'completed', answeredOn: '2026-03-03', outcome: 'delivered', outcomeOn: '2026-03-09' })],
    [offer({ status: 'revoked', answeredOn: { absent: 'unknown' } })],
    [offer({ basis: { kind: 'override', ground: 'court-order', decidedBy: 'a-1', decidedOn: '2026-03-01', reason: 'x', reviewBy: '2026-04-01' } })],
  ])('that both sides can say comes back as it was: %#', (referral) => {
    const made = toPrimeroReferral(referral, pack);
    if (!made.ok) expect.fail(JSON.stringify(made.problems));
    const read = fromPrimeroReferral(copy(made.value.value), contextOf(referral));
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value).toEqual(referral);
  });

  it('of any kind is written or refused, never half', () => {
    for (const referral of referrals) {
      const made = toPrimeroReferral(referral, pack);
      const sayable = Object.hasOwn(statusWords, referral.status) && Object.values(servicePairs).some((pair) => pair.service === referral.service && pair.relation === 'same');
      expect(made.ok).toBe(sayable);
      if (made.ok) expect(made.value.losses.every(({ severity }) => severity !== 'error')).toBe(true);
    }
  });

  it('that is over without an answer is never written as one to be worked on', () => {
    for (const status of ['draft', 'expired', 'withdrawn', 'cancelled', 'failed', 'entered-in-error'] as const) {
      expect(toPrimeroReferral({ ...base, service: 'shelter', status } as Referral)).toMatchObject({ ok: false, problems: [{ code: 'exchange/primero-status', pointer: '/status' }] });
    }
  });

  it('asks for what is meant or for nothing: food and clothing are two types there', () => {
    expect(toPrimeroReferral(offer({ service: 'food-and-clothing' }))).toMatchObject({ ok: false, problems: [{ code: 'exchange/primero-service', params: { code: 'food-and-clothing' } }] });
    expect(toPrimeroReferral(offer({ service: 'interpretation' })).ok).toBe(false);
  });

  it('tells what one yes or no loses, and never writes free text about a person', () => {
    const made = toPrimeroReferral(offer({ basis: { kind: 'override', ground: 'court-order', decidedBy: 'a-1', decidedOn: '2026-03-01', reason: 'CANARY', reviewBy: '2026-04-01' }, handoverNote: 'CANARY', feedback: 'CANARY' }), pack);
    if (!made.ok) expect.fail(JSON.stringify(made.problems));
    expect(made.value.value.transition.consent_overridden).toBe(true);
    expect(JSON.stringify(made.value.value)).not.toContain('CANARY');
    expect(made.value.losses.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/basis/kind', '/basis/ground', '/basis/reason', '/basis/reviewBy', '/handoverNote', '/feedback', '/respondBy']));
  });

  const context = contextOf(offer({}));
  const value = { transition: { type: 'Referral', status: 'in_progress', consent_overridden: false, created_at: '2026-03-02T18:37:16.078Z' }, service: { service_type: 'safehouse_service', service_implementing_agency: 'agency-two', service_response_timeframe: '1_hour' } };
  const but = (transition: object, service: object = {}) => ({ transition: { ...value.transition, ...transition }, service: { ...value.service, ...service } });

  it('from Primero is read, with what was taken for granted', () => {
    const read = fromPrimeroReferral(but({ notes: 'x' }, { service_type: 'nfi_clothes_shoes_service' }), context);
    expect(read.ok && read.value.value).toMatchObject({ service: 'food-and-clothing', to: 'a-2', urgency: 'within-1-hour', status: 'offered', offeredOn: '2026-03-02' });
    expect(read.ok && read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['exchange/mapping-merged /service/service_type', 'exchange/mapping-dropped /transition/notes']);
  });

  it.each([
    ['x', 'exchange/primero-shape'],
    [{ transition: { type: 'Transfer' }, service: {} }, 'exchange/primero-shape'],
    [but({ status: 'SECRET' }), 'core/code-unknown'],
    [but({ consent_overridden: true }), 'exchange/primero-basis'],
    [but({}, { service_type: 'police_other_service' }), 'exchange/primero-service-type'],
    [but({}, { service_type: 'SECRET' }), 'exchange/primero-service-type'],
    [but({}, { service_response_timeframe: 'SECRET' }), 'core/code-unknown'],
    [but({}, { service_implementing_agency: 'SECRET' }), 'core/required'],
    [but({ created_at: 'SECRET' }), 'core/format'],
  ])('that cannot be read is refused: %#', (input, code) => {
    const read = fromPrimeroReferral(input, context);
    expect(read.ok ? [] : read.problems.map((found) => found.code)).toContain(code);
    expect(JSON.stringify(read)).not.toContain('SECRET');
  });

  it('to an agency that is two of ours is refused with the candidates', () => {
    const two = { ...context, pack: { agency: { 'a-2': 'agency-two', 'a-3': 'agency-two' } } };
    expect(fromPrimeroReferral(value, two)).toMatchObject({ ok: false, problems: [{ code: 'exchange/primero-ambiguous', params: { candidates: ['a-2', 'a-3'] } }] });
    expect(fromPrimeroReferral(value, { ...two, to: 'a-3' })).toMatchObject({ ok: true, value: { value: { to: 'a-3' } } });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('type', 'status', 'created_at', 'responded_at', 'rejected_reason'), fc.constantFrom('service_type', 'service_response_timeframe', 'service_implemented_day_time'), (any, one, other) => {
      fromPrimeroReferral(any, context);
      fromPrimeroReferral(but({ [one]: any }, { [other]: any }), context);
    }), { numRuns: 300 });
  });
});

describe('a case', () => {
  const cases = of<Case>(Case);
  const victims = of<Victim>(Victim);

  it('holds no identity unless it is given', () => {
    for (const file of cases) expect(Object.keys(toPrimeroCase(file).value).filter((name) => name.startsWith('name') || name === 'date_of_birth')).toEqual([]);
  });

  it('with an identity says no more than the record', () => {
    for (const [index, file] of cases.entries()) {
      const victim = victims[index] as Victim;
      const { value, losses } = toPrimeroCase(file, { victim });
      const [first] = victim.names;
      expect(value.name).toBe(first && 'full' in first.name ? first.name.full : undefined);
      if (value.date_of_birth !== undefined) expect(value.date_of_birth).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(losses.every(({ severity }) => severity === 'warning' || severity === 'info')).toBe(true);
    }
  });

  it('writes a day of birth only when it is a day, and says when it is an estimate', () => {
    const born = (dateOfBirth: object) => toPrimeroCase(cases[0] as Case, { victim: as<Victim>({ ...victims[0], dateOfBirth }) });
    expect(born({ calendar: 'gregory', date: '1998-04-17' }).value).toMatchObject({ date_of_birth: '1998-04-17' });
    expect(born({ calendar: 'gregory', date: '1998-04-17~' }).value).toMatchObject({ date_of_birth: '1998-04-17', estimated: true });
    for (const date of [{ calendar: 'gregory', date: '1998' }, { calendar: 'islamic-umalqura', date: '1418-12-20' }]) {
      const { value, losses } = born(date);
      expect(Object.hasOwn(value, 'date_of_birth')).toBe(false);
      expect(losses.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('exchange/mapping-dropped /victim/dateOfBirth');
    }
  });

  it('never makes of “not a victim” a concern of trafficking, and tells that the concern is two things', () => {
    const of3 = (status: string) => toPrimeroCase(as<Case>({ ...cases[0], identification: { ...(cases[0] as Case).identification, status } }));
    expect(of3('not-identified').value.protection_concerns ?? []).not.toContain('trafficked_smuggled');
    for (const status of ['presumed', 'identified']) {
      expect(of3(status).value.protection_concerns).toContain('trafficked_smuggled');
      expect(of3(status).losses.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('exchange/mapping-merged /case/identification/status');
    }
  });

  it('takes countries from the lists of the deployment alone', () => {
    const file = as<Case>({ ...cases[0], person: { ...(cases[0] as Case).person, nationalities: ['ET', 'SD'] } });
    const { value, losses } = toPrimeroCase(file, { pack: { nationality: { ET: 'ethiopia' } } });
    expect(value.nationality).toEqual(['ethiopia']);
    expect(losses).toContainEqual(expect.objectContaining({ code: 'exchange/mapping-no-code', pointer: '/case/person/nationalities', params: expect.objectContaining({ code: 'SD' }) as unknown }));
  });
});

describe('a case of theirs', () => {
  const everywhere = { nationality: Object.fromEntries(['ET', 'SD', 'JO', 'SY', 'PH', 'LK', 'BD', 'NP', 'stateless'].map((code) => [code, `option-${code}`])), agency: { 'a-2': 'agency-two' } };
  const context: PrimeroCaseContext = { ids: { case: 'c-1', victim: 'v-1' }, agency: 'a-1', detectedOn: '2026-03-02', detectedIn: 'JO', pack: everywhere };
  const raised = { protection_concerns: ['trafficked_smuggled'] };

  it('that we wrote comes back in all that it can say', () => {
    for (const [index, original] of of<Case>(Case).entries()) {
      const victim = of<Victim>(Victim)[index] as Victim;
      const { value, losses } = toPrimeroCase(original, { victim, pack: everywhere });
      const read = fromPrimeroCase(copy({ data: value }), { ...context, identification: original.identification.status, detectedOn: original.detectedOn, detectedIn: original.detectedIn });
      if (!read.ok) expect.fail(JSON.stringify(read.problems));
      const { case: file, victim: back } = read.value.value;
      expect(check(Case, file).ok && check(Victim, back).ok).toBe(true);
      expect(file.identification.status).toBe(original.identification.status);
      if (value.age !== undefined) expect(file.person.ageYears).toBe(original.person.ageYears);
      if (value.sex !== undefined) expect(file.person.sex).toBe(original.person.sex);
      // Countries without an option are not written, and a part is never read as the whole where the option is unknown.
      if (value.nationality !== undefined && value.nationality.length === (original.person.nationalities as readonly string[]).length) expect(file.person.nationalities).toEqual(original.person.nationalities);
      if (value.date_of_birth !== undefined) {
        const { original: first, ...known } = victim.dateOfBirth as { readonly original?: string };
        expect(back.dateOfBirth).toEqual(known);
        if (first !== undefined) expect(losses.map(({ pointer }) => pointer)).toContain('/victim/dateOfBirth');
      }
      if (value.name !== undefined) expect(back.names[0]?.name).toMatchObject({ full: value.name });
      // What it writes again is what was read.
      const again = toPrimeroCase(file, { victim: back, pack: everywhere }).value;
      expect({ ...again, other_agency_id: 0, other_agency_name: 0, protection_concerns: 0 }).toEqual({ ...value, other_agency_id: 0, other_agency_name: 0, protection_concerns: 0 });
    }
  });

  it('makes nobody a victim: a concern is presumed and told, none is refused until somebody decides', () => {
    const read = fromPrimeroCase({ ...raised, age: 17 }, context);
    expect(read).toMatchObject({ ok: true, value: { value: { case: { identification: { status: 'presumed', decidedBy: { absent: 'unknown' } } } }, losses: [{ code: 'exchange/mapping-assumed', pointer: '/protection_concerns' }] } });
    for (const protection_concerns of [[], undefined, ['statelessness'], 'x', { 0: 'trafficked_smuggled' }]) expect(fromPrimeroCase({ protection_concerns }, context)).toMatchObject({ ok: false, problems: [{ code: 'exchange/primero-no-concern' }] });
    expect(fromPrimeroCase({}, { ...context, identification: 'not-identified' })).toMatchObject({ ok: true, value: { value: { case: { identification: { status: 'not-identified' } } } } });
  });

  it('says no age group by an estimate, no form by one word for several, and keeps what we have no code for', () => {
    const read = fromPrimeroCase({ protection_concerns: ['trafficked_smuggled', 'sexually_exploited', 'caafag'], age: 17, estimated: true, sex: 'other_sex', nationality: ['option-ET', 'nationality9'] }, context);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    const { case: file } = read.value.value;
    expect(file.person).toEqual({ sex: { absent: 'unknown' }, ageGroup: { absent: 'unknown' }, ageYears: 17, nationalities: { absent: 'unknown' } });
    expect(file.facts.elements.purposes).toEqual({ absent: 'unknown' });
    expect(file.extensions).toEqual({ 'org.primero': { protection_concerns: ['sexually_exploited', 'caafag'], sex: ['other_sex'], nationality: ['option-ET', 'nationality9'] } });
    expect(read.value.losses.map(({ code, pointer }) => `${code.replace('exchange/', '')} ${pointer}`)).toEqual(['mapping-kept-apart /sex', 'mapping-assumed /age', 'mapping-kept-apart /nationality', 'mapping-merged /protection_concerns', 'mapping-kept-apart /protection_concerns', 'mapping-assumed /protection_concerns']);
    expect(read.value.losses.find(({ code }) => code === 'exchange/mapping-merged')?.params?.['candidates']).toContain('prostitution-of-others');
  });

  it('with an option that is two of ours is refused with the candidates', () => {
    const read = fromPrimeroCase({ ...raised, nationality: ['x'] }, { ...context, pack: { nationality: { ET: 'x', SD: 'x' } } });
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'exchange/primero-ambiguous-option', pointer: '/nationality/0', params: { candidates: ['ET', 'SD'] } }] });
  });

  it('has its services where type, agency and day are known, and tells of every other', () => {
    const entry = { service_type: 'legal_assistance_service', service_implementing_agency: 'agency-two', service_response_day_time: '2026-03-05T10:00:00Z' };
    const read = fromPrimeroCase({ ...raised, services_section: [entry, { ...entry, service_implemented: 'implemented', service_implemented_day_time: '2026-03-09' }, { ...entry, service_type: 'police_other_service' }, { ...entry, service_implementing_agency: 'nobody' }, 'x', null] }, context);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value.services).toMatchObject([{ id: 'c-1-service-1', service: 'legal', provider: 'a-2', status: 'planned', plannedOn: '2026-03-05' }, { id: 'c-1-service-2', status: 'delivered', endedOn: '2026-03-09' }]);
    expect(read.value.losses.filter(({ code }) => code === 'exchange/primero-service-unread').map(({ pointer }) => pointer)).toEqual(['/services_section/2', '/services_section/3', '/services_section/4', '/services_section/5']);
  });

  it('never throws and repeats nothing, whatever it is given', () => {
    const names = ['name', 'name_first', 'sex', 'age', 'date_of_birth', 'estimated', 'nationality', 'protection_concerns', 'services_section', 'data', 'constructor', 'CANARY-field'];
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.constantFrom<unknown>('CANARY', 'female', 17, -1, 1e9, true, null, ['trafficked_smuggled'], '2010-02-31', '2010-01-01'), fc.jsonValue({ maxDepth: 2 }))), (any, fields) => {
        fromPrimeroCase(any, context);
        const read = fromPrimeroCase({ ...raised, ...fields }, context);
        expect(JSON.stringify(read.ok ? read.value.losses : read.problems)).not.toContain('CANARY');
      }),
      { numRuns: 500 },
    );
  });
});
