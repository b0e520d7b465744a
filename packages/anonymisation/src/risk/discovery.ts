import { combinationsIn, subsetsOf } from './subsets.js';

/** How well a set of columns tells records apart. @public */
export interface Distinguishing {
  readonly columns: readonly string[];
  /** Different combinations of values over records. */
  readonly distinction: number;
  /** Share of pairs of records that differ in at least one of the columns. */
  readonly separation: number;
}

/** A table whose columns have names. @public */
export interface NamedTable {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Which columns, alone and together, tell records apart: where many do, they are quasi-identifiers, whatever role they were given.
 *
 * @param table - a table before or after it was generalised
 * @param size - columns in the largest set; 3 unless told
 * @returns every set of up to that many columns, those that separate most first
 * @throws RangeError for more than 100,000 sets
 * Source: R. Motwani and Y. Xu, 2007.
 * @example
 * ```ts
 * const table = { columns: [{ name: 'sex' }, { name: 'age' }], rows: [['f', '17'], ['f', '19'], ['m', '17']] };
 * quasiIdentifiers(table, 2)[0]; // => { columns: ['sex', 'age'], distinction: 1, separation: 1 }
 * ```
 * @public
 */
export function quasiIdentifiers({ columns, rows }: NamedTable, size = 3): readonly Distinguishing[] {
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const all = pairs(rows.length);
  const found = subsetsOf([...columns.keys()], size).map((positions): Distinguishing => {
    const { sizes } = combinationsIn(rows, positions);
    const alike = sizes.reduce((sum, count) => sum + pairs(count), 0);
    return { columns: positions.map((position) => columns[position]?.name ?? ''), distinction: rows.length === 0 ? 0 : sizes.length / rows.length, separation: all === 0 ? 0 : 1 - alike / all };
  });
  return found.toSorted((a, b) => b.separation - a.separation || b.distinction - a.distinction || a.columns.length - b.columns.length);
}
