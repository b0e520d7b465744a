import { combinationsIn } from './subsets.js';

/** Classes whose members all share one sensitive value. @public */
export interface Homogeneity {
  readonly column: string;
  /** Classes in which there is one value only. */
  readonly classes: number;
  /** Records in them: whoever is known to be in such a class is known to have its value. */
  readonly records: number;
  /** Of all records. */
  readonly share: number;
  /** Different values in the most uniform class. */
  readonly fewest: number;
}

/** A table whose columns have roles. @public */
export interface RoleTable {
  readonly columns: readonly { readonly name: string; readonly role: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** Positions of the columns of a role. */
export const positionsOf = (columns: RoleTable['columns'], wanted: string): number[] => columns.flatMap(({ role }, position) => (role === wanted ? [position] : []));

/**
 * Homogeneity: for each sensitive column, the classes whose members all share one value. k-anonymity does nothing against it.
 *
 * @param table - a table before it was generalised, or a release
 * @example
 * ```ts
 * const columns = [{ name: 'age', role: 'quasi' }, { name: 'form', role: 'sensitive' }];
 * homogeneity({ columns, rows: [['17', 'a'], ['17', 'a'], ['19', 'a'], ['19', 'b']] }); // => [{ column: 'form', classes: 1, records: 2, share: 0.5, fewest: 1 }]
 * ```
 * @public
 */
export function homogeneity({ columns, rows }: RoleTable): readonly Homogeneity[] {
  const { byRow, sizes } = combinationsIn(rows, positionsOf(columns, 'quasi'));
  return positionsOf(columns, 'sensitive').map((position): Homogeneity => {
    const different = sizes.map(() => new Set<string>());
    for (const [row, number] of byRow.entries()) different[number]?.add(rows[row]?.[position] ?? '');
    const same = sizes.filter((_, number) => different[number]?.size === 1);
    const records = same.reduce((sum, size) => sum + size, 0);
    const fewest = different.reduce((least, { size }) => Math.min(least, size), rows.length);
    return { column: columns[position]?.name ?? '', classes: same.length, records, share: rows.length === 0 ? 0 : records / rows.length, fewest };
  });
}
