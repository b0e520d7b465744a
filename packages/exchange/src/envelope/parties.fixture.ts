import type { Result } from '@ctip/core';

import { addPartner, keySetFingerprint, newKeyRing, publicKeySet, type EnvelopeProfile, type KeyRing, type OpenOptions, type RandomBytes, type SealOptions } from './index.js';

/** The value of a result that must hold. */
export function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

/** Bytes that are the same for the same seed; for tests alone. */
export function seeded(seed: number): RandomBytes {
  let state = seed >>> 0;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

/** The moment of the tests. */
export const now = Date.UTC(2026, 5, 1, 12);
export const day = 86_400_000;
export const period = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1) };

export async function befriended(ring: KeyRing, other: KeyRing): Promise<KeyRing> {
  const set = publicKeySet(other);
  return held(await addPartner(ring, set, await keySetFingerprint(set)));
}

/** Three parties; the first two know each other, and the third knows both. */
export async function parties(profile: EnvelopeProfile = 'A'): Promise<{ readonly north: KeyRing; readonly south: KeyRing; readonly third: KeyRing }> {
  const [north, south, third] = await Promise.all(['shelter-north', 'prosecutor-south', 'observatory'].map(async (party, index) => held(await newKeyRing({ party, profile, ...period, random: seeded(index + 1) }))));
  if (!north || !south || !third) throw new Error('three parties');
  return { north: await befriended(north, south), south: await befriended(south, north), third: await befriended(await befriended(third, north), south) };
}

/** A packet from north to south, unless told. */
export const sealing = (ring: KeyRing, changes: Partial<SealOptions> = {}): SealOptions => ({ ring, to: 'prosecutor-south', schema: 'ctip.case/1', protocol: 'referral-2026', purpose: 'referral', basis: 'consent', sequence: 1, now, random: seeded(99), ...changes });

/** A store that takes everything and remembers nothing: what is tested is something else. */
export const forgetful: OpenOptions['replay'] = { claim: ({ sequence }) => Promise.resolve({ isNew: true, highest: sequence - 1 }), release: () => Promise.resolve() };
