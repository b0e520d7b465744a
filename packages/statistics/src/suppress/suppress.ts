import type { SdgObservation } from '../sdg/index.js';

/**
 * Hides small figures before anything is published: counts above 0 and below the threshold, every rate made from them, and every known
 * share that would tell a small number of persons with, or without, an answer.
 *
 * This is primary suppression only. A hidden figure may still follow from totals, from sums of other groups, and from other tables or
 * vintages; every observation says so with a flag, until complementary suppression is done as well.
 *
 * @param observations - as computed
 * @param below - smallest count that may be shown; 5 is UNODC's practice
 * @throws RangeError when `below` is no whole number from 2
 * @example
 * ```ts
 * suppressSmall([], 5); // => []
 * ```
 * @public
 */
export function suppressSmall(observations: readonly SdgObservation[], below = 5): SdgObservation[] {
  if (!Number.isSafeInteger(below) || below < 2) throw new RangeError('the threshold is a whole number from 2');
  const isSmall = (persons: number): boolean => persons > 0 && persons < below;
  return observations.map((found) => {
    const { count, known } = found;
    const isHidden = found.suppressed || (count !== undefined && count.high > 0 && count.low < below);
    const tells = known !== undefined && [known.persons, known.of - known.persons, known.of].some(isSmall);
    return {
      ...found,
      ...(isHidden && { count: undefined, specificRate: undefined, contribution: undefined }),
      ...(tells && { known: undefined, knownShare: undefined }),
      suppressed: isHidden,
      flags: [...new Set([...found.flags, 'secondary-suppression-not-done' as const, ...(isHidden ? (['suppressed'] as const) : [])])],
    };
  });
}
