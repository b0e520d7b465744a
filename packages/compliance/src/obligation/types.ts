import type { Source } from '@ctip/core';
import type { TreatyId } from '@ctip/legislation';

import type { Predicate } from '../predicate/index.js';

/** How strongly a provision binds. @public */
export const bindingnesses = ['mandatory', 'mandatory-to-consider', 'optional', 'subject-to-domestic-law'] as const;

/** How strongly a provision binds. @public */
export type Bindingness = (typeof bindingnesses)[number];

/** What narrows a duty without removing it. @public */
export const qualifiers = [
  'through-article-5-1',
  'where-a-means-was-used',
  'even-without-means',
  'when-committed-intentionally',
  'basic-concepts-of-the-legal-system',
] as const;

/** What narrows a duty without removing it. @public */
export type Qualifier = (typeof qualifiers)[number];

/** One duty of a treaty, as data. Its words: `obligation.<id>.title` and `.summary`. @public */
export interface Obligation<Id extends string = string> {
  readonly id: Id;
  readonly instrument: TreatyId;
  readonly article: string;
  readonly paragraph: string;
  readonly bindingness: Bindingness;
  readonly qualifiers: readonly Qualifier[];
  /** What kind of evidence can settle it. */
  readonly evidence: 'statute';
  readonly predicate: Predicate;
  /** The verb and the qualifiers were read in a published copy of the text. */
  readonly wordingVerified: boolean;
  readonly sources: readonly Source[];
  /** Changes with the predicate. */
  readonly version: string;
}
