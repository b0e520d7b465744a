import type { CodeOf, Source, VerificationMark, acts, formsOfExploitation, means } from '@ctip/core';

/** An act of the closed list of Article 3(a). @public */
export type Act = CodeOf<typeof acts>;
/** A means of the closed list of Article 3(a). @public */
export type Means = CodeOf<typeof means>;
/** A form of exploitation; the list is open. @public */
export type Purpose = CodeOf<typeof formsOfExploitation>;

/** A part of a text that a definition rests on. @public */
export interface Clause {
  /** `3(a)`, `10(3)`. */
  readonly article: string;
  readonly source: Source;
  readonly mark: VerificationMark;
}

/** The rule that a child needs no means. @public */
export interface ChildRule<P extends string = Purpose> extends Clause {
  /** The rule holds for these forms of exploitation alone; for every form where this is not given. */
  readonly purposes?: readonly P[];
}

/** The rules that a definition may have. A rule that it does not have is `undefined`, never assumed. @public */
export interface DefinitionRules<P extends string = Purpose> {
  /** Which elements make trafficking. */
  readonly elements: Clause;
  /** Consent does not count where a means was used. */
  readonly consent: Clause | undefined;
  /** A child needs no means. */
  readonly child: ChildRule<P> | undefined;
  /** Who counts as a child. */
  readonly childAge: Clause | undefined;
  /** Where the age is uncertain, the person is presumed to be a child. */
  readonly presumption: Clause | undefined;
}

/**
 * A definition of trafficking: a parameter of every assessment, named in its result.
 *
 * The codes of the three lists are the definition's own, so a law that knows more acts or means than the Protocol fits too.
 *
 * @public
 */
export interface Definition<A extends string = Act, M extends string = Means, P extends string = Purpose> {
  readonly id: string;
  /** Changes when a list or a rule does: the same observations may then give another result. */
  readonly version: string;
  /** The texts that it was taken from. */
  readonly sources: readonly Source[];
  /** Closed: an act that is not listed is no act of this definition. Empty: the definition asks for no act. */
  readonly acts: readonly A[];
  /** Closed. Empty: the definition asks for no means, of nobody. */
  readonly means: readonly M[];
  /** Open ("at a minimum"): that none of these was seen does not say that there was no exploitation. */
  readonly purposes: readonly P[];
  readonly rules: DefinitionRules<P>;
}
