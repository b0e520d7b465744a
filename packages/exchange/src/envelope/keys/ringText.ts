import { ok, problem, refused, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import type { EnvelopeProfile } from '../jose/index.js';
import { isAnchors } from './anchors.js';
import { isKey, type SecretKey } from './key.js';
import { isObject, isParty, isProfile, keySetOf, pointsProblem, problemsOf } from './keySet.js';
import { pinned } from './partners.js';
import { contentOf, ringOf, type KeyRing, type Renewal, type RingContent } from './ring.js';

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
