import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { keyIdPattern } from './key.js';
import { isObject, isParty } from './keySet.js';
import { contentOf, ringOf, type AnchorState, type KeyRing, type RevokedKey, type RingContent, type TrustAnchor } from './ring.js';

/** What is done where a list of revoked keys is missing or no longer current. @public */
export type RevocationPolicy = 'refuse' | 'warn';

/** The most keys that a list names. */
export const longestList = 10_000;

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Is this a list of revoked keys, each with exactly its id and its moment? */
export const isRevoked = (value: unknown): value is readonly RevokedKey[] =>
  Array.isArray(value) &&
  value.length <= longestList &&
  value.every((one: unknown) => isObject(one) && Object.keys(one).length === 2 && typeof one['kid'] === 'string' && keyIdPattern.test(one['kid']) && isTime(one['at']));

/** Is this the time of a list: made before it ends? */
export const isListPeriod = (issued: unknown, until: unknown): boolean => isTime(issued) && isTime(until) && issued < until;

/** Anchors as the text of a ring has them. */
export function isAnchors(value: unknown): value is readonly TrustAnchor[] {
  if (!Array.isArray(value)) return false;
  const anchors: readonly unknown[] = value;
  const isAnchor = (one: unknown): boolean => {
    if (!isObject(one) || !isParty(one['party']) || !isRevoked(one['revoked'])) return false;
    const isNew = one['issued'] === undefined && one['until'] === undefined;
    return isNew ? Object.keys(one).length === 2 : Object.keys(one).length === 4 && isListPeriod(one['issued'], one['until']);
  };
  return anchors.every((one) => isAnchor(one)) && new Set(anchors.map((one) => (isObject(one) ? one['party'] : one))).size === anchors.length;
}

/**
 * Trusts a partner to tell which keys are revoked. From now on nothing is sealed, opened or believed without a list of it that is current: who keeps
 * the lists from coming is noticed, and does not win time for a stolen key.
 *
 * @param ring - the ring of one's own party
 * @param party - a partner that is pinned
 * @returns the new ring, or `exchange/party-unknown`
 * @public
 */
export function trustAnchor(ring: KeyRing, party: string): Result<KeyRing> {
  const content = contentOf(ring);
  if (!content.partners.some((partner) => partner.party === party)) return refused([problem('exchange/party-unknown', '')]);
  return content.anchors.some((anchor) => anchor.party === party) ? ok(ring) : ok(ringOf({ ...content, anchors: [...content.anchors, { party, revoked: [] }] }));
}

/**
 * Trusts a partner no longer to tell which keys are revoked. What it revoked stays revoked.
 *
 * @returns the new ring, or `exchange/party-unknown` (it was no trust anchor)
 * @public
 */
export function distrustAnchor(ring: KeyRing, party: string): Result<KeyRing> {
  const content = contentOf(ring);
  if (!content.anchors.some((anchor) => anchor.party === party)) return refused([problem('exchange/party-unknown', '')]);
  return ok(ringOf({ ...content, anchors: content.anchors.filter((anchor) => anchor.party !== party) }));
}

/** The trust anchors of a ring, and until when their lists are current. @public */
export const anchorsOf = (ring: KeyRing): readonly AnchorState[] => contentOf(ring).anchors.map(({ party, issued, until }) => ({ party, ...(issued !== undefined && { issued }), ...(until !== undefined && { until }) }));

/** What is told where a list of an anchor is missing or no longer current at a moment (seconds since 1970). */
export function outdatedLists({ anchors }: Pick<RingContent, 'anchors'>, time: number, severity: 'error' | 'warning' = 'error'): readonly Problem[] {
  return anchors
    .filter(({ until }) => until === undefined || until <= time)
    .map(({ party, until }) => (until === undefined ? problem('exchange/revocations-none', '', { params: { anchor: party }, severity }) : problem('exchange/revocations-outdated', '', { params: { anchor: party, day: new Date(until * 1000).toISOString().slice(0, 10) }, severity })));
}
