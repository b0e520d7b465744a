import { ok, problem, refused, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import type { EnvelopeProfile } from '../jose/index.js';
import { isAnchors } from './anchors.js';
import { isSameFingerprint, keySetFingerprint } from './fingerprint.js';
import { isKey, newKey, publicPart, type PublicKey, type RandomBytes, type SecretKey } from './key.js';
import { isObject, isParty, isProfile, keySetOf, longestOverlap, pointsProblem, problemsOf, type KeySet } from './keySet.js';
import { contentOf, KeyRing, ringOf, type Renewal, type RingContent } from './ring.js';

export { contentOf, KeyRing };

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

/** The partners whose keys a ring has pinned. @public */
export const partnersOf = (ring: KeyRing): readonly KeySet[] => contentOf(ring).partners;

/** Puts a believed set in the place of what was known of its party; what is known to be revoked stays so. */
export function pinned(ring: KeyRing, set: KeySet): Result<KeyRing> {
  const content = contentOf(ring);
  if (set.party === content.party) return refused([problem('exchange/key-party', '/party')]);
  if (set.profile !== content.profile) return refused([problem('exchange/key-profile', '/profile')]);
  const others = content.partners.filter(({ party }) => party !== set.party);
  const known = new Map(content.partners.find(({ party }) => party === set.party)?.keys.map(({ kid, revoked }) => [kid, revoked]));
  const told = (id: string): number => Math.min(Infinity, ...content.anchors.flatMap((anchor) => anchor.revoked.filter(({ kid }) => kid === id).map(({ at }) => at)));
  const keys = set.keys.map((key) => {
    const revoked = Math.min(key.revoked ?? Infinity, known.get(key.kid) ?? Infinity, told(key.kid));
    return revoked === Infinity ? key : { ...key, revoked };
  });
  const elsewhere = new Set([...content.keys, ...others.flatMap((other) => other.keys)].flatMap(({ kid, x }) => [kid, x]));
  if (keys.some(({ kid, x }) => elsewhere.has(kid) || elsewhere.has(x))) return refused([problem('exchange/key-twice', '/keys')]);
  return ok(ringOf({ ...content, partners: [...others, { ...set, keys }] }));
}

/**
 * Pins the keys of a partner, new or instead of those known before. Nobody becomes a partner without the fingerprint, and the
 * fingerprint has to come by another way than the keys: read over the telephone by a known voice, or handed over.
 *
 * @param ring - the ring of one's own party
 * @param set - the partner's keys, read by {@link readKeySet}
 * @param fingerprint - the 40 digits that were heard; blanks and Arabic digits do not matter
 * @returns the new ring, or `exchange/key-fingerprint` (other keys than the partner's), `exchange/key-party` (one's own id),
 *   `exchange/key-profile`, `exchange/key-twice` (another party has this key)
 * @public
 */
export async function addPartner(ring: KeyRing, set: KeySet, fingerprint: string): Promise<Result<KeyRing>> {
  const sound = await keySetOf(set);
  if (!sound.ok) return sound;
  if (!isSameFingerprint(fingerprint, await keySetFingerprint(sound.value))) return refused([problem('exchange/key-fingerprint', '')]);
  return pinned(ring, sound.value);
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isRenewals = (value: unknown): value is readonly Renewal[] =>
  Array.isArray(value) && value.every((one: unknown) => isObject(one) && Object.keys(one).length === 3 && isParty(one['party']) && isCount(one['iat']) && isCount(one['seq']));

/**
 * The text of a ring, **with its secret keys**: for a file that its owner alone can read (`writeWhole` writes such files), or for a
 * vault. Nothing else shows them.
 *
 * @public
 */
export function keyRingText(ring: KeyRing): string {
  const { party, profile, keys, partners, anchors, renewals } = contentOf(ring);
  return `${JSON.stringify({ schema: 'ctip.key-ring/1', party, profile, keys, partners, ...(anchors.length > 0 && { anchors }), ...(renewals.length > 0 && { renewals }) }, undefined, 2)}\n`;
}

/**
 * Reads a ring from its text, as strictly as a key set.
 *
 * @param text - what {@link keyRingText} gave
 * @returns the ring, or `exchange/key-ring-shape`, or what {@link readKeySet} finds; nothing of the text is repeated
 * @example
 * ```ts
 * const found = await readKeyRing('{"schema":"ctip.key-ring/1"}');
 * found.ok || found.problems[0]?.code; // => 'exchange/key-ring-shape'
 * ```
 * @public
 */
export async function readKeyRing(text: string | Uint8Array): Promise<Result<KeyRing>> {
  const parsed = parseJson(text, { limits: { bytes: 2 ** 24, depth: 6 }, notices: false });
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  // Both came later, and stand there only where there is something in them.
  const later = isObject(value) ? ['anchors', 'renewals'].filter((name) => Object.hasOwn(value, name)) : [];
  const isRing = isObject(value) && value['schema'] === 'ctip.key-ring/1' && isParty(value['party']) && isProfile(value['profile']) && Array.isArray(value['keys']) && Array.isArray(value['partners']) && Object.keys(value).length === 5 + later.length && isAnchors(value['anchors'] ?? []) && isRenewals(value['renewals'] ?? []);
  if (!isRing) return refused([problem('exchange/key-ring-shape', '')]);
  const { party, profile } = value as { readonly party: string; readonly profile: EnvelopeProfile };
  const keys = value['keys'] as readonly unknown[];
  const wrong = keys.findIndex((key) => !isKey(key, profile, 'secret'));
  if (wrong >= 0) return refused([problem('exchange/key-shape', `/keys/${String(wrong)}`)]);
  const own = keys as readonly SecretKey[];
  const problems = [...problemsOf(own), ...(await pointsProblem(own))];
  if (problems.length > 0) return refused(problems);
  const { anchors = [], renewals = [] } = value as Partial<Pick<RingContent, 'anchors' | 'renewals'>>;
  let ring = ringOf({ party, profile, keys: own, partners: [], anchors, renewals });
  for (const partner of value['partners'] as readonly unknown[]) {
    const set = await keySetOf(partner);
    const next = set.ok ? pinned(ring, set.value) : set;
    if (!next.ok) return next;
    ring = next.value;
  }
  return ok(ring);
}
