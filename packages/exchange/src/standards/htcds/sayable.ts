import { isAbsent, leavesOf, Case, ExploitationAccount, SocialProfile, Victim } from '@ctip/core';

import type { HtcdsRecords } from './records.js';

/** Fields of ours that the standard has a place for, or that only name the record. */
const sayable: Readonly<Record<keyof HtcdsRecords, readonly string[]>> = {
  victim: ['/schema', '/id', '/extensions', '/names/*/name', '/dateOfBirth', '/contacts/*/channel', '/contacts/*/value', '/contacts/absent'],
  case: [
    '/schema',
    '/id',
    '/victimId',
    '/extensions',
    '/identification/status',
    '/person/nationalities',
    '/facts/elements/age',
    '/facts/elements/purposes',
    '/facts/sectors',
    '/facts/recruiterRelation',
  ],
  profile: ['/schema', '/id', '/victimId', '/extensions', '/gender', '/deceased', '/maritalStatus', '/children', '/primaryLanguage', '/secondaryLanguage', '/educationLevel'],
  account: [
    '/schema',
    '/id',
    '/caseId',
    '/extensions',
    '/recruitmentMethods',
    '/recruitmentPlatforms',
    '/methodsOfControl',
    '/sexualForms',
    '/exploitationPlatforms',
    '/ageWhenTrafficked',
    '/events/*/kind',
    '/events/*/country',
    '/events/*/place',
    '/events/*/on',
    '/events/*/description',
  ],
};

const schemas = { victim: Victim, case: Case, profile: SocialProfile, account: ExploitationAccount } as const;

/** The values at a path; `*` is every member of a list. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Array.isArray(value) ? value.flatMap((member) => valuesAt(member, rest)) : [];
  return Object.hasOwn(value, step) ? valuesAt((value as Record<string, unknown>)[step], rest) : [];
}

const says = (value: unknown): boolean => !isAbsent(value) && !(Array.isArray(value) && value.length === 0);

/** Known fields of the records that the standard has no place for: record, pointer, id of the field. */
export function droppedFrom(records: HtcdsRecords): readonly { readonly pointer: string; readonly field: string }[] {
  return (Object.keys(schemas) as (keyof HtcdsRecords)[]).flatMap((part) =>
    leavesOf(schemas[part])
      .filter(({ pointer, path }) => !sayable[part].includes(pointer) && valuesAt(records[part], path).some(says))
      .map(({ pointer, meta }) => ({ pointer: `/${part}${pointer}`, field: meta.id })),
  );
}
