/** Chance that an attacker finds a person again. @public */
export interface AttackRisk {
  /** Share of records whose risk is above the threshold. */
  readonly atRisk: number;
  readonly highest: number;
  readonly lowest: number;
  /** Share of records that the attacker expects to find. */
  readonly success: number;
}

/**
 * Risks by attacker, of the records that are there: what is left out of a release counts nowhere.
 *
 * - `prosecutor`: knows who is in the data
 * - `journalist`: knows a person of the population, not whether the person is in the data
 * - `marketer`: wants as many as possible; share that is expected to be found
 *
 * @public
 */
export interface AttackRisks {
  readonly threshold: number;
  readonly prosecutor: AttackRisk;
  readonly journalist: AttackRisk;
  readonly marketer: { readonly success: number };
  /** Is the journalist's population known, or was the table itself taken for it, which says too much rather than too little? */
  readonly population: 'known' | 'table';
}

const none: AttackRisk = { atRisk: 0, highest: 0, lowest: 0, success: 0 };

/** Risk of records by the size of what each may be mistaken for. */
function riskBy(sizes: readonly number[], reference: readonly number[], threshold: number, success: number): AttackRisk {
  let [rows, inSmall, smallest, largest] = [0, 0, Number.POSITIVE_INFINITY, 0];
  for (const [at, size] of sizes.entries()) {
    const among = reference[at] ?? size;
    rows += size;
    if (1 / among > threshold) inSmall += size;
    smallest = Math.min(smallest, among);
    largest = Math.max(largest, among);
  }
  return { atRisk: inSmall / rows, highest: 1 / smallest, lowest: 1 / largest, success };
}

/**
 * Risks by attacker, from the sizes of classes in the data and, where it is known, in the population.
 *
 * @param sizes - records of each class
 * @param population - persons of the population in each class, in the same order; without it the table is taken for the population
 * @param threshold - a risk above this counts as high; 0.2 unless told
 * @throws RangeError for a class that has more records than the population has persons, or a threshold that is no share
 * Source: K. El Emam, 2013; formulas as in ARX 3.9.2.
 * @example
 * ```ts
 * attackRisks([3, 4]).prosecutor.success.toFixed(4); // => '0.2857'
 * attackRisks([1, 2], [4, 8]).journalist; // => { atRisk: 1 / 3, highest: 0.25, lowest: 0.125, success: 1 / 6 }
 * ```
 * @public
 */
export function attackRisks(sizes: Iterable<number>, population?: Iterable<number>, threshold = 0.2): AttackRisks {
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError('the risk threshold is a share from 0 to 1');
  const own = [...sizes];
  const reference = population ? [...population] : own;
  if (reference.length !== own.length || own.some((size, at) => !(size > 0 && size <= (reference[at] ?? 0)))) throw new RangeError('each class has records, and as many persons in the population or more');
  const known = population ? 'known' : 'table';
  if (own.length === 0) return { threshold, prosecutor: none, journalist: none, marketer: { success: 0 }, population: known };
  const rows = own.reduce((sum, size) => sum + size, 0);
  const persons = reference.reduce((sum, size) => sum + size, 0);
  const found = own.reduce((sum, size, at) => sum + size / (reference[at] ?? 1), 0) / rows;
  return {
    threshold,
    prosecutor: riskBy(own, own, threshold, own.length / rows),
    journalist: riskBy(own, reference, threshold, Math.max(own.length / persons, found)),
    marketer: { success: found },
    population: known,
  };
}
