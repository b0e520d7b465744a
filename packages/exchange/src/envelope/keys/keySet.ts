import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import type { EnvelopeProfile, KeyUse } from '../jose/index.js';
import { imported, isKey, partyPattern, publicPart, type PublicKey } from './key.js';

/**
 * The public keys of a party: what it gives to its partners. A JWK Set (RFC 7517) with the party, its profile and a period for
 * every key.
 *
 * @public
 */
export interface KeySet {
  readonly schema: 'ctip.key-set/1';
  /** Id of the body, as both sides write it: letters, digits, `.`, `_`, `:`, `-`. */
  readonly party: string;
  readonly profile: EnvelopeProfile;
  readonly keys: readonly PublicKey[];
}

/** Longest time for which two keys of one use are in force together, in seconds: 30 days. */
export const longestOverlap = 30 * 86_400;

const endOf = ({ exp, revoked }: PublicKey): number => Math.min(exp, revoked ?? exp);

/** Keys of one use that are in force together for longer than a rotation needs, or three at once. */
function overlaps(keys: readonly PublicKey[], use: KeyUse): boolean {
  const sorted = keys.filter((key) => key.use === use && endOf(key) > key.nbf).toSorted((a, b) => a.nbf - b.nbf);
  return sorted.some((key, at) => {
    const later = sorted.slice(at + 1).filter((other) => other.nbf < endOf(key));
    return later.length > 1 || later.some((other) => Math.min(endOf(key), endOf(other)) - other.nbf > longestOverlap);
  });
}

/** What is wrong with keys that each are sound. */
export function problemsOf(keys: readonly PublicKey[]): readonly Problem[] {
  const ids = new Set(keys.map(({ kid }) => kid));
  const points = new Set(keys.map(({ x }) => x));
  return [
    ...(ids.size < keys.length || points.size < keys.length ? [problem('exchange/key-twice', '/keys')] : []),
    ...(overlaps(keys, 'sig') || overlaps(keys, 'enc') ? [problem('exchange/key-overlap', '/keys', { params: { days: longestOverlap / 86_400 } })] : []),
  ];
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isProfile = (value: unknown): value is EnvelopeProfile => value === 'A' || value === 'B';
export const isParty = (value: unknown): value is string => typeof value === 'string' && partyPattern.test(value);

/** Whether every key is a point of its curve. */
export async function pointsProblem(keys: readonly PublicKey[]): Promise<readonly Problem[]> {
  for (const [index, key] of keys.entries()) if (!(await imported(key))) return [problem('exchange/key-shape', `/keys/${String(index)}`)];
  return [];
}

/** A key set as a value that was parsed before. */
export async function keySetOf(value: unknown): Promise<Result<KeySet>> {
  if (!isObject(value) || value['schema'] !== 'ctip.key-set/1' || !isParty(value['party']) || !isProfile(value['profile']) || !Array.isArray(value['keys']) || Object.keys(value).length !== 4) {
    return refused([problem('exchange/key-set-shape', '')]);
  }
  const { party, profile } = value;
  const keys: readonly unknown[] = value['keys'];
  if (keys.some((key) => isObject(key) && Object.hasOwn(key, 'd'))) return refused([problem('exchange/key-set-secret', '/keys')]);
  const wrong = keys.findIndex((key) => !isKey(key, profile, 'public'));
  if (wrong >= 0) return refused([problem('exchange/key-shape', `/keys/${String(wrong)}`)]);
  const sound = (keys as readonly PublicKey[]).map((key) => publicPart(key));
  const problems = [...problemsOf(sound), ...(await pointsProblem(sound))];
  return problems.length > 0 ? refused(problems) : ok({ schema: 'ctip.key-set/1', party, profile, keys: sound });
}

/**
 * Reads the public keys of a party, strictly: exactly the members that a key set has, every key of the profile and on its curve, no id
 * twice, no secret part, and no two keys of one use in force together for more than 30 days.
 *
 * What is read is not yet believed: anyone can make a key set. Compare its fingerprint by another way and give both to `addPartner`.
 *
 * @param text - the JSON text of a key set
 * @returns the set, or `exchange/key-set-shape`, `exchange/key-set-secret` (somebody sent secret keys: they must be replaced),
 *   `exchange/key-shape`, `exchange/key-twice`, `exchange/key-overlap`, or what the strict reader of JSON found
 * @see RFC 7517, JSON Web Key
 * @example
 * ```ts
 * const found = await readKeySet('{"schema":"ctip.key-set/1","party":"shelter-north","profile":"A","keys":[{"d":"…"}]}');
 * found.ok || found.problems[0]?.code; // => 'exchange/key-set-secret'
 * ```
 * @public
 */
export async function readKeySet(text: string | Uint8Array): Promise<Result<KeySet>> {
  const parsed = parseJson(text, { limits: { bytes: 2 ** 18, depth: 4 }, notices: false });
  return parsed.ok ? keySetOf(parsed.value) : parsed;
}

/** Is a key in force at a moment (seconds since 1970)? A revoked key is not, from the moment on that its owner named. */
export const inForce = (key: PublicKey, time: number): boolean => key.nbf <= time && time < endOf(key);
