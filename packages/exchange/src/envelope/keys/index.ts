export { keySetFingerprint, keyThumbprint } from './fingerprint.js';
export { addPartner, keyRingText, KeyRing, newKeyRing, partnersOf, publicKeySet, readKeyRing, revokeKey, rotateKeys, type KeyPeriod, type NewKeyRing } from './keyRing.js';
export { readKeySet, type KeySet } from './keySet.js';
export type { PublicKey, RandomBytes } from './key.js';
export { pinned } from './keyRing.js';
