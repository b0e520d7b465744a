import { isAbsent, type Answer } from '../answer/index.js';

/**
 * The parts that a name may have, in the order in which Arab registers write them:
 *
 * - `laqab`: honorific or epithet before or after the name (الحاج, الدكتور, الرشيد)
 * - `kunya`: name after a child (أبو محمد, أم كلثوم)
 * - `given`: the person's own name or names
 * - `middle`: a name between given and family that is not a forefather's, as in the Philippines (the mother's family)
 * - `father`, `grandfather`, `greatGrandfather`: the patronymics, each the forefather's own name, without ابن or بنت
 * - `family`: family, house or tribe
 * - `nisba`: name after a place, tribe or school (الحلبي, المصري)
 *
 * @public
 */
export const nameParts = ['laqab', 'kunya', 'given', 'middle', 'father', 'grandfather', 'greatGrandfather', 'family', 'nisba'] as const;

/** A part that a name may have. @public */
export type NamePart = (typeof nameParts)[number];

/**
 * A person's name: the full text as it was written, and the parts that somebody told apart.
 *
 * A part that is left out was not told apart, or the name has none; an absence says more, for example that the father's name is
 * withheld.
 *
 * @public
 */
export type PersonName = {
  /** The whole name as the person, the document or the register writes it. It is never changed and never taken apart by a program. */
  readonly full: string;
  /** The whole name in Latin letters as a travel document writes it. Never computed. */
  readonly latin?: string | undefined;
} & { readonly [P in NamePart]?: Answer<string> | undefined };

/**
 * A full name made of its known parts, in the order of {@link nameParts}, for a register that keeps parts alone.
 *
 * @returns the text, empty when no part is known
 * @example
 * ```ts
 * fullName({ given: 'ليلى', father: 'يوسف', grandfather: { absent: 'unknown' }, family: 'حداد' }); // => 'ليلى يوسف حداد'
 * ```
 * @public
 */
export function fullName(parts: Readonly<Partial<Record<NamePart, Answer<string> | undefined>>>): string {
  const known: string[] = [];
  for (const name of nameParts) {
    const part = parts[name];
    if (part !== undefined && !isAbsent(part)) known.push(part);
  }
  return known.join(' ');
}
