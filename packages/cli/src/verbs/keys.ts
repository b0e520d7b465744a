import { ok, problem, refused, type Result } from '@ctip/core';
import {
  addPartner,
  anchorsOf,
  applyRevocations,
  distrustAnchor,
  keySetFingerprint,
  keyThumbprint,
  newKeyRing,
  open,
  partnersOf,
  publicKeySet,
  readKeySet,
  renewPartner,
  revocationSchema,
  revokeKey,
  rotateKeys,
  trustAnchor,
  writeWhole,
  type KeyRing,
  type KeySet,
  type ReplayStore,
  type SeenPacket,
} from '@ctip/exchange';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { codeFor, wholeInput } from './input.js';
import { takeOverOption } from './locking/index.js';
import { packetText } from './open.js';
import { changedRing, folderOf, newRingIn, ringIn, type KeyFolder } from './sealing/keyFolder.js';
import { outdatedOf, outdatedOption } from './sealing/options.js';

const day = 86_400_000;
const actions = ['new', 'show', 'add', 'rotate', 'renew', 'revoke', 'trust', 'distrust'] as const;

/** Those after which a file or an id has to stand. */
const withOperand = { add: 'FILE', renew: 'FILE', revoke: 'ID', trust: 'ID', distrust: 'ID' } as const;

/** A day as a moment; nothing where it is not one. */
function momentOf(text: string | undefined, otherwise: number): Result<number> {
  if (text === undefined) return ok(otherwise);
  const moment = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(moment) ? refused([problem('cli/day', '', { params: { option: '--from' } })]) : ok(moment);
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

async function shown(set: KeySet): Promise<{ readonly party: string; readonly profile: string; readonly fingerprint: string; readonly keys: readonly object[] }> {
  const keys = await Promise.all(set.keys.map(async (key) => ({ kid: key.kid, use: key.use, alg: key.alg, from: dayOf(key.nbf), until: dayOf(key.exp), ...(key.revoked !== undefined && { revoked: dayOf(key.revoked) }), thumbprint: await keyThumbprint(key) })));
  return { party: set.party, profile: set.profile, fingerprint: await keySetFingerprint(set), keys };
}

async function lines(set: KeySet, { words }: Context): Promise<readonly string[]> {
  const { party, profile, fingerprint } = await shown(set);
  return [
    `${words.isolate(party)}  ${words.t('keys.profile', { profile })}`,
    `  ${words.t('keys.fingerprint')}: ${words.isolate(fingerprint)}`,
    ...set.keys.map(({ kid, use, nbf, exp, revoked }) => `  ${words.isolate(kid)}  ${words.t(`keys.${use}`)}  ${words.isolate(`${dayOf(nbf)} – ${dayOf(exp)}`)}${revoked === undefined ? '' : `  ${words.t('keys.revoked', { day: dayOf(revoked) })}`}`),
  ];
}

/** Prints one's own keys and those of the partners; never a secret one. With `--out` writes what a partner needs. */
async function show(ring: KeyRing, context: Context): Promise<ExitCode> {
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

/** What takes every packet: whether it comes too late, the ring itself says. */
const untaken: ReplayStore = { claim: ({ sequence }) => Promise.resolve({ isNew: true, highest: sequence - 1 }), release: () => Promise.resolve() };

/**
 * A packet with keys or revocations in it. The ring remembers the last one of each partner and refuses an older one, and the same one changes nothing, so
 * it is written before the packet is marked as opened: a command that is killed in between is only repeated.
 */
async function renewed(path: string, folder: KeyFolder, context: Context): Promise<Result<KeyRing>> {
  const bytes = await wholeInput(path, context);
  if (!bytes.ok) return bytes;
  const { now, replay } = folder;
  const anchor = context.option('anchor');
  let seen: SeenPacket | undefined;
  const ring = await changedRing(folder, async (before) => {
    // Whom the list is to be believed of is asked for on the first one; a later one needs nobody named.
    const packet = await open(packetText(bytes.value), { ring: before, now, replay: untaken, ...outdatedOf(context) });
    if (!packet.ok) return packet;
    ({ seen } = packet.value);
    return packet.value.claims.schema === revocationSchema ? applyRevocations(before, packet.value, { now, ...(anchor !== undefined && { anchor }) }) : renewPartner(before, packet.value);
  });
  if (ring.ok && seen) await replay.claim(seen);
  return ring;
}

async function added(path: string, folder: KeyFolder, context: Context): Promise<Result<KeyRing>> {
  const said = context.option('fingerprint');
  if (said === undefined) return refused([problem('cli/fingerprint-missing', '', { params: { option: '--fingerprint' } })]);
  const bytes = await wholeInput(path, context);
  const set = bytes.ok ? await readKeySet(bytes.value) : bytes;
  return set.ok ? changedRing(folder, (ring) => addPartner(ring, set.value, said)) : set;
}

async function perform(action: (typeof actions)[number], operand: string | undefined, folder: KeyFolder, context: Context): Promise<Result<KeyRing>> {
  const { option } = context;
  if (action === 'show') return ringIn(folder);
  if (action in withOperand && operand === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: withOperand[action as keyof typeof withOperand] } })]);
  if (action === 'add') return added(operand ?? '', folder, context);
  if (action === 'renew') return renewed(operand ?? '', folder, context);
  if (action === 'trust') return changedRing(folder, (ring) => trustAnchor(ring, operand ?? ''));
  if (action === 'distrust') return changedRing(folder, (ring) => distrustAnchor(ring, operand ?? ''));
  const days = Number(option('days') ?? 365);
  if (!Number.isSafeInteger(days) || days < 1 || days > 3650) return refused([problem('cli/number', '', { params: { option: '--days', minimum: 1 } })]);
  // Partners need a few days to take new keys over; keys that are the first of all begin at once.
  const from = momentOf(option('from'), action === 'rotate' ? folder.now + 7 * day : folder.now);
  if (!from.ok) return from;
  if (action === 'revoke') return changedRing(folder, (ring) => revokeKey(ring, operand ?? '', from.value));
  if (action === 'rotate') return changedRing(folder, (ring) => rotateKeys(ring, { from: from.value, until: from.value + days * day }, folder.random));
  const party = option('party');
  if (party === undefined) return refused([problem('cli/option-missing', '', { params: { option: '--party' } })]);
  const ring = await newKeyRing({ party, profile: option('profile') === 'B' ? 'B' : 'A', from: from.value, until: from.value + days * day, random: folder.random });
  const written = ring.ok ? await newRingIn(folder, ring.value) : ring;
  return written.ok ? ring : written;
}

