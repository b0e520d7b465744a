export { anchorsOf, distrustAnchor, isListPeriod, isRevoked, outdatedLists, trustAnchor, type RevocationPolicy } from './anchors.js';
export { keySetFingerprint, keyThumbprint } from './fingerprint.js';
export { newKeyRing, publicKeySet, revokeKey, rotateKeys, type KeyPeriod, type NewKeyRing } from './keyRing.js';
export { readKeySet, type KeySet } from './keySet.js';
export { addPartner, partnersOf, pinned } from './partners.js';
export type { PublicKey, RandomBytes } from './key.js';
export { keyRingText, readKeyRing } from './ringText.js';
export { contentOf, KeyRing, ringOf, type AnchorState, type RevokedKey } from './ring.js';
