import { isAbsent, isKnown, nameUses, sexes, sayAbsence, Victim, type Case, type PersonName, type Problem } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { absentExtension, absentUrl, dated, estimated, namesOf, ours, type FhirJson, type FhirResource } from './element.js';

/** What is written of a person. @public */
export interface PatientOptions {
  /**
   * `masked`: nobody can be recognised: name, birth, documents and contacts are said to be withheld. `shown`: for a partner who may know.
   * There is no default: whoever writes a patient decides it.
   */
  readonly identity: 'masked' | 'shown';
  /** What the case knows of the person, for the administrative gender; left out of a patient whose case is not shared. */
  readonly person?: Case['person'];
}

const masked: FhirJson = { extension: [{ url: absentUrl, valueCode: sayAbsence('fhir', 'withheld').word ?? 'masked' }] };

/** How a use of a name is said in FHIR; an own name is the usual one, and the standard has no word for a name that traffickers gave. */
const uses: Readonly<Record<string, string>> = { own: 'usual', called: 'nickname', 'in-document': 'official', former: 'old' };

const part = (name: PersonName, key: 'given' | 'middle' | 'father' | 'grandfather' | 'greatGrandfather' | 'family' | 'laqab'): readonly string[] => {
  const value = name[key];
  return value === undefined || isAbsent(value) ? [] : [value];
};

function humanName({ use, name }: Victim['names'][number], index: number, losses: Problem[]): FhirJson {
  if (isAbsent(name)) return { _text: { extension: [absentExtension(name)] } };
  const [family] = part(name, 'family');
  const given = (['given', 'middle', 'father', 'grandfather', 'greatGrandfather'] as const).flatMap((key) => part(name, key));
  const said = isKnown(use) ? uses[use] : undefined;
  if (isKnown(use) && said === undefined) losses.push(loss('exchange/mapping-no-code', `/names/${String(index)}/use`, { list: nameUses.id, code: use }));
  if (given.length > 1) losses.push(loss('exchange/mapping-merged', `/names/${String(index)}/name`, { field: 'victim.name' }));
  const unsaid = ['kunya', 'nisba', 'latin'].some((key) => Object.hasOwn(name, key));
  if (unsaid) losses.push(loss('exchange/mapping-dropped', `/names/${String(index)}/name`, { field: 'victim.name' }));
  return {
    ...(said !== undefined && { use: said }),
    text: name.full,
    ...(family !== undefined && { family }),
    ...(given.length > 0 && { given }),
    ...(part(name, 'laqab').length > 0 && { prefix: part(name, 'laqab') }),
  };
}

const systems: Readonly<Record<string, string>> = { phone: 'phone', email: 'email' };

/** Ways to reach the person that somebody said to be safe. A program that does not know our extension would call all others as well. */
function telecom({ contacts }: Victim, losses: Problem[]): readonly FhirJson[] {
  if (!Array.isArray(contacts)) return [];
  return contacts.flatMap((contact, index) => {
    const system = systems[contact.channel];
    if (contact.safeToContact === true && system !== undefined) {
      if (contact.mayLeaveMessage !== true || contact.times.length > 0 || contact.caution !== undefined) {
        losses.push(loss('exchange/mapping-dropped', `/contacts/${String(index)}`, { field: 'victim.contactValue' }));
        return [];
      }
      return [{ system, value: contact.value }];
    }
    losses.push(loss('exchange/mapping-dropped', `/contacts/${String(index)}`, { field: 'victim.contactValue' }));
    return [];
  });
}

function birth(dateOfBirth: Victim['dateOfBirth'], losses: Problem[]): FhirJson {
  if (isAbsent(dateOfBirth)) return dated('birthDate', dateOfBirth);
  if (dateOfBirth.calendar === 'gregory') {
    if (dateOfBirth.original !== undefined) losses.push(loss('exchange/mapping-dropped', '/dateOfBirth', { field: 'victim.dateOfBirth' }));
    losses.push(...estimated('/dateOfBirth', 'victim.dateOfBirth', dateOfBirth.date as never));
    return dated('birthDate', dateOfBirth.date as never);
  }
  losses.push(loss('exchange/mapping-dropped', '/dateOfBirth', { field: 'victim.dateOfBirth' }));
  // It is known, and in a calendar that FHIR has no date for.
  return { _birthDate: { extension: [{ url: absentUrl, valueCode: 'unsupported' }] } };
}

