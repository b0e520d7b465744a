import { absenceReasons, type CodeList } from '@ctip/core';

import { stepped, type Hierarchy } from './hierarchy.js';

/** Settings of {@link codeHierarchy}. @public */
export interface CodeOptions {
  /** From a code to what it belongs to, narrowest first. A code that belongs to nothing stays what it is. */
  readonly steps?: readonly ((code: string) => string | undefined)[];
  /** Values that are no codes and stay what they are until everything becomes one; the reasons for an absence, in brackets, unless told. */
  readonly besides?: readonly string[];
}

/**
 * The codes of a list → what they belong to → all. All codes are in it, whether they occur or not.
 *
 * @param list - a code list of `@ctip/core`, or codes
 * @throws TypeError for steps that do not nest
 * @example
 * ```ts
 * codeHierarchy(['0111', '0112', '0220'], { steps: [(code) => code.slice(0, 2)], besides: [] }).levels[1]; // => ['01', '01', '02']
 * ```
 * @public
 */
export function codeHierarchy(list: CodeList | readonly string[], { steps = [], besides = absenceReasons.map((reason) => `(${reason})`) }: CodeOptions = {}): Hierarchy {
  const codes = 'codes' in list ? list.codes.map(({ code }) => code) : list;
  const other = new Set(besides);
  return stepped([...codes, ...besides], steps.map((step) => (value) => (other.has(value) ? value : (step(value) ?? value))));
}
