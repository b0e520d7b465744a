/**
 * Algorithms that belong together. A party has one profile, its partners have the same, and no message chooses.
 *
 * - `A`: Ed25519 signs, X25519 agrees on a key
 * - `B`: both on P-256, for deployments bound to modules validated under FIPS 140
 *
 * In both the key is agreed on directly (ECDH-ES without a wrapped key): a packet has one receiver, so a wrapped key would be one more
 * moving part for nothing. The agreement is with a key made for this packet alone, so every packet has a content key of its own.
 *
 * @public
 */
export type EnvelopeProfile = 'A' | 'B';

/** What a key of a profile looks like. */
export interface KeyKind {
  readonly kty: 'OKP' | 'EC';
  readonly crv: 'Ed25519' | 'X25519' | 'P-256';
  readonly alg: 'EdDSA' | 'ES256' | 'ECDH-ES';
}

/** What a key is for: `sig` signs, `enc` is encrypted to. @public */
export type KeyUse = 'sig' | 'enc';

/** The cipher of every packet. */
export const cipher = 'A256GCM';

/** How the content key of every packet is agreed on. */
export const agreement = 'ECDH-ES';

/** Keys by profile and use. Data, so that a further profile is a further row. */
export const keyKinds: Readonly<Record<EnvelopeProfile, Readonly<Record<KeyUse, KeyKind>>>> = {
  A: { sig: { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' }, enc: { kty: 'OKP', crv: 'X25519', alg: agreement } },
  B: { sig: { kty: 'EC', crv: 'P-256', alg: 'ES256' }, enc: { kty: 'EC', crv: 'P-256', alg: agreement } },
};
