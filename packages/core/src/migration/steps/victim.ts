import { absent, isAbsent, type AbsenceReason, type Answer } from '../../answer/index.js';
import { fullName, type PersonName } from '../../person-name/index.js';
import type { Victim, Victim1 } from '../../records/index.js';
import { Victim as Now, Victim1 as Then } from '../../records/index.js';
import { migration, type MigrationNotes } from '../migration.js';

const unsaid = 'not-in-former-version';
type OldName = Victim1['names'][number];

/** The one reason that all parts share; unknown where they differ. */
function sharedReason(parts: readonly Answer<string>[]): AbsenceReason {
  const reasons = new Set(parts.flatMap((part) => (isAbsent(part) ? [part.absent] : [])));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined ? only : 'unknown';
}

/** Version 1 kept four parts and no full name: it is joined from the known parts, which somebody may have written in another order. */
function nameOf({ given, father, grandfather, family }: OldName, index: number, { assumed, dropped }: MigrationNotes): Answer<PersonName> {
  const full = fullName({ given, father, grandfather, family });
  const pointer = `/names/${String(index)}`;
  if (full !== '') {
    assumed(`${pointer}/name/full`, 'joined-from-parts');
    return { full, given, father, grandfather, family };
  }
  const reason = sharedReason([given, father, grandfather, family]);
  if (reason === 'unknown') for (const part of ['given', 'father', 'grandfather', 'family'] as const) dropped(`${pointer}/${part}`, 'no-known-part');
  return absent(reason);
}

/** The one contact of version 1 as a list of contacts. */
function contactsOf({ contact }: Victim1, { assumed }: MigrationNotes): Victim['contacts'] {
  if ('absent' in contact) return contact;
  for (const name of ['mayLeaveMessage', 'language', 'times', 'checkedOn']) assumed(`/contacts/0/${name}`, unsaid);
  const { channel, value, safeToContact } = contact;
  const notAsked = absent('not-asked');
  return [{ channel, value, safeToContact, mayLeaveMessage: notAsked, language: notAsked, times: [], checkedOn: absent('unknown') }];
}

/** Version 1 had names in parts alone, Gregorian births, one contact, and no languages or preferences. */
export const victim1To2 = /* @__PURE__ */ migration(Then, Now, (old, notes): Victim => {
  const notAsked = absent('not-asked');
  const { id, dateOfBirth, extensions } = old;
  const names = old.names.map((name, index) => {
    notes.assumed(`/names/${String(index)}/use`, unsaid);
    return { use: notAsked, name: nameOf(name, index, notes) };
  });
  const documents = old.documents.map(({ kind, issuedBy, number }, index) => {
    for (const name of ['validUntil', 'heldBy']) notes.assumed(`/documents/${String(index)}/${name}`, unsaid);
    return { kind, issuedBy, number, validUntil: notAsked, heldBy: notAsked };
  });
  const contacts = contactsOf(old, notes);
  for (const name of ['languages', 'interpreter/needed', 'interpreter/language', 'interpreter/sexPreferred', 'workerSexPreferred']) notes.assumed(`/${name}`, unsaid);
  return {
    schema: 'ctip.victim/2',
    id,
    names,
    dateOfBirth: isAbsent(dateOfBirth) ? dateOfBirth : { calendar: 'gregory', date: dateOfBirth },
    documents,
    contacts,
    languages: notAsked,
    interpreter: { needed: notAsked, language: notAsked, sexPreferred: notAsked },
    workerSexPreferred: notAsked,
    ...(extensions !== undefined && { extensions }),
  };
});
