import { Case, ExploitationAccount, SocialProfile, Victim, type Problem } from '@ctip/core';

import { dropped } from '../mapping/index.js';
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

/** Known fields of the records that the standard has no place for. */
export function droppedFrom(records: HtcdsRecords): readonly Problem[] {
  return (Object.keys(schemas) as (keyof HtcdsRecords)[]).flatMap((part) => dropped(schemas[part], records[part], sayable[part], `/${part}`));
}
