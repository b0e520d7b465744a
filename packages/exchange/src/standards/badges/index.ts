export { badgeVersion, type BadgeCredential, type BadgeIdentity, type BadgeIssuer, type BadgeRecipient } from './badge.js';
export { accreditationBadge, certificateBadge, type BadgeOptions } from './badges.js';
export { readBadge } from './readBadge.js';
export { isBadgeOf } from './identity.js';
export { badgeClaims, signBadge, type BadgeClaims, type BadgeSigner, type SignedBadge } from './signBadge.js';
export { badgeSigner } from './ringSigner.js';
export { checkBadge, type BadgeCheck, type CheckedBadge } from './checkBadge.js';
