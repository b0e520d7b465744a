import { ok, problem, refused, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import { fromBase64url, toBase64url } from '../jose/index.js';
import type { RandomBytes } from '../keys/key.js';
import { outdatedLists, type RevocationPolicy } from '../keys/anchors.js';
import { contentOf, type KeyRing } from '../keys/ring.js';
import { isObject, isParty } from '../keys/keySet.js';
import { contentIn } from '../packet/frame.js';
import type { OpenedPacket, PacketClaims } from '../packet/index.js';
import { longestPacket, receiptKind, skew } from '../packet/kinds.js';
import { newestKey, sealedText, Stopped, unsealed, type OpeningStage } from '../packet/layers.js';

/**
 * What a receiver signs when it has taken a packet. It says that this content came, and nothing of what the receiver knew before.
 * Times are seconds since 1970.
 *
 * @public
 */
export interface ReceiptClaims {
  /** Who received: the one who signs. */
  readonly iss: string;
  /** Who had sent. */
  readonly aud: string;
  /** When it was received, by the receiver's clock. */
  readonly iat: number;
  /** Id of the receipt. */
  readonly jti: string;
  /** Id of the packet. */
  readonly packet: string;
  /** Number of the packet. */
  readonly seq: number;
  /** SHA-256 of the content that was delivered, in base64url. */
  readonly hash: string;
  /** Bytes of it. */
  readonly size: number;
  readonly status: 'received';
}

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isBytes = (value: unknown, length: number): boolean => typeof value === 'string' && fromBase64url(value)?.length === length;

const rules: Readonly<Record<keyof ReceiptClaims, (value: unknown) => boolean>> = {
  iss: isParty,
  aud: isParty,
  iat: isNumber,
  jti: (value) => isBytes(value, 16),
  packet: (value) => isBytes(value, 16),
  seq: isNumber,
  hash: (value) => isBytes(value, 32),
  size: isNumber,
  status: (value) => value === 'received',
};
const names = Object.keys(rules) as (keyof ReceiptClaims)[];

function claimsOf(payload: Uint8Array): ReceiptClaims | undefined {
  const parsed = parseJson(payload, { limits: { bytes: 4096, depth: 2 }, notices: false });
  if (!parsed.ok || !isObject(parsed.value) || Object.keys(parsed.value).length !== names.length) return undefined;
  const { value } = parsed;
  const claims: unknown = Object.fromEntries(names.map((name) => [name, value[name]]));
  return names.every((name) => Object.hasOwn(value, name) && rules[name](value[name])) ? (claims as ReceiptClaims) : undefined;
}

/** What a receipt is made of. @public */
export interface ReceiptOptions {
  /** The keys of the receiver of the packet. */
  readonly ring: KeyRing;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly random: RandomBytes;
}

/**
 * The receipt for a packet: signed by its receiver, encrypted to its sender. Make it once the content is stored for good.
 *
 * It is encrypted because a hash of little content can be guessed, and because who sent to whom is nobody's business.
 *
 * @param packet - what `open` gave
 * @param options - keys, time, randomness
 * @returns the receipt as text, or `exchange/party-unknown`, `exchange/key-none`
 * @public
 */
export async function receiptFor({ claims }: Pick<OpenedPacket, 'claims'>, { ring, now, random }: ReceiptOptions): Promise<Result<string>> {
  const { party, keys, partners } = contentOf(ring);
  const time = Math.floor(now / 1000);
  const partner = partners.find((one) => one.party === claims.iss);
  if (!partner || claims.aud !== party) return refused([problem('exchange/party-unknown', '/iss')]);
  const [own, theirs] = [newestKey(keys, 'sig', time), newestKey(partner.keys, 'enc', time)];
  if (!own || !theirs) return refused([problem('exchange/key-none', own ? '/to' : '/ring')]);
  const receipt: ReceiptClaims = { iss: party, aud: claims.iss, iat: time, jti: toBase64url(random(16)), packet: claims.jti, seq: claims.seq, hash: claims.hash, size: claims.size, status: 'received' };
  return ok(await sealedText(receiptKind, JSON.stringify(receipt), new Uint8Array(), own, theirs));
}

/** What a sender keeps of a packet until its receipt comes. @public */
export type SentPacket = Pick<PacketClaims, 'aud' | 'jti' | 'seq' | 'hash' | 'size'>;

/** How a receipt is checked. @public */
export interface ReceiptCheck {
  /** The keys of the sender of the packet. */
  readonly ring: KeyRing;
  /** What was sent: the claims that `seal` gave, or what finds them by the id of the packet. */
  readonly sent: SentPacket | ((packet: string) => SentPacket | undefined | Promise<SentPacket | undefined>);
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What is done where the list of revoked keys of a trust anchor is missing or no longer current; refused unless told. */
  readonly revocations?: RevocationPolicy;
  /** Told where the check stopped; for one's own audit alone. */
  readonly audit?: (stage: OpeningStage) => void;
}

/** A receipt that holds. @public */
export interface CheckedReceipt {
  readonly claims: ReceiptClaims;
  /** The receipt as its receiver signed it (JWS compact serialisation): keep it, it is the evidence of delivery. */
  readonly evidence: string;
}

async function believed(text: string, { ring, now }: ReceiptCheck): Promise<CheckedReceipt> {
  if (typeof text !== 'string' || text.length > longestPacket) throw new Stopped('form');
  const { signed, payload, rest, sender } = await unsealed(receiptKind, text, ring, Math.floor(now / 1000));
  const claims = claimsOf(payload);
  if (!claims) throw new Stopped('claims');
  if (claims.iss !== sender) throw new Stopped('sender');
  if (claims.aud !== contentOf(ring).party) throw new Stopped('receiver');
  if (!contentIn(rest, 0, signed.length + 1)) throw new Stopped('content');
  return { claims, evidence: signed };
}

/**
 * Checks a receipt against what was sent: signed by the one whom the packet was for, and for this packet with this content.
 *
 * @param text - the receipt, exactly as it came
 * @param check - keys, what was sent, time
 * @returns the receipt with its evidence; or `exchange/packet-refused` (as for a packet), `exchange/packet-not-yet`,
 *   `exchange/revocations-none`, `exchange/revocations-outdated`, `exchange/receipt-other` (a sound receipt of another packet, another content or another party)
 * @public
 */
export async function checkReceipt(text: string, check: ReceiptCheck): Promise<Result<CheckedReceipt>> {
  let found: CheckedReceipt;
  try {
    found = await believed(text, check);
  } catch (fault) {
    if (!(fault instanceof Stopped)) throw fault;
    check.audit?.(fault.stage);
    return refused([problem('exchange/packet-refused', '')]);
  }
  const { claims } = found;
  const old = (check.revocations ?? 'refuse') === 'refuse' ? outdatedLists(contentOf(check.ring), check.now / 1000) : [];
  if (old.length > 0) return refused(old);
  if (claims.iat > check.now / 1000 + skew) return refused([problem('exchange/packet-not-yet', '')]);
  const sent = typeof check.sent === 'function' ? await check.sent(claims.packet) : check.sent;
  const isSame =
    sent !== undefined &&
    claims.iss === sent.aud && claims.packet === sent.jti && claims.seq === sent.seq && claims.hash === sent.hash && claims.size === sent.size;
  return isSame ? ok(found) : refused([problem('exchange/receipt-other', '')]);
}
