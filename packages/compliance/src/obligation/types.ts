import type { Source } from '@ctip/core';
import type { TreatyId } from '@ctip/legislation';

import type { Predicate } from '../predicate/index.js';

/** How strongly a provision binds. @public */
export const bindingnesses = ['mandatory', 'mandatory-to-consider', 'optional', 'subject-to-domestic-law'] as const;

/** How strongly a provision binds. @public */
export type Bindingness = (typeof bindingnesses)[number];

/** What a provision is about. @public */
export const topics = ['general', 'criminalisation', 'protection', 'prevention', 'cooperation'] as const;

/** What a provision is about. @public */
export type Topic = (typeof topics)[number];

/** What kind of evidence can settle a finding. Law, policy and practice are kept apart. @public */
export const evidenceLevels = ['statute', 'statute-or-policy', 'policy', 'practice', 'treaty'] as const;

/** What kind of evidence can settle a finding. @public */
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** What narrows a duty without removing it. @public */
export const qualifiers = [
  'unless-the-protocol-says-otherwise',
  'attention-to-women-and-children',
  'through-article-5-1',
  'where-a-means-was-used',
  'even-without-means',
  'article-34-2-governs-drafting',
  'when-committed-intentionally',
  'basic-concepts-of-the-legal-system',
  'in-appropriate-cases',
  'as-domestic-law-allows',
  'without-prejudice-to-the-defence',
  'with-non-governmental-organisations',
  'when-applying-article-6',
  'while-in-the-territory',
  'possibility-of-compensation',
  'when-implementing-7-1',
  'regard-for-safety',
  'without-undue-delay',
  'regard-for-proceedings',
  'at-the-request-of-a-receiving-state',
  'where-documents-are-lacking',
  'comprehensive-measures',
  'especially-women-and-children',
  'as-appropriate',
  'including-through-cooperation',
  'legislative-or-other-measures',
  'in-accordance-with-domestic-law',
  'content-of-training',
  'where-use-is-restricted',
  'to-the-extent-possible',
  'without-prejudice-to-free-movement',
  'where-appropriate',
  'without-prejudice-to-conventions',
  'without-prejudice-to-article-27',
  'within-available-means',
  'at-the-request-of-a-party',
  'within-a-reasonable-time',
  'including-refugee-law',
  'consistent-with-non-discrimination',
  'reservation-allowed',
  'conspiracy-or-participation',
  'widest-range-of-predicates',
  'within-its-competence',
  'consistent-with-legal-principles',
  'effective-proportionate-dissuasive',
  'gravity-taken-into-account',
  'consistent-with-proceedings',
  'subject-to-sovereignty',
  'for-article-16-10',
  'dual-criminality',
  'within-its-possibilities',
  'insofar-as-witnesses',
  'consistent-with-administrative-systems',
  'except-group-of-article-5',
  'stricter-measures',
] as const;

/** What narrows a duty without removing it. @public */
export type Qualifier = (typeof qualifiers)[number];

/** One duty of a treaty, as data. Its words: `obligation.<id>.title`, `.summary`, `.gap.<n>`. @public */
export interface Obligation<Id extends string = string> {
  readonly id: Id;
  readonly instrument: TreatyId;
  readonly article: string;
  readonly paragraph?: string;
  readonly topic: Topic;
  /** The verb as the English text of the treaty has it, or as far as it was read: see `wordingVerified`. */
  readonly modal: string;
  readonly bindingness: Bindingness;
  readonly qualifiers: readonly Qualifier[];
  /** What kind of evidence can settle it. */
  readonly evidence: EvidenceLevel;
  /** The test over facts. Where there is none to derive, it asks for a claim under the id of the obligation itself. */
  readonly predicate?: Predicate;
  /** A saving clause or a matter of treaty record: never applicable as a test of law. */
  readonly nothingToLegislate?: true;
  /** Asked only where this other obligation is met, wholly or partly. */
  readonly onlyWhere?: string;
  /** How many gaps are often found: `obligation.<id>.gap.1` and on. */
  readonly commonGaps: number;
  readonly related: readonly string[];
  /** The verb and the qualifiers were read in a published copy of the text. */
  readonly wordingVerified: boolean;
  readonly sources: readonly Source[];
  /** Changes with the predicate. */
  readonly version: string;
}
