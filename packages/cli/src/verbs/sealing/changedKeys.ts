import { ok, problem, refused, type Result } from '@ctip/core';
import { addPartner, applyRevocations, distrustAnchor, newKeyRing, open, readKeySet, renewPartner, revocationSchema, revokeKey, rotateKeys, trustAnchor, type KeyRing, type ReplayStore, type SeenPacket } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';
import { wholeInput } from '../input.js';
import { packetText } from '../open.js';
import { changedRing, newRingIn, ringIn, type KeyFolder } from './keyFolder.js';
import { outdatedOf } from './options.js';

const day = 86_400_000;

/** What can be done with keys. */
export const keyActions = ['new', 'show', 'add', 'rotate', 'renew', 'revoke', 'trust', 'distrust'] as const;

/** Those after which a file or an id has to stand. */
const withOperand = { add: 'FILE', renew: 'FILE', revoke: 'ID', trust: 'ID', distrust: 'ID' } as const;

/** A day as a moment; nothing where it is not one. */
function momentOf(text: string | undefined, otherwise: number): Result<number> {
  if (text === undefined) return ok(otherwise);
  const moment = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(moment) ? refused([problem('cli/day', '', { params: { option: '--from' } })]) : ok(moment);
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

/** Shows or changes the keys of a folder, and gives the ring that it holds then. */
export async function ringAfter(action: (typeof keyActions)[number], operand: string | undefined, folder: KeyFolder, context: Context): Promise<Result<KeyRing>> {
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
