import type { CryptoKey } from 'jose';

import { agreement, cipher, compactOf, decryptedJwe, isHeader, keyKinds, verifiedJws, type EnvelopeProfile } from '../jose/index.js';
import { imported, type PublicKey, type SecretKey } from '../keys/key.js';
import { contentOf, type KeyRing } from '../keys/ring.js';
import { inForce } from '../keys/keySet.js';
import { framed, unframed } from './frame.js';
import { outerNames, type SealedKind } from './kinds.js';

/** Where opening stopped; for the audit of the receiver alone, never for the sender. @public */
export type OpeningStage = 'form' | 'receiver-key' | 'decryption' | 'inner-form' | 'sender-key' | 'signature' | 'claims' | 'sender' | 'receiver' | 'key-period' | 'content';

/** What stops the opening of something sealed, carried up to the one place that answers. */
export class Stopped extends Error {
  readonly stage: OpeningStage;

  constructor(stage: OpeningStage) {
    super(stage);
    this.stage = stage;
  }
}

/** The newest key of a use that is in force. */
export function newestKey<K extends PublicKey>(keys: readonly K[], use: PublicKey['use'], time: number): K | undefined {
  return keys.filter((key) => key.use === use && inForce(key, time)).toSorted((a, b) => b.nbf - a.nbf)[0];
}

async function keyFor(key: PublicKey): Promise<CryptoKey> {
  const found = await imported(key);
  // Rings and sets are looked through when they are read: a key that cannot be imported was never let in.
  if (!found) throw new TypeError('a key of the ring cannot be used');
  return found;
}

/** Signs a payload, puts the content beside it, fills up and encrypts it to one receiver. */
export async function sealedText(kind: SealedKind, payload: string, content: Uint8Array, sender: SecretKey, receiver: PublicKey): Promise<string> {
  const { CompactEncrypt, CompactSign } = await import('jose');
  const signed = await new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: sender.alg, ...kind, kid: sender.kid })
    .sign(await keyFor(sender));
  return new CompactEncrypt(framed(signed, content))
    .setProtectedHeader({ alg: agreement, enc: cipher, ...outerNames, kid: receiver.kid })
    .encrypt(await keyFor(receiver));
}

/** A key made for this packet alone: exactly the members of a public key of the profile. */
function isEphemeral(epk: unknown, profile: EnvelopeProfile): boolean {
  const { kty, crv } = keyKinds[profile].enc;
  if (typeof epk !== 'object' || epk === null) return false;
  const names = kty === 'EC' ? ['kty', 'crv', 'x', 'y'] : ['kty', 'crv', 'x'];
  const key = epk as Readonly<Record<string, unknown>>;
  return Object.keys(key).length === names.length && names.every((name) => typeof key[name] === 'string') && key['kty'] === kty && key['crv'] === crv;
}

/** A sealed text whose encryption and signature hold. Nothing that it says of itself has been looked at yet. */
export interface Unsealed {
  /** Signed text: evidence that can be shown to others. */
  readonly signed: string;
  readonly payload: Uint8Array;
  /** Content and what fills it up. */
  readonly rest: Uint8Array;
  readonly sender: string;
  readonly senderKey: PublicKey;
}

function headerOf(text: string, count: 3 | 5, wanted: Readonly<Record<string, string | undefined>>, stage: OpeningStage): { readonly kid: string; readonly epk: unknown; readonly segments: readonly Uint8Array[] } {
  const compact = compactOf(text, count);
  if (!compact || !isHeader(compact.header, wanted) || typeof compact.header['kid'] !== 'string') throw new Stopped(stage);
  return { kid: compact.header['kid'], epk: compact.header['epk'], segments: compact.segments };
}

/** Decrypts and verifies. Every failure stops at its stage; the one who calls answers all of them alike. */
export async function unsealed(kind: SealedKind, text: string, ring: KeyRing, time: number): Promise<Unsealed> {
  const { profile, keys, partners } = contentOf(ring);
  const outer = headerOf(text, 5, { alg: agreement, enc: cipher, ...outerNames, kid: undefined, epk: undefined }, 'form');
  const [, wrapped, iv, , tag] = outer.segments;
  if (wrapped?.length !== 0 || iv?.length !== 12 || tag?.length !== 16 || !isEphemeral(outer.epk, profile)) throw new Stopped('form');
  const own = keys.find((key) => key.use === 'enc' && key.kid === outer.kid && inForce(key, time));
  if (!own) throw new Stopped('receiver-key');
  const plain = await decryptedJwe(text, await keyFor(own), agreement, [cipher]);
  if (!plain) throw new Stopped('decryption');
  const parts = unframed(plain.bytes);
  if (!parts) throw new Stopped('inner-form');
  const { alg } = keyKinds[profile].sig;
  const inner = headerOf(parts.signed, 3, { alg, ...kind, kid: undefined }, 'inner-form');
  const partner = partners.find((one) => one.keys.some((key) => key.kid === inner.kid));
  const senderKey = partner?.keys.find((key) => key.use === 'sig' && key.kid === inner.kid && inForce(key, time));
  if (!partner || !senderKey) throw new Stopped('sender-key');
  const believed = await verifiedJws(parts.signed, await keyFor(senderKey), alg);
  if (!believed) throw new Stopped('signature');
  return { signed: parts.signed, payload: believed.bytes, rest: parts.rest, sender: partner.party, senderKey };
}
