export { fromBase64url, toBase64url } from './base64url.js';
export { compactOf, isHeader, type Compact, type Header } from './compact.js';
export { agreement, cipher, keyKinds, type EnvelopeProfile, type KeyKind, type KeyUse } from './profiles.js';
export { decryptedJwe, verifiedJws, type Believed } from './verify.js';
