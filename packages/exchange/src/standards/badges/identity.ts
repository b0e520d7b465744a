import { createHash, timingSafeEqual } from 'node:crypto';

import { problem, type Problem } from '@ctip/core';

import type { BadgeCredential, BadgeIdentity, BadgeRecipient } from './badge.js';

const hashOf = (identity: string, salt: string): string => `sha256$${createHash('sha256').update(identity + salt, 'utf8').digest('hex')}`;

/** The hashed identity of a recipient. */
export const identityOf = ({ identity, identityType, salt }: BadgeRecipient): BadgeIdentity => ({ type: 'IdentityObject', hashed: true, identityHash: hashOf(identity, salt), identityType, salt });

/** What is wrong with a recipient; never what stands there. */
export function recipientProblems({ identity, identityType, salt }: BadgeRecipient): readonly Problem[] {
  const problems: Problem[] = [];
  const shape = identityType === 'emailAddress' ? /^[^\s@]{1,64}@[^\s@]{1,255}$/u : /^\S{1,400}$/u;
  if (!shape.test(identity)) problems.push(problem('exchange/badge-recipient', '/recipient/identity'));
  // Names of schemes of one's own, as the published schema allows them.
  if (identityType !== 'emailAddress' && !/^ext:[a-zA-Z0-9._-]+$/u.test(identityType)) problems.push(problem('exchange/badge-recipient', '/recipient/identityType'));
  if (!/^[\x21-\x7E]{16,200}$/u.test(salt)) problems.push(problem('exchange/badge-salt', '/recipient/salt', { params: { minimum: 16 } }));
  return problems;
}

/**
 * Is a badge for whoever can show this identity? The comparison takes the same time whether it is or not.
 *
 * @param credential - the badge
 * @param identity - the e-mail address or identifier that a person showed to be theirs, written as when the badge was issued
 * @example
 * ```ts
 * const identifier = { type: 'IdentityObject', hashed: true, identityHash: 'sha256$' + 'ab'.repeat(32), identityType: 'emailAddress', salt: 'x'.repeat(16) };
 * isBadgeOf({ credentialSubject: { identifier: [identifier] } } as never, 'trainer@example.org'); // => false
 * ```
 * @public
 */
export function isBadgeOf(credential: Pick<BadgeCredential, 'credentialSubject'>, identity: string): boolean {
  return credential.credentialSubject.identifier.some(({ identityHash, salt }) => {
    const [shown, written] = [Buffer.from(hashOf(identity, salt)), Buffer.from(identityHash)];
    return shown.length === written.length && timingSafeEqual(shown, written);
  });
}
