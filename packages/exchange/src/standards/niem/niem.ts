import { type Answer, type Case } from '@ctip/core';

import type { NiemIdentifier, NiemIndustry, NiemVenue } from './lists.data.js';

/** What is written and read: NIEM 6.0, domain Human Services. @public */
export const niemVersion = '6.0';

/** Namespace of the domain. @public */
export const niemHumanServices = 'https://docs.oasis-open.org/niemopen/ns/model/domains/niemHumanServices/6.0/';

/** What NIEM says of one event: the industry and the venue, in the present or the past. @public */
export type NiemEvent = {
  readonly [Name in `hs:${'Current' | 'Past'}ExploitationIndustryCode`]?: readonly NiemIndustry[];
} & {
  readonly [Name in `hs:${'Current' | 'Past'}TraffickedVenueCode`]?: readonly NiemVenue[];
};

/** What NIEM says of a person in a case of trafficking, as JSON. No name, no identifier: the codes alone. @public */
export interface NiemVictim {
  readonly '@context': { readonly hs: typeof niemHumanServices };
  readonly 'hs:HumanTraffickingVictim': {
    readonly 'hs:IdentifiedAsVictimStatus'?: readonly [{ readonly 'hs:IdentifiedAsVictimIndicator': boolean; readonly 'hs:IdentifiedAsVictimCategoryCode'?: readonly [NiemIdentifier] }];
    readonly 'hs:ProspectiveVictimStatus'?: readonly [{ readonly 'hs:ProspectiveVictimIndicator': true }];
    readonly 'hs:TraffickingEvent'?: readonly [NiemEvent];
  };
}

/** Whether the person is exploited now or was. @public */
export type NiemWhen = 'current' | 'past';

/** Words of NIEM that our records have no place for. @public */
export interface NiemBeside {
  readonly venues?: readonly NiemVenue[];
  readonly identifiedBy?: NiemIdentifier;
}

/** What was read: facts in our codes, and beside them the words that our records have no place for. @public */
export interface NiemFacts {
  /** Left out where nothing is said: nobody is presumed to be anything. */
  readonly status?: Case['identification']['status'];
  readonly sectors: Case['facts']['sectors'];
  readonly purposes: Answer<readonly string[]>;
  readonly when?: NiemWhen;
  readonly beside: NiemBeside;
}
