import type { Release } from '../release/release.js';
import { suppressionByGroup } from '../suppression/byGroup.js';
import type { MicroTable } from '../table/index.js';

/** What is left of a column: everything, groups of values, or nothing. @public */
export type Survival = 'whole' | 'coarse' | 'gone';

/** What a reader of a release can still break its figures down by. @public */
export interface Breakdown {
  readonly column: string;
  readonly survives: Survival;
  /** Different values that occurred in the table, and that occur in the release. */
  readonly before: number;
  readonly after: number;
  /** Values of the table of which not one record was published. */
  readonly vanished: readonly string[];
}

/** What became of a column by what its release says, and by its values before and after where they are known. */
export function survivalOf({ level, levels, highestLevel = 0, cut, loss = 0 }: Release['columns'][number], { read, suppressed }: Pick<Release, 'read' | 'suppressed'>, values?: Pick<Breakdown, 'before' | 'after'>): Survival {
  const isOne = values ? values.after <= 1 && values.before > 1 : undefined;
  if (cut) {
    // A column that was cut has no level: what it lost beyond the records left out tells.
    if (loss <= suppressed / read + 1e-12) return 'whole';
    return (isOne ?? loss >= 1 - 1e-12) ? 'gone' : 'coarse';
  }
  const used = levels ?? (level === undefined ? [] : [level]);
  if (used.every((one) => one === 0)) return 'whole';
  return (isOne ?? used.every((one) => one === highestLevel)) && used.includes(highestLevel) ? 'gone' : 'coarse';
}

/**
 * What a user of a release can still do with it, in plain terms: which breakdowns survive whole, which only in groups, which are gone,
 * and which countries, ages or forms vanish altogether.
 *
 * @param table - the table that the release was made from
 * @param release - the release, as `anonymise` gave it
 * @throws TypeError for a table that the release was not made from
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['17', '19', '20']) } as const;
 * const table = { columns: [age], rows: [['19'], ['20'], ['17']] };
 * const made = anonymise(table, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
 * made.ok && breakdowns(table, made.value); // => [{ column: 'age', survives: 'coarse', before: 3, after: 1, vanished: ['17'] }]
 * ```
 * @public
 */
export function breakdowns(table: MicroTable, release: Release): readonly Breakdown[] {
  const suppressed = suppressionByGroup(table, release);
  return release.columns.map((column, position): Breakdown => {
    const found = suppressed.find((one) => one.column === column.name);
    const [before, after] = [found?.groups.length ?? 0, new Set(release.rows.map((row) => row[position])).size];
    return { column: column.name, survives: survivalOf(column, release, { before, after }), before, after, vanished: found?.vanished ?? [] };
  });
}
