import { anchorsOf, keySetFingerprint, keyThumbprint, partnersOf, publicKeySet, writeWhole, type KeyRing, type KeySet } from '@ctip/exchange';

import type { ExitCode } from '../../run/io.js';
import type { Context } from '../../run/verb.js';

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

async function shown(set: KeySet): Promise<{ readonly party: string; readonly profile: string; readonly fingerprint: string; readonly keys: readonly object[] }> {
  const keys = await Promise.all(set.keys.map(async (key) => ({ kid: key.kid, use: key.use, alg: key.alg, from: dayOf(key.nbf), until: dayOf(key.exp), ...(key.revoked !== undefined && { revoked: dayOf(key.revoked) }), thumbprint: await keyThumbprint(key) })));
  return { party: set.party, profile: set.profile, fingerprint: await keySetFingerprint(set), keys };
}

async function lines(set: KeySet, { words }: Context): Promise<readonly string[]> {
  const { party, profile, fingerprint } = await shown(set);
  return [
    `${words.isolate(party)}  ${words.t('keys.profile', { profile })}`,
    `  ${words.t('line', { label: words.t('keys.fingerprint'), value: words.isolate(fingerprint) })}`,
    ...set.keys.map(({ kid, use, nbf, exp, revoked }) => `  ${words.isolate(kid)}  ${words.t(`keys.${use}`)}  ${words.isolate(`${dayOf(nbf)} – ${dayOf(exp)}`)}${revoked === undefined ? '' : `  ${words.t('keys.revoked', { day: dayOf(revoked) })}`}`),
  ];
}

/** Prints one's own keys and those of the partners; never a secret one. With `--out` writes what a partner needs. */
export async function show(ring: KeyRing, context: Context): Promise<ExitCode> {
  const { option, refuse, say } = context;
  const [own, partners] = [publicKeySet(ring), partnersOf(ring)];
  const out = option('out');
  if (out !== undefined) {
    const written = await writeWhole(out, [`${JSON.stringify(own, undefined, 2)}\n`]);
    if (!written.ok) return refuse(written.problems, 3);
  }
  const texts = (await Promise.all([own, ...partners].map((set) => lines(set, context)))).flat();
  const { t, isolate } = context.words;
  const anchors = anchorsOf(ring).map(({ party, issued, until }) => ({ party, ...(issued !== undefined && { issued: dayOf(issued) }), ...(until !== undefined && { until: dayOf(until) }) }));
  const lists = anchors.map(({ party, until }) => (until === undefined ? t('keys.anchor-none', { party: isolate(party) }) : t('keys.anchor', { party: isolate(party), day: isolate(until) })));
  say({ own: await shown(own), partners: await Promise.all(partners.map((set) => shown(set))), ...(anchors.length > 0 && { anchors }) }, () => [...texts, ...lists]);
  return 0;
}
