import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { contentOf, type KeyRing } from '../keys/ring.js';
import { outdatedLists, type RevocationPolicy } from '../keys/anchors.js';
import { inForce } from '../keys/keySet.js';
import type { ReplayStore, SeenPacket } from '../replay/index.js';
import { claimsOf, type PacketClaims } from './claims.js';
import { contentIn } from './frame.js';
import { longestPacket, packetKind, skew } from './kinds.js';
import { revocationSchema } from './revocationSchema.js';
import { Stopped, unsealed, type OpeningStage } from './layers.js';
import { sha256 } from './seal.js';

/** What a receiver agreed to take; anything else is refused. What is not named is not limited. @public */
export interface Agreed {
  readonly schemas?: readonly string[];
  readonly protocols?: readonly string[];
  readonly purposes?: readonly string[];
  readonly bases?: readonly string[];
}

/** How a packet is opened. @public */
export interface OpenOptions {
  /** The keys of the receiver, with the sender among its partners. */
  readonly ring: KeyRing;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Remembers packets; in a service, one that survives a restart. */
  readonly replay: ReplayStore;
  /** What is agreed with this partner. */
  readonly agreed?: Agreed;
  /** Longest life of a packet, in milliseconds: 30 days unless told. */
  readonly longestLifetime?: number;
  /** What is done where the list of revoked keys of a trust anchor is missing or no longer current; refused unless told. */
  readonly revocations?: RevocationPolicy;
  /** Told where the opening stopped. For the receiver's own audit: never send it to anybody. */
  readonly audit?: (stage: OpeningStage) => void;
}

/** A packet that was opened. @public */
export interface OpenedPacket {
  readonly content: Uint8Array;
  readonly claims: PacketClaims;
  /** The claims as the sender signed them (JWS compact serialisation): evidence that the sender cannot deny. */
  readonly evidence: string;
  /** As the replay store knows it; give it to `release` if the content cannot be stored. */
  readonly seen: SeenPacket;
  /** What a person should look at: numbers that are missing or out of order. */
  readonly notices: readonly Problem[];
}

const day = 86_400_000;

/** Numbers that are missing or out of order. */
function sequenceNotices(sequence: number, highest: number): readonly Problem[] {
  if (sequence > highest + 1) return [problem('exchange/packet-gap', '', { params: { missing: sequence - highest - 1, from: highest + 1, to: sequence - 1 }, severity: 'warning' })];
  return sequence <= highest ? [problem('exchange/packet-order', '', { params: { number: sequence, highest }, severity: 'warning' })] : [];
}

/** A packet whose sender, receiver and content are beyond doubt. */
async function believed(text: string, { ring, now }: SoundOptions): Promise<Pick<OpenedPacket, 'content' | 'claims' | 'evidence'>> {
  if (typeof text !== 'string' || text.length > longestPacket) throw new Stopped('form');
  const { signed, payload, rest, sender, senderKey } = await unsealed(packetKind, text, ring, Math.floor(now / 1000));
  const claims = claimsOf(payload);
  if (!claims) throw new Stopped('claims');
  if (claims.iss !== sender) throw new Stopped('sender');
  if (claims.aud !== contentOf(ring).party) throw new Stopped('receiver');
  if (!inForce(senderKey, claims.iat) && !inForce(senderKey, claims.iat + skew)) throw new Stopped('key-period');
  const content = contentIn(rest, claims.size, signed.length + 1);
  if (!content || (await sha256(content)) !== claims.hash) throw new Stopped('content');
  return { content, claims, evidence: signed };
}

/** A list of an anchor is opened although there is no current one: it is the one that is missing. */
function outdated(claims: PacketClaims, { ring, now }: SoundOptions, severity?: 'warning'): readonly Problem[] {
  const content = contentOf(ring);
  const isList = claims.schema === revocationSchema && content.anchors.some(({ party }) => party === claims.iss);
  return isList ? [] : outdatedLists(content, now / 1000, severity);
}

