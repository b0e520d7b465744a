import type { Truth } from '@ctip/core';
import type { Fact } from '@ctip/legislation';

import type { FactName } from '../facts/index.js';

/** Facts that hold a list of words. @public */
export type ListFact = 'definitionActs' | 'definitionMeans' | 'definitionPurposes' | 'jurisdiction' | 'legalPersonKind' | 'purposeClause';

/** Words that may reach the conduct that another word names; where only these stand, the missing word stays unsettled. @public */
export type NearWords = Readonly<Record<string, readonly string[]>>;

/** A test over facts, as data. No negation: what is not known can then never become a gap. @public */
export type Predicate =
  | {
      readonly op: 'equals';
      readonly fact: FactName;
      readonly value: boolean | string;
      /** A `false` of the trafficking text proves nothing here, because the rule may stand elsewhere in the law. */
      readonly silence?: 'proves-nothing';
      readonly wider?: true;
    }
  | { readonly op: 'superset'; readonly fact: ListFact; readonly of: readonly string[]; readonly near: NearWords; readonly wider?: true }
  | { readonly op: 'intersects'; readonly fact: ListFact; readonly of: readonly string[]; readonly wider?: true }
  | { readonly op: 'at-least'; readonly fact: 'childAge' | 'limitationYears'; readonly value: number; readonly wider?: true }
  | { readonly op: 'custodial'; readonly fact: 'penaltyBasic'; readonly wider?: true }
  | { readonly op: 'serious'; readonly fact: 'penaltyBasic'; readonly wider?: true }
  | Composite<'all'>
  | Composite<'any'>;

/** Several predicates together. @public */
export interface Composite<Op extends 'all' | 'any'> {
  readonly op: Op;
  readonly of: readonly Predicate[];
  /** A fact that sums the branches up. It can satisfy where not every branch is known to fail; alone it never fails them. */
  readonly summary?: Op extends 'any' ? FactPredicate : never;
  /** A branch that satisfies by being wider than the Protocol; it is told only where it is what satisfies. */
  readonly wider?: true;
}

/** A predicate over one fact. @public */
export type FactPredicate = Exclude<Predicate, { readonly op: 'all' | 'any' }>;

/** Why a finding is what it is. @public */
export const reasonKeys = [
  'shown',
  'not-required',
  'wider',
  'not-named',
  'no-rule',
  'not-in-place',
  'narrows',
  'narrowed',
  'part-only',
  'below',
  'below-four-years',
  'no-fact',
  'no-test',
  'not-counted',
  'partial',
  'open-list',
  'near-word',
  'not-read-whole',
  'no-list',
  'term-not-read',
  'not-settled',
  'limited',
  'sources-disagree',
  'silence',
  'other-law',
  'nothing-to-legislate',
  'only-where',
  'reserved',
] as const;

/** Why a finding is what it is. @public */
export type ReasonKey = (typeof reasonKeys)[number];

/** A reason with its parameters, all of them keys of catalogues. @public */
export interface Reason {
  /** Its words: `why.<key>` of this package. */
  readonly key: ReasonKey;
  readonly params: {
    /** `feature.<name>` of `@ctip/legislation`, or `fact.<name>` or `obligation.<id>.title` of this package. */
    readonly fact: string;
    /** `code.<list>.<code>` of `@ctip/legislation`. */
    readonly words?: readonly string[];
  };
}

/** A fact that a finding rests on or shows. @public */
export interface FactUse {
  readonly fact: FactName;
  readonly row: Fact;
  /** `false`: shown, not counted, because its mark is `unverified`. */
  readonly counted: boolean;
  /** Version of the law that it was read in, where the facts come law by law. */
  readonly law?: string;
}

/** What a predicate comes to. @public */
export interface Evaluation {
  readonly truth: Truth;
  /** With `no`: some of what is asked is there. */
  readonly partly: boolean;
  readonly uses: readonly FactUse[];
  readonly reasons: readonly Reason[];
  /** Words that are shown to be absent. */
  readonly missing: readonly string[];
  /** Words that are neither shown nor shown to be absent. */
  readonly unsettled: readonly string[];
  readonly wider: boolean;
}
