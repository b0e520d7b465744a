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

/** The rules that a definition may have. A rule that it does not have is `undefined`, never assumed. @public */
export interface DefinitionRules {
  /** Act, means and purpose make trafficking. */
  readonly elements: Clause;
  /** Consent does not count where a means was used. */
  readonly consent: Clause | undefined;
  /** A child needs no means. */
  readonly child: Clause | undefined;
  /** Who counts as a child. */
  readonly childAge: Clause | undefined;
  /** Where the age is uncertain, the person is presumed to be a child. */
  readonly presumption: Clause | undefined;
}

/**
 * A definition of trafficking: a parameter of every assessment, named in its result.
 *
 * @public
 */
export interface Definition {
  readonly id: string;
  readonly version: string;
  /** Closed: an act that is on none of the lists is no act of this definition. */
  readonly acts: readonly Act[];
  /** Closed. */
  readonly means: readonly Means[];
  /** Open ("at a minimum"): that none of these was seen does not say that there was no exploitation. */
  readonly purposes: readonly Purpose[];
  readonly rules: DefinitionRules;
}
