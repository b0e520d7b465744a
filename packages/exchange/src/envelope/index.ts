export { canonicalJson } from './canonicalJson.js';
export { packetEvent, type PacketEvent } from './event/index.js';
export type { EnvelopeProfile, KeyUse } from './jose/index.js';
export {
  addPartner,
  anchorsOf,
  distrustAnchor,
  keyRingText,
  KeyRing,
  keySetFingerprint,
  keyThumbprint,
  newKeyRing,
  partnersOf,
  publicKeySet,
  readKeyRing,
  readKeySet,
  revokeKey,
  rotateKeys,
  trustAnchor,
  type AnchorState,
  type KeyPeriod,
  type KeySet,
  type NewKeyRing,
  type PublicKey,
  type RandomBytes,
  type RevocationPolicy,
  type RevokedKey,
} from './keys/index.js';
export * from './packet/index.js';
export * from './receipt/index.js';
export * from './renewal/index.js';
export * from './replay/index.js';
export * from './toFile/index.js';