function problemsOf(claims: PacketClaims, options: SoundOptions): readonly Problem[] {
  const { now, agreed = {}, longestLifetime = 30 * day, revocations = 'refuse' } = options;
  const time = now / 1000;
  if (claims.iat > time + skew) return [problem('exchange/packet-not-yet', '')];
  if (claims.exp + skew <= time) return [problem('exchange/packet-expired', '')];
  if ((claims.exp - claims.iat) * 1000 > longestLifetime) return [problem('exchange/packet-lifetime', '', { params: { days: Math.floor(longestLifetime / day) } })];
  const old = revocations === 'refuse' ? outdated(claims, options) : [];
  if (old.length > 0) return old;
  const checks = [
    ['schema', agreed.schemas],
    ['protocol', agreed.protocols],
    ['purpose', agreed.purposes],
    ['basis', agreed.bases],
  ] as const;
  return checks.flatMap(([name, allowed]) => (allowed && !allowed.includes(claims[name]) ? [problem('exchange/packet-not-agreed', '', { params: { claim: name, allowed } })] : []));
}

/** How a packet is looked at before it is taken. @public */
export type SoundOptions = Omit<OpenOptions, 'replay'>;

/** Everything that {@link open} does but taking it: whoever calls must not show the content before the packet was claimed. */
export async function soundPacket(text: string, options: SoundOptions): Promise<Result<Omit<OpenedPacket, 'notices'>>> {
  let found: Pick<OpenedPacket, 'content' | 'claims' | 'evidence'>;
  try {
    found = await believed(text, options);
  } catch (fault) {
    if (!(fault instanceof Stopped)) throw fault;
    options.audit?.(fault.stage);
    return refused([problem('exchange/packet-refused', '')]);
  }
  const { claims } = found;
  const problems = problemsOf(claims, options);
  if (problems.length > 0) return refused(problems);
  return ok({ ...found, seen: { sender: claims.iss, id: claims.jti, sequence: claims.seq, until: (claims.exp + skew) * 1000, hash: await sha256(new TextEncoder().encode(found.evidence)) } });
}

/** What a person should look at: numbers that are missing or out of order, and lists that are not current. */
export const noticesOf = (claims: PacketClaims, highest: number, options: SoundOptions): readonly Problem[] => [...sequenceNotices(claims.seq, highest), ...(options.revocations === 'warn' ? outdated(claims, options, 'warning') : [])];

/**
 * Opens a packet: decrypts it, verifies who signed it, that it is for us, that its content is whole, that its time has come and not
 * gone, that it is what was agreed, and that it was never opened before; and only then shows its content.
 *
 * Whatever is wrong with the encryption, the keys, the signature, the parties or the content gives one and the same answer,
 * `exchange/packet-refused`, so that nobody learns from trying. The other answers go to a sender whose signature holds.
 *
 * A packet counts as opened from here on. Store its content, then send the receipt; a sender without a receipt sends anew. If storing
 * fails, `release` it, or claim it in the same transaction (see `postgresReplay`).
 *
 * @param text - the packet, exactly as it came
 * @param options - keys, time, replay store, what is agreed
 * @returns content, claims and evidence; or `exchange/packet-refused`, `exchange/packet-not-yet`, `exchange/packet-expired`,
 *   `exchange/packet-lifetime`, `exchange/packet-not-agreed`, `exchange/packet-replayed`, `exchange/revocations-none`, `exchange/revocations-outdated`
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'shelter-north', from: 0, until: Date.UTC(2027, 0, 1), random });
 * const opened = ring.ok && (await open('e30.e30.e30.e30.e30', { ring: ring.value, now: 0, replay: memoryReplay({ now: () => 0 }) }));
 * opened; // => { ok: false, problems: [{ code: 'exchange/packet-refused', pointer: '', severity: 'error' }] }
 * ```
 * @public
 */
export async function open(text: string, options: OpenOptions): Promise<Result<OpenedPacket>> {
  const found = await soundPacket(text, options);
  if (!found.ok) return found;
  const { seen } = found.value;
  const claim = await options.replay.claim(seen);
  return claim.isNew ? ok({ ...found.value, notices: noticesOf(found.value.claims, claim.highest, options) }) : refused([problem('exchange/packet-replayed', '')]);
}
