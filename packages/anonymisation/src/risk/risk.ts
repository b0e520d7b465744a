/**
 * Risks that somebody in a release is found again, from the sizes of its classes. Without a population table the journalist's risk is
 * taken as the prosecutor's: the attacker is assumed to know who is in the data.
 *
 * @public
 */
export interface ReidentificationRisks {
  /** For the person in the smallest class: 1 over its size. */
  readonly highest: number;
  readonly lowest: number;
  /** Mean over all records: classes over records. Also the marketer's share of records expected to be found. */
  readonly average: number;
  /** Share of records whose risk is above the threshold. */
  readonly atRisk: number;
  readonly threshold: number;
}

/**
 * Re-identification risks of a release.
 *
 * @param sizes - records of each class
 * @param threshold - a risk above this counts as high; 0.2 unless told
 * @returns the risks; all 0 for nothing released
 * @example
 * ```ts
 * risksOf([3, 4]).highest.toFixed(4); // => '0.3333'
 * risksOf([3, 4]).average.toFixed(4); // => '0.2857'
 * ```
 * @public
 */
export function risksOf(sizes: readonly number[], threshold = 0.2): ReidentificationRisks {
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  if (rows === 0) return { highest: 0, lowest: 0, average: 0, atRisk: 0, threshold };
  const inSmall = sizes.filter((size) => 1 / size > threshold).reduce((sum, size) => sum + size, 0);
  return { highest: 1 / Math.min(...sizes), lowest: 1 / Math.max(...sizes), average: sizes.length / rows, atRisk: inSmall / rows, threshold };
}
