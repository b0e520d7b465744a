import type { Source, VerificationMark } from '../citation/index.js';

/** Outside schemes that a code can be said in. @public */
export type OutsideScheme = 'htcds' | 'ctdc' | 'glotip' | 'iccs' | 'sdg' | 'fhir' | 'primero' | 'niem' | 'iso3166-alpha3' | 'm49' | 'isic4' | 'dpv';

/** One member of a code list. Its words live in the catalogue under `code.<list>.<code>`. @public */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  /** The wider code that this one rolls up to, where the list is a tree. */
  readonly broader?: string;
  /** What the same thing is called elsewhere. Several names: all are read, the first is written. */
  readonly outside?: Readonly<Partial<Record<OutsideScheme, string | readonly string[]>>>;
  /** Other spellings that are read, with a note: misspellings of a standard, former names. */
  readonly aliases?: readonly { readonly text: string; readonly note: string }[];
  readonly mark?: VerificationMark;
  /** Still read, no longer written. */
  readonly deprecated?: { readonly since: string; readonly use?: string };
}

/** A versioned list of codes with its sources. @public */
export interface CodeList<Code extends string = string> {
  /** Stable id, also the key of its words. */
  readonly id: string;
  /** Changes when a member is added, dropped or renamed. */
  readonly version: string;
  readonly sources: readonly Source[];
  readonly codes: readonly CodeEntry<Code>[];
}

/** The codes of a list as a union. @public */
export type CodeOf<L> = L extends CodeList<infer C> ? C : never;

/**
 * Declares a code list; the codes become a union type.
 *
 * @param list - id, version, sources and members
 * @example
 * ```ts
 * defineCodeList({ id: 'answer', version: '1', sources: [], codes: [{ code: 'a' }] }).codes.length; // => 1
 * ```
 * @public
 */
export function defineCodeList<const Code extends string>(list: CodeList<Code>): CodeList<Code> {
  return list;
}

/**
 * The codes of a list, in order, as the tuple that a zod enum wants.
 *
 * @example
 * ```ts
 * codesOf(sexes)[0]; // => 'female'
 * ```
 * @public
 */
export function codesOf<Code extends string>(list: CodeList<Code>): readonly [Code, ...Code[]] {
  const [first, ...rest] = list.codes.map((entry) => entry.code);
  if (first === undefined) throw new TypeError(`code list ${list.id} is empty`);
  return [first, ...rest];
}