function gender(person: Case['person'] | undefined, losses: Problem[]): FhirJson {
  if (!person) return {};
  const { sex } = person;
  if (isAbsent(sex)) return { _gender: { extension: [absentExtension(sex)] } };
  const word = sexes.codes.find(({ code }) => code === sex)?.outside?.fhir;
  if (typeof word === 'string') return { gender: word };
  losses.push(loss('exchange/mapping-no-code', '/person/sex', { list: sexes.id, code: sex }));
  return { gender: 'unknown' };
}

/** Languages, the one of the interpreter first said to be needed. */
const communication = ({ languages, interpreter }: Victim): readonly FhirJson[] => {
  const spoken = isAbsent(languages) ? [] : languages;
  return spoken.map((tag) => ({ language: { coding: [{ system: 'urn:ietf:bcp:47', code: tag }] }, ...(interpreter.language === tag && { preferred: true }) }));
};

const saidOfShown = ['/schema', '/id', '/names/*/use', '/names/*/name', '/dateOfBirth', '/contacts/*/channel', '/contacts/*/value', '/contacts/*/safeToContact', '/languages', '/workerSexPreferred'];
const saidOfMasked = ['/schema', '/id'];

/**
 * Writes who a person is as a FHIR R4 Patient.
 *
 * With a masked identity the resource says that there is a name and a day of birth and that they are withheld (`masked`, of the code system
 * data-absent-reason), and nothing else that could tell who it is: the identifier is the opaque id of the record. With a shown one, ways to
 * reach the person are written only where somebody said that they are safe, that a message may be left, and nothing has to be minded: FHIR
 * has no place for such a caution, and a program that passes over an extension would ring a telephone that others answer.
 *
 * @param victim - a checked record
 * @param options - masked or shown, and what the case knows of the sex
 * @returns the Patient and every loss
 * @example
 * ```ts
 * const victim = {
 *   schema: 'ctip.victim/2', id: 'v-1', names: [{ use: 'own', name: { full: 'ليلى' } }], dateOfBirth: { calendar: 'gregory', date: '1998~' }, documents: [],
 *   contacts: { absent: 'not-asked' }, languages: ['ar'], interpreter: { needed: false, language: { absent: 'not-applicable' }, sexPreferred: { absent: 'not-applicable' } }, workerSexPreferred: 'woman',
 * } as Victim;
 * JSON.stringify(toPatient(victim, { identity: 'masked' }).value).includes('ليلى'); // => false
 * toPatient(victim, { identity: 'shown' }).value['birthDate']; // => '1998'
 * toPatient(victim, { identity: 'shown' }).losses.map(({ code, pointer }) => `${code} ${pointer}`).at(-1); // => 'exchange/mapping-rewritten /dateOfBirth'
 * ```
 * @public
 */
export function toPatient(victim: Victim, { identity, person }: PatientOptions): Mapped<FhirResource<'Patient'>> {
  const shown = identity === 'shown';
  const losses: Problem[] = [...dropped(Victim, victim, shown ? saidOfShown : saidOfMasked)];
  const base = { resourceType: 'Patient' as const, ...namesOf('victim', victim.id), ...gender(person, losses) };
  if (!shown) return { value: { ...base, name: [{ _text: masked }], _birthDate: masked }, losses };
  const names = victim.names.map((name, index) => humanName(name, index, losses));
  const reached = telecom(victim, losses);
  const spoken = communication(victim);
  const preference = isAbsent(victim.workerSexPreferred) ? [] : [{ url: ours('worker-sex-preferred'), valueCode: victim.workerSexPreferred }];
  return {
    value: {
      ...base,
      ...(preference.length > 0 && { extension: preference }),
      ...(names.length > 0 && { name: names }),
      ...(reached.length > 0 && { telecom: reached }),
      ...birth(victim.dateOfBirth, losses),
      ...(spoken.length > 0 && { communication: spoken }),
    },
    losses,
  };
}
