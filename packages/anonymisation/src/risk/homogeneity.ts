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
  /**
   * Where cells hold several values: classes whose members all have one of them, whatever else each has, and their records. All cells of a class may
   * differ, so that ℓ-diversity holds, and whoever is known to be in it is still known to have that value.
   */
  readonly inCommon?: { readonly classes: number; readonly records: number; readonly share: number };
}

/** How cells are read. @public */
export interface HomogeneityOptions {
  /** Between the values of one cell, where sensitive columns hold several. */
  readonly separator?: string;
}

/** A table whose columns have roles. @public */
export interface RoleTable {
  readonly columns: readonly { readonly name: string; readonly role: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** Positions of the columns of a role. */
export const positionsOf = (columns: RoleTable['columns'], wanted: string): number[] => columns.flatMap(({ role }, position) => (role === wanted ? [position] : []));

/** For each class, is there a value that all its cells have? */
function haveInCommon(cells: (row: number) => string, byRow: Int32Array, classes: number, separator: string): boolean[] {
  const shared: (Set<string> | undefined)[] = Array.from({ length: classes });
  for (const [row, number] of byRow.entries()) {
    const own = new Set(cells(row).split(separator).filter((value) => value !== ''));
    const before = shared[number];
    shared[number] = before ? new Set([...before].filter((value) => own.has(value))) : own;
  }
  return shared.map((values) => (values?.size ?? 0) > 0);
}

/**
 * Homogeneity: for each sensitive column, the classes whose members all share one value. k-anonymity does nothing against it.
 *
 * @param table - a table before it was generalised, or a release
 * @param options - what stands between the values of one cell, where there are several
 * @throws RangeError for a separator that is no text
 * @example
 * ```ts
 * const columns = [{ name: 'age', role: 'quasi' }, { name: 'form', role: 'sensitive' }];
 * homogeneity({ columns, rows: [['17', 'a'], ['17', 'a'], ['19', 'a'], ['19', 'b']] }); // => [{ column: 'form', classes: 1, records: 2, share: 0.5, fewest: 1 }]
 * ```
 * @public
 */
export function homogeneity({ columns, rows }: RoleTable, { separator }: HomogeneityOptions = {}): readonly Homogeneity[] {
  if (separator === '') throw new RangeError('a separator is a text');
  const { byRow, sizes } = combinationsIn(rows, positionsOf(columns, 'quasi'));
  return positionsOf(columns, 'sensitive').map((position): Homogeneity => {
    const different = sizes.map(() => new Set<string>());
    for (const [row, number] of byRow.entries()) different[number]?.add(rows[row]?.[position] ?? '');
    const counted = (isOne: (number: number) => boolean) => {
      const found = sizes.filter((_, number) => isOne(number));
      const own = found.reduce((sum, size) => sum + size, 0);
      return { classes: found.length, records: own, share: rows.length === 0 ? 0 : own / rows.length };
    };
    const fewest = different.reduce((least, { size }) => Math.min(least, size), rows.length);
    const common = separator === undefined ? undefined : haveInCommon((row) => rows[row]?.[position] ?? '', byRow, sizes.length, separator);
    return { column: columns[position]?.name ?? '', ...counted((number) => different[number]?.size === 1), fewest, ...(common && { inCommon: counted((number) => common[number] ?? false) }) };
  });
}
