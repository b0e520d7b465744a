/**
 * Risks that somebody in a release is found again, from the sizes of its classes. The attacker is assumed to know who is in the data
 * (prosecutor). Without a population table the journalist's risk, of an attacker who does not, is taken as the same.
 *
 * @public
 */
export interface ReidentificationRisks {
  /** For the person in the smallest class: 1 over its size. */
  readonly highest: number;
  readonly lowest: number;
  /** Mean over all records: classes over records. Also the share of records that a marketer, who wants as many as possible, expects to find. */
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
export function risksOf(sizes: Iterable<number>, threshold = 0.2): ReidentificationRisks {
  let [rows, classes, inSmall, smallest, largest] = [0, 0, 0, Number.POSITIVE_INFINITY, 0];
  for (const size of sizes) {
    rows += size;
    classes += 1;
    if (1 / size > threshold) inSmall += size;
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  if (rows === 0) return { highest: 0, lowest: 0, average: 0, atRisk: 0, threshold };
  return { highest: 1 / smallest, lowest: 1 / largest, average: classes / rows, atRisk: inSmall / rows, threshold };
}
