import type { EnvelopeProfile } from '../jose/index.js';
import type { SecretKey } from './key.js';
import type { KeySet } from './keySet.js';

/** A key that is not to be believed, from when on (seconds since 1970). @public */
export interface RevokedKey {
  readonly kid: string;
  readonly at: number;
}

/** Where a party stands that tells which keys are revoked: when its last list was made, and until when that is current (seconds since 1970). @public */
export interface AnchorState {
  readonly party: string;
  /** Neither this nor the next is there where no list has come yet. */
  readonly issued?: number;
  readonly until?: number;
}

/** A party that tells which keys are revoked, and what it told last. */
export interface TrustAnchor extends AnchorState {
  /** Also keys that are not known here yet: they are revoked when they come. */
  readonly revoked: readonly RevokedKey[];
}

/** What a ring holds. */
export interface RingContent {
  readonly party: string;
  readonly profile: EnvelopeProfile;
  readonly keys: readonly SecretKey[];
  readonly partners: readonly KeySet[];
  readonly anchors: readonly TrustAnchor[];
  /** The last renewal of each partner that was taken over: an older one is not. */
  readonly renewals: readonly Renewal[];
}

/** When a partner's keys were renewed by a packet: its moment (seconds since 1970) and its number. */
export interface Renewal {
  readonly party: string;
  readonly iat: number;
  readonly seq: number;
}

const contents = new WeakMap<object, RingContent>();

/**
 * The keys of a party, secret ones among them, and the keys of the partners that it has pinned. It shows nothing of itself: printed,
 * logged, written as JSON, copied or inspected it is `[KeyRing]`. The one way out is {@link keyRingText}.
 *
 * A ring never changes; what changes it gives a new one.
 *
 * @public
 */
export class KeyRing {
  /** What a log, a template or JSON shows. */
  toString(): string {
    return '[KeyRing]';
  }

  /** What `JSON.stringify` shows. */
  toJSON(): string {
    return '[KeyRing]';
  }

  /** What `console.log` and `util.inspect` show. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[KeyRing]';
  }
}

/** What is in a ring. Inside this package alone. */
export function contentOf(ring: KeyRing): RingContent {
  const content = contents.get(ring);
  if (!content) throw new TypeError('this is not a key ring that was made or read here');
  return content;
}

export function ringOf(content: RingContent): KeyRing {
  const ring = new KeyRing();
  contents.set(ring, content);
  return ring;
}
