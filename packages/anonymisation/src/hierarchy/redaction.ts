import type { Result } from '@ctip/core';

import { everything, hierarchyOf, type Hierarchy } from './hierarchy.js';

/** Settings of {@link redactionHierarchy}. @public */
export interface RedactionOptions {
  /** Where characters are hidden first: at the `end` unless told. */
  readonly from?: 'start' | 'end';
  /** How many characters each level hides more; 1 unless told. */
  readonly each?: number;
  /** What stands for a hidden character; `*` unless told. */
  readonly mark?: string;
}

/**
 * Codes whose characters narrow from one to the next (postcodes, classifications) → the same with characters hidden → all. Shorter ones
 * are filled with hidden characters first, so that their length tells nothing once something is hidden.
 *
 * @param values - every value that may occur; from a public list
 * @returns the hierarchy; `anonymisation/hierarchy-empty`, `anonymisation/hierarchy-leaf-twice`
 * @throws RangeError for a level that hides nothing, a mark that is not one character
 * @example
 * ```ts
 * const found = redactionHierarchy(['81667', '81675', '81925']);
 * found.ok && found.value.levels.map((level) => level[1]); // => ['81675', '8167*', '816**', '81***', '8****', '*']
 * ```
 * @public
 */
export function redactionHierarchy(values: readonly string[], { from = 'end', each = 1, mark = '*' }: RedactionOptions = {}): Result<Hierarchy> {
  if (!Number.isSafeInteger(each) || each < 1) throw new RangeError('a level hides at least one character');
  if (Array.from(mark).length !== 1) throw new RangeError('a mark is one character');
  const longest = values.reduce((most, value) => Math.max(most, Array.from(value).length), 0);
  const hidden = Array.from({ length: Math.max(0, Math.ceil(longest / each) - 1) }, (_, level) => (level + 1) * each);
  const redacted = (value: string, count: number): string => {
    const characters = Array.from(value);
    const shown = characters.slice(0, longest - count);
    if (from === 'end') return shown.join('') + mark.repeat(longest - shown.length);
    const left = characters.slice(Math.max(0, characters.length - (longest - count)));
    return mark.repeat(longest - left.length) + left.join('');
  };
  return hierarchyOf(values.map((value) => [value, ...hidden.map((count) => redacted(value, count)), everything]));
}
