/** Which line of the rule makes a dimension positive. @public */
export type RuleBranch = 'two-strong' | 'strong-and-other' | 'three-medium' | 'two-medium-and-weak';

/**
 * The line of the Delphi rule that makes a dimension positive with so many indicators present.
 *
 * Two strong; one strong and one other; three medium; two medium and one weak. Adding an indicator, or giving it more strength, never
 * makes a positive dimension negative. Source: one secondary reading of the brochure, consistent with the common account.
 *
 * @param strong - indicators present that are strong, from 0
 * @param medium - medium, from 0
 * @param weak - weak, from 0
 * @returns the first line that holds; `undefined` where the dimension is not positive
 * @example
 * ```ts
 * delphiBranch(1, 0, 1); // => 'strong-and-other'
 * delphiBranch(1, 0, 0); // => undefined
 * delphiBranch(0, 1, 9); // => undefined
 * ```
 * @public
 */
export function delphiBranch(strong: number, medium: number, weak: number): RuleBranch | undefined {
  if (strong >= 2) return 'two-strong';
  if (strong >= 1 && medium + weak >= 1) return 'strong-and-other';
  if (medium >= 3) return 'three-medium';
  return medium >= 2 && weak >= 1 ? 'two-medium-and-weak' : undefined;
}
