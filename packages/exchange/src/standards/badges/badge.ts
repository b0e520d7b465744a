/** What is written: Open Badges 3.0, on the data model of verifiable credentials 2.0. @public */
export const badgeVersion = '3.0';

/** The two contexts that a badge names first, in this order. */
export const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const;

/** Who issues a badge. @public */
export interface BadgeIssuer {
  /** Where the issuer and its keys are found: `https://…` or `did:…`. */
  readonly id: string;
  /** Name of the agency, as people read it. */
  readonly name: string;
}

/**
 * Whom a badge is for: something that the person can show to be theirs, and a salt. Written is the hash alone. There is no place for a name:
 * who trained against trafficking is nobody's business but the person's.
 *
 * @public
 */
export interface BadgeRecipient {
  /** The e-mail address, or an identifier of a scheme of one's own. */
  readonly identity: string;
  readonly identityType: 'emailAddress' | `ext:${string}`;
  /** At least 16 random characters, new for each badge: with one salt for all, two badges of a person could be matched. */
  readonly salt: string;
}

/** The hashed identity of whom a badge is for. @public */
export interface BadgeIdentity {
  readonly type: 'IdentityObject';
  readonly hashed: true;
  /** `sha256$` and the hash in hex, of the identity followed by the salt. */
  readonly identityHash: string;
  readonly identityType: string;
  readonly salt: string;
}

/** A credential without a signature (Open Badges 3.0). @public */
export interface BadgeCredential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential'];
  readonly issuer: { readonly id: string; readonly type: readonly ['Profile']; readonly name: string };
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly name: string;
  readonly credentialSubject: {
    readonly type: readonly ['AchievementSubject'];
    readonly identifier: readonly [BadgeIdentity];
    readonly achievement: {
      readonly id: string;
      readonly type: readonly ['Achievement'];
      readonly name: string;
      readonly description: string;
      readonly criteria: { readonly narrative: string };
      readonly version?: string;
    };
  };
}
