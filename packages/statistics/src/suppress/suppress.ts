import type { SdgObservation } from '../sdg/index.js';

/**
 * Hides small figures before anything is published: counts above 0 and below the threshold, and every rate made from them.
 *
 * This is primary suppression only. A hidden figure may still follow from totals and from other tables; every observation says so
 * with a flag, until complementary suppression is done as well.
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
  return observations.map((found) => {
    const { count, flags } = found;
    const small = count !== undefined && count.high > 0 && count.low < below;
    const open = [...flags, 'secondary-suppression-not-done'] as const;
    if (!small) return { ...found, flags: open };
    return { ...found, count: undefined, specificRate: undefined, contribution: undefined, flags: [...open, 'suppressed'] };
  });
}
