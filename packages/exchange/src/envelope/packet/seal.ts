import { ok, problem, refused, type Purpose, type Result } from '@ctip/core';

import { toBase64url } from '../jose/index.js';
import { outdatedLists, type RevocationPolicy } from '../keys/anchors.js';
import { contentOf, type KeyRing } from '../keys/ring.js';
import type { RandomBytes } from '../keys/key.js';
import { claimRules, type PacketClaims } from './claims.js';
import { longestContent, packetKind } from './kinds.js';
import { newestKey, sealedText } from './layers.js';

/** How a content is sealed. @public */
export interface SealOptions {
  /** The keys of the sender, with the receiver among its partners. */
  readonly ring: KeyRing;
  /** Id of the receiver. */
  readonly to: string;
  /** What the content is: the tag of its records, `ctip.case/1`. */
  readonly schema: string;
  /** Media type of the content; `application/x-ndjson` unless told. */
  readonly type?: string;
  /** Rules or agreement under which it is sent, as both sides name it. */
  readonly protocol: string;
  /** What it may be used for. */
  readonly purpose: Purpose;
  /** Legal basis, in the words of the protocol: a token such as `consent`, never a sentence. */
  readonly basis: string;
  /** Number of this packet to this receiver: one more than the last. Count it where it survives a restart. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For how long the packet may be opened, in milliseconds: a day unless told, and more for a sender who is often offline. */
  readonly lifetime?: number;
  /** Where the id of the packet comes from. The key and the initial value of the encryption are drawn by the platform. */
  readonly random: RandomBytes;
  /** By which both sides name the exchange in their logs: 8 to 64 letters and digits, `_`, `-`, random. */
  readonly correlation?: string;
  /** What is done where the list of revoked keys of a trust anchor is missing or no longer current: the receiver's key may be stolen. Refused unless told. */
  readonly revocations?: RevocationPolicy;
}

/** A packet that only its receiver can read. @public */
export interface SealedPacket {
  /** The packet: five segments of base64url (JWE compact serialisation). */
  readonly text: string;
  /** What was signed. Keep `jti`, `hash` and `aud`: the receipt is checked against them. */
  readonly claims: PacketClaims;
  /** Id of the receiver's key: random, and all that the packet shows. */
  readonly keyId: string;
}

const day = 86_400_000;

/** SHA-256 in base64url. */
export const sha256 = async (bytes: Uint8Array): Promise<string> => toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));

/**
 * Seals a content for one receiver: signed by the sender, then encrypted. Sender, receiver, purpose, legal basis, schema, protocol,
 * dates, number and the hash of the content are inside the signature, and all of it inside the encryption; the packet shows a random
 * key id and a size class.
 *
 * @param content - bytes, or a text as UTF-8; at most 16 MiB
 * @param options - keys, receiver, what it is and what for, time, randomness
 * @returns the packet, or `exchange/party-unknown` (no such partner), `exchange/key-none` (no key in force, of us or of them),
 *   `exchange/key-ends-first` (the packet would outlive a key: rotate, or shorten its life), `exchange/packet-claim` (which option is
 *   not what it has to be), `exchange/packet-too-long`, `exchange/revocations-none`, `exchange/revocations-outdated`
 * @see RFC 7515, RFC 7516, RFC 8725
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const period = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1), random };
 * const [north, south] = [await newKeyRing({ party: 'shelter-north', ...period }), await newKeyRing({ party: 'prosecutor-south', ...period })];
 * if (!north.ok || !south.ok) throw new Error();
 * // Each reads the other's fingerprint over the telephone.
 * const ours = await addPartner(north.value, publicKeySet(south.value), await keySetFingerprint(publicKeySet(south.value)));
 * const theirs = await addPartner(south.value, publicKeySet(north.value), await keySetFingerprint(publicKeySet(north.value)));
 * if (!ours.ok || !theirs.ok) throw new Error();
 *
 * const now = Date.UTC(2026, 5, 1);
 * const sealed = await seal('{"schema":"ctip.case/1"}\n', { ring: ours.value, to: 'prosecutor-south', schema: 'ctip.case/1', protocol: 'referral-2026', purpose: 'referral', basis: 'consent', sequence: 1, now, random });
 * if (!sealed.ok) throw new Error();
 * const opened = await open(sealed.value.text, { ring: theirs.value, now: now + 60_000, replay: memoryReplay({ now: () => now }) });
 * opened.ok && new TextDecoder().decode(opened.value.content); // => '{"schema":"ctip.case/1"}\n'
 * opened.ok && opened.value.claims.iss; // => 'shelter-north'
 * ```
 * @public
 */
export async function seal(content: Uint8Array | string, options: SealOptions): Promise<Result<SealedPacket>> {
  const { ring, to, schema, type = 'application/x-ndjson', protocol, purpose, basis, sequence, now, lifetime = day, random, correlation, revocations = 'refuse' } = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  if (bytes.length > longestContent) return refused([problem('exchange/packet-too-long', '', { params: { maximum: longestContent } })]);
  const { party, keys, partners } = contentOf(ring);
  const old = revocations === 'refuse' ? outdatedLists(contentOf(ring), now / 1000) : [];
  if (old.length > 0) return refused(old);
  const partner = partners.find((one) => one.party === to);
  if (!partner) return refused([problem('exchange/party-unknown', '/to')]);
  const time = Math.floor(now / 1000);
  const [sender, receiver] = [newestKey(keys, 'sig', time), newestKey(partner.keys, 'enc', time)];
  if (!sender || !receiver) return refused([problem('exchange/key-none', sender ? '/to' : '/ring')]);
  const hash = await sha256(bytes);
  const claims: PacketClaims = {
    iss: party,
    aud: to,
    iat: time,
    exp: time + Math.floor(lifetime / 1000),
    jti: toBase64url(random(16)),
    seq: sequence,
    schema,
    type,
    protocol,
    purpose,
    basis,
    hash,
    size: bytes.length,
    ...(correlation !== undefined && { correlation }),
  };
  const wrong = (Object.keys(claims) as (keyof PacketClaims)[]).filter((name) => !claimRules[name](claims[name]));
  if (claims.exp <= claims.iat) wrong.push('exp');
  if (wrong.length > 0) return refused([problem('exchange/packet-claim', '', { params: { claims: [...new Set(wrong)] } })]);
  const ends = [sender, receiver].some((key) => Math.min(key.exp, key.revoked ?? Infinity) < claims.exp);
  if (ends) return refused([problem('exchange/key-ends-first', '')]);
  return ok({ text: await sealedText(packetKind, JSON.stringify(claims), bytes, sender, receiver), claims, keyId: receiver.kid });
}