/** Makes, shows and changes keys and partners. */
export const keys: Verb = {
  name: 'keys',
  operands: { shown: `${actions.join('|')} [FILE|ID]`, least: 1, most: 2, filesFrom: 1 },
  options: {
    keys: { type: 'string', value: 'FOLDER', path: 'kept' },
    party: { type: 'string', value: 'ID' },
    profile: { type: 'string', value: 'A|B', allowed: ['A', 'B'] },
    days: { type: 'string', value: 'N' },
    from: { type: 'string', value: 'YYYY-MM-DD', help: { ar: 'أول يوم؛ الآن ما لم يُذكر، وبعد أسبوع مع rotate', en: 'first day; now unless told, in a week for rotate', fr: 'premier jour ; maintenant sauf indication, dans une semaine pour rotate' } },
    fingerprint: { type: 'string', value: 'DIGITS' },
    anchor: { type: 'string', value: 'ID' },
    out: { type: 'string', value: 'PUBLIC.json', path: 'written' },
    outdated: outdatedOption,
    'take-over': takeOverOption,
  },
  async run(context) {
    const { operands, refuse } = context;
    const [name, operand] = operands;
    const action = actions.find((one) => one === name);
    if (action === undefined) return refuse([problem('cli/action', '', { params: { allowed: actions } })], 2);
    const folder = folderOf(context);
    if (!folder.ok) return refuse(folder.problems, 2);
    const ring = await perform(action, operand, folder.value, context);
    if (ring.ok) return show(ring.value, context);
    const isWrongUse = ring.problems.some(({ code }) => ['cli/option-missing', 'cli/missing-argument', 'cli/number', 'cli/day', 'cli/fingerprint-missing', 'exchange/key-party', 'exchange/key-period'].includes(code));
    return refuse(ring.problems, isWrongUse ? 2 : codeFor(ring.problems));
  },
};
