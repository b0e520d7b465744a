import { absent, check, isAbsent, nameUses, ok, problem, refused, Victim, type Answer, type Problem, type Result } from '@ctip/core';

import { list, loss, member, type Mapped } from '../mapping/index.js';
import { absence, heardDate, ourExtension } from './hear.js';

/** What a patient of another system does not say. @public */
export interface PatientContext {
  /** Id of the record here, where the patient is not one that we wrote. */
  readonly id?: string;
}

const unknown = absent('unknown');

/** What a use of a name in FHIR is here; `maiden`, `temp` and `anonymous` are none of ours. */
const uses: Readonly<Record<string, string>> = { usual: 'own', nickname: 'called', official: 'in-document', old: 'former' };
const channels: Readonly<Record<string, string>> = { phone: 'phone', email: 'email' };
/** Elements of a Patient that our record has no place for. */
const unread = ['active', 'address', 'contact', 'deceasedBoolean', 'deceasedDateTime', 'generalPractitioner', 'link', 'managingOrganization', 'maritalStatus', 'multipleBirthBoolean', 'multipleBirthInteger', 'photo'];

const texts = (value: unknown): readonly string[] => list(value).filter((one): one is string => typeof one === 'string' && one !== '');

/** Our id of the person, where the patient is one that we wrote. */
const ownId = (patient: unknown): string | undefined => {
  const found = list(member(patient, 'identifier')).find((one) => member(one, 'system') === 'urn:ctip:victim');
  const value = member(found, 'value');
  return typeof value === 'string' ? value : undefined;
};

function nameOf(value: unknown, at: number, isOurs: boolean, losses: Problem[]): unknown {
  const pointer = `/name/${String(at)}`;
  const word = member(value, 'use');
  const use = typeof word === 'string' && Object.hasOwn(uses, word) ? uses[word] : undefined;
  if (word !== undefined && use === undefined) losses.push(loss('exchange/mapping-no-code', `${pointer}/use`, { list: nameUses.id, code: 'unknown' }));
  const [given, prefix, family] = [texts(member(value, 'given')), texts(member(value, 'prefix')), member(value, 'family')];
  const text = member(value, 'text');
  const reason = text === undefined ? absence(member(value, '_text'), pointer, losses) : undefined;
  if (reason) return { use: use ?? unknown, name: reason };
  const parts = [...given, ...(typeof family === 'string' ? [family] : [])];
  if (text === undefined && parts.length > 0) losses.push(loss('exchange/mapping-assumed', pointer, { field: 'victim.name' }));
  // Of several given names nobody says which is the father's and which the person's own.
  if (given.length > 1) losses.push(loss('exchange/mapping-merged', `${pointer}/given`, { field: 'victim.name' }));
  if ((prefix.length > 0 && !isOurs) || prefix.length > 1 || texts(member(value, 'suffix')).length > 0) losses.push(loss('exchange/mapping-dropped', pointer, { field: 'victim.name' }));
  const full = text ?? (parts.length > 0 ? parts.join(' ') : undefined);
  if (full === undefined) return { use: use ?? unknown, name: unknown };
  return { use: use ?? unknown, name: { full, ...(given.length === 1 && { given: given[0] }), ...(typeof family === 'string' && { family }), ...(isOurs && prefix.length === 1 && { laqab: prefix[0] }) } };
}

/** Ways to reach the person. That a system has a number says of none that it is safe to call. */
function contactsOf(patient: unknown, reason: Answer<never> | undefined, losses: Problem[]): unknown {
  const found = list(member(patient, 'telecom')).flatMap((way, at) => {
    const [system, value] = [member(way, 'system'), member(way, 'value')];
    const channel = typeof system === 'string' && Object.hasOwn(channels, system) ? channels[system] : undefined;
    if (channel === undefined || typeof value !== 'string') {
      losses.push(loss('exchange/mapping-dropped', `/telecom/${String(at)}`, { field: 'victim.contactValue' }));
      return [];
    }
    losses.push(loss('exchange/mapping-assumed', `/telecom/${String(at)}`, { field: 'victim.safeToContact' }));
    return [{ channel, value, safeToContact: unknown, mayLeaveMessage: unknown, language: unknown, times: [], checkedOn: unknown }];
  });
  return found.length > 0 ? found : (reason ?? unknown);
}

function languagesOf(patient: unknown, losses: Problem[]): unknown {
  const spoken = list(member(patient, 'communication')).flatMap((one, at) => {
    const code = list(member(member(one, 'language'), 'coding')).map((coding) => member(coding, 'code')).find((tag) => typeof tag === 'string');
    if (code === undefined) losses.push(loss('exchange/mapping-dropped', `/communication/${String(at)}`, { field: 'victim.languages' }));
    return code === undefined ? [] : [code];
  });
  return spoken.length > 0 ? [...new Set(spoken)] : unknown;
}

/**
 * Reads who a person is from a FHIR R4 Patient, ours or that of any other system.
 *
 * A masked identity stays masked: what is withheld there is withheld here, and is no reason to forget what the own record knows. Of no way to reach
 * the person is it known that it is safe, whatever system it comes from. The sex belongs to a case and is told as lost, like all that our record of
 * identity has no place for. Of several given names none is taken for the father's.
 *
 * @param patient - the resource, as `JSON.parse` gives it
 * @param context - the id here, where it does not say it
 * @returns the record and every loss; `exchange/fhir-resource`, `exchange/fhir-id`, problems of `check`
 * @example
 * ```ts
 * const patient = { resourceType: 'Patient', name: [{ use: 'usual', text: 'ليلى' }], birthDate: '1998-04', telecom: [{ system: 'phone', value: '+962700000000' }] };
 * const read = fromPatient(patient, { id: 'v-1' });
 * read.ok && read.value.value.contacts[0].safeToContact; // => { absent: 'unknown' }
 * read.ok && read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`); // => ['exchange/mapping-assumed /telecom/0']
 * ```
 * @public
 */
export function fromPatient(patient: unknown, { id }: PatientContext = {}): Result<Mapped<Victim>> {
  if (member(patient, 'resourceType') !== 'Patient') return refused([problem('exchange/fhir-resource', '/resourceType', { params: { allowed: ['Patient'] } })]);
  const own = ownId(patient);
  const known = own ?? id;
  if (known === undefined) return refused([problem('exchange/fhir-id', '/identifier')]);
  const losses: Problem[] = [];
  const names = list(member(patient, 'name')).map((name, at) => nameOf(name, at, own !== undefined, losses));
  const date = heardDate(patient, 'birthDate', '/birthDate', losses);
  const withheld = isAbsent(date as Answer<string>) && (date as { readonly absent: string }).absent === 'withheld' ? absent('withheld') : undefined;
  const preferred = member(ourExtension(patient, 'worker-sex-preferred'), 'valueCode');
  if (member(patient, 'gender') !== undefined) losses.push(loss('exchange/mapping-dropped', '/gender', { field: 'case.sex' }));
  for (const name of unread) if (member(patient, name) !== undefined) losses.push(loss('exchange/mapping-dropped', `/${name}`, { field: 'victim.id' }));
  const built = check(Victim, {
    schema: 'ctip.victim/2',
    id: known,
    names,
    dateOfBirth: date === undefined ? unknown : typeof date === 'string' ? { calendar: 'gregory', date } : date,
    documents: [],
    contacts: contactsOf(patient, withheld, losses),
    languages: languagesOf(patient, losses),
    interpreter: { needed: unknown, language: unknown, sexPreferred: unknown },
    workerSexPreferred: preferred ?? unknown,
  });
  return built.ok ? ok({ value: built.value, losses }) : built;
}
