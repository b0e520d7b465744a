import { ok, problem, refused, type Result } from '@ctip/core';

import type { EnvelopeProfile } from '../jose/index.js';
import { newKey, publicPart, type PublicKey, type RandomBytes, type SecretKey } from './key.js';
import { isParty, longestOverlap, problemsOf, type KeySet } from './keySet.js';
import { contentOf, ringOf, type KeyRing } from './ring.js';

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** For how long keys are in force, in milliseconds since 1970. @public */
export interface KeyPeriod {
  readonly from: number;
  readonly until: number;
}

/** What {@link newKeyRing} takes. @public */
export interface NewKeyRing extends KeyPeriod {
  /** Id of the body that the keys are for: never the name of a person or a shelter. */
  readonly party: string;
  /** `A` unless told. */
  readonly profile?: EnvelopeProfile;
  /** Where secrets and ids come from; a generator for cryptography. */
  readonly random: RandomBytes;
}

async function pair(profile: EnvelopeProfile, { from, until }: KeyPeriod, random: RandomBytes): Promise<readonly SecretKey[]> {
  const period = { nbf: seconds(from), exp: seconds(until) };
  return [await newKey(profile, 'sig', period, random), await newKey(profile, 'enc', period, random)];
}

const isPeriod = ({ from, until }: KeyPeriod): boolean => Number.isFinite(from) && Number.isFinite(until) && from >= 0 && seconds(from) < seconds(until);

/**
 * Makes the keys of a party: one that signs, one that is encrypted to. The secrets are the bytes that `random` gives, so that a
 * hardware generator can be used and a test repeated.
 *
 * @returns the ring, or `exchange/key-party`, `exchange/key-period`
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'shelter-north', from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1), random });
 * ring.ok && `${ring.value}`; // => '[KeyRing]'
 * ring.ok && publicKeySet(ring.value).keys.map(({ use, alg }) => `${use} ${alg}`); // => ['sig EdDSA', 'enc ECDH-ES']
 * ```
 * @public
 */
export async function newKeyRing({ party, profile = 'A', random, ...period }: NewKeyRing): Promise<Result<KeyRing>> {
  if (!isParty(party)) return refused([problem('exchange/key-party', '/party')]);
  if (!isPeriod(period)) return refused([problem('exchange/key-period', '')]);
  return ok(ringOf({ party, profile, keys: await pair(profile, period, random), partners: [], anchors: [], renewals: [] }));
}

/**
 * Makes new keys that take over from the old ones. The old ones stay in force beside them for at most 30 days; those that have ended
 * are destroyed, so that what was encrypted to them cannot be read by whoever takes the ring later.
 *
 * @param ring - the ring of the party
 * @param period - when the new keys come into force, and until when; keep `from` at least as far ahead as partners need to take them over
 * @param random - as for {@link newKeyRing}
 * @returns the new ring, or `exchange/key-period`, `exchange/key-overlap` (three keys would be in force at once: rotate later)
 * @public
 */
export async function rotateKeys(ring: KeyRing, period: KeyPeriod, random: RandomBytes): Promise<Result<KeyRing>> {
  const content = contentOf(ring);
  if (!isPeriod(period)) return refused([problem('exchange/key-period', '')]);
  const from = seconds(period.from);
  if (content.keys.some(({ nbf }) => nbf >= from)) return refused([problem('exchange/key-overlap', '/keys', { params: { days: longestOverlap / 86_400 } })]);
  const staying = content.keys.filter(({ exp }) => exp > from).map((key) => ({ ...key, exp: Math.min(key.exp, from + longestOverlap) }));
  const keys = [...staying, ...(await pair(content.profile, period, random))];
  const problems = problemsOf(keys);
  return problems.length > 0 ? refused(problems) : ok(ringOf({ ...content, keys }));
}

/**
 * Marks a key as revoked: one's own, or a partner's. From the moment named nothing that it signed or that was encrypted to it is
 * believed, even if it was made before.
 *
 * @param kid - id of the key
 * @param at - from when on, in milliseconds since 1970; an earlier revocation is never put off
 * @returns the new ring, or `exchange/key-unknown`
 * @public
 */
export function revokeKey(ring: KeyRing, kid: string, at: number): Result<KeyRing> {
  const content = contentOf(ring);
  const revoked = <K extends PublicKey>(keys: readonly K[]): readonly K[] => keys.map((key) => (key.kid === kid ? { ...key, revoked: Math.min(key.revoked ?? Infinity, Math.max(0, seconds(at))) } : key));
  const all = [...content.keys, ...content.partners.flatMap(({ keys }) => keys)];
  if (!all.some((key) => key.kid === kid)) return refused([problem('exchange/key-unknown', '')]);
  return ok(ringOf({ ...content, keys: revoked(content.keys), partners: content.partners.map((partner) => ({ ...partner, keys: revoked(partner.keys) })) }));
}

/** The public keys of the party that a ring belongs to: what its partners need. @public */
export function publicKeySet(ring: KeyRing): KeySet {
  const { party, profile, keys } = contentOf(ring);
  return { schema: 'ctip.key-set/1', party, profile, keys: keys.map((key) => publicPart(key)) };
}
