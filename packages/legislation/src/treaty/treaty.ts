import type { ArabLeagueCode } from '@ctip/core';

import type { TreatyId, TreatyRow } from '../model/index.js';
import { stateOf } from '../state/index.js';
import { checkedDay, reached } from '../time/valueOn.js';

/** What is known of a state and a treaty, on a day where one was asked for. @public */
export interface TreatyStatus extends TreatyRow {
  readonly country: ArabLeagueCode;
  readonly treaty: TreatyId;
  readonly asOf?: string;
}

type Status = TreatyRow['status'];

/** A deposit whose entry into force is not in our data binds, surely, once its year is over. */
function partyOn({ deposited, entryIntoForce, seen }: TreatyRow, day: string): Status {
  if (entryIntoForce !== undefined) return day >= entryIntoForce ? 'party' : 'not-a-party';
  if (deposited !== undefined && day < deposited) return 'not-a-party';
  const known = deposited?.slice(0, 4) ?? seen;
  return known !== undefined && reached(known, day) === 'yes' ? 'party' : 'unknown';
}

/**
 * Is a state a party to a treaty, since when, and with which reservations?
 *
 * With `asOf` the status is that of the day: before entry into force the state is not a party. A status holds until our data says
 * otherwise; `seen` tells how old the newest source is. A row marked `unverified` is shown and must not be counted.
 *
 * @param asOf - day, `YYYY-MM-DD`; without it, the newest status known
 * @throws RangeError for another country, or when `asOf` is not a day
 * @example
 * ```ts
 * treatyStatus('BH', 'tip-protocol').status; // => 'party'
 * treatyStatus('BH', 'tip-protocol', '2004-07-06').status; // => 'not-a-party'
 * treatyStatus('SO', 'untoc').status; // => 'unknown'
 * treatyStatus('PS', 'tip-protocol').mark; // => 'unverified'
 * ```
 * @public
 */
export function treatyStatus(country: ArabLeagueCode, treaty: TreatyId, asOf?: string): TreatyStatus {
  const row = stateOf(country).treaties[treaty];
  if (asOf === undefined) return { ...row, country, treaty };
  checkedDay(asOf);
  const status = row.status === 'party' ? partyOn(row, asOf) : row.status;
  return { ...row, status, country, treaty, asOf };
}
