import { attackRisks, type AttackRisks } from './attack.js';
import { quasiIdentifiers, type Distinguishing } from './discovery.js';
import { groupRisk, type GroupRisk } from './groups.js';
import { homogeneity, positionsOf, type Homogeneity, type RoleTable } from './homogeneity.js';
import { minimalUniques, type MinimalUniques } from './minimalUniques.js';
import { combinationsIn } from './subsets.js';
import { populationUniques, type PopulationUniques } from './uniqueness.js';

/** How risk is measured. @public */
export interface RiskOptions {
  /** A risk above this counts as high; 0.2 unless told. */
  readonly threshold?: number;
  /** Rows of the population, with the columns of the table and generalised as it is; for the journalist. */
  readonly population?: RoleTable['rows'];
  /** Persons in the population, for estimates of how many records stand alone in it. */
  readonly populationSize?: number;
  /** Columns in the largest set that is looked at together; 3 unless told. */
  readonly size?: number;
  /** A column that tells persons or families apart, where one may have several records; an identifying one as a rule. */
  readonly groups?: string;
  /** Between the values of one cell, where sensitive columns hold several; a space in tables of cases. */
  readonly separator?: string;
}

/** Records and classes of equal quasi-identifiers. @public */
export interface ClassFigures {
  readonly records: number;
  readonly count: number;
  readonly smallest: number;
  readonly largest: number;
  /** How many classes have each size, ascending. */
  readonly sizes: readonly { readonly size: number; readonly classes: number }[];
}

/** What a table risks, by its quasi-identifiers and sensitive columns. @public */
export interface RiskReport {
  readonly classes: ClassFigures;
  readonly attacks: AttackRisks;
  /** Share of records that stand alone in the table. */
  readonly sampleUniques: number;
  /** Share of records that are estimated to stand alone in the population; where its size was given. */
  readonly populationUniques?: PopulationUniques;
  /** By persons or families; where a column tells them apart. */
  readonly groups?: GroupRisk;
  readonly homogeneity: readonly Homogeneity[];
  /** Which columns tell records apart, sensitive and harmless ones too. */
  readonly quasiIdentifiers: readonly Distinguishing[];
  readonly minimalUniques: MinimalUniques;
}

function figuresOf(sizes: readonly number[], records: number): ClassFigures {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const ascending = [...counts].toSorted(([a], [b]) => a - b).map(([size, classes]) => ({ size, classes }));
  return { records, count: sizes.length, smallest: ascending[0]?.size ?? 0, largest: ascending.at(-1)?.size ?? 0, sizes: ascending };
}

/** Persons of the population in each class of the table. */
function behind(rows: RoleTable['rows'], byRow: Int32Array, classes: number, population: RoleTable['rows'], quasi: readonly number[]): number[] {
  const keyOf = (row: readonly string[]): string => JSON.stringify(quasi.map((position) => row[position]));
  const counts = new Map<string, number>();
  for (const row of population) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const found = Array.from({ length: classes }, () => 0);
  for (const [row, number] of byRow.entries()) found[number] = counts.get(keyOf(rows[row] ?? [])) ?? 0;
  return found;
}

/**
 * What a table risks: of the table before anything was done to it, or of a release, to compare the two.
 *
 * Two values are equal or not: a missing one is equal to missing ones alone, never a joker.
 *
 * @param table - columns with roles, and rows; identifying columns are not looked at, but to tell persons apart
 * @param options - threshold, population, how many columns are taken together
 * @throws RangeError for a population that is smaller than a class, or sets of columns that are too many; TypeError for groups by a column
 * that is not there
 * @example
 * ```ts
 * const columns = [{ name: 'age', role: 'quasi' }, { name: 'form', role: 'sensitive' }];
 * const report = measureRisk({ columns, rows: [['17', 'a'], ['17', 'a'], ['19', 'b']] });
 * report.attacks.prosecutor.highest; // => 1
 * report.sampleUniques.toFixed(2); // => '0.33'
 * ```
 * @public
 */
export function measureRisk({ columns, rows }: RoleTable, { threshold = 0.2, population, populationSize, size = 3, groups, separator }: RiskOptions = {}): RiskReport {
  const quasi = positionsOf(columns, 'quasi');
  const { byRow, sizes } = combinationsIn(rows, quasi);
  const group = columns.findIndex(({ name }) => name === groups);
  if (groups !== undefined && group < 0) throw new TypeError('the table has the column that tells groups apart');
  const seen = columns.flatMap(({ role }, position) => (role === 'identifying' ? [] : [position]));
  const only = (positions: readonly number[]) => ({ columns: positions.map((position) => columns[position] ?? { name: '' }), rows: rows.map((row) => positions.map((position) => row[position] ?? '')) });
  const alone = sizes.filter((count) => count === 1).length;
  return {
    classes: figuresOf(sizes, rows.length),
    attacks: attackRisks(sizes, population && behind(rows, byRow, sizes.length, population, quasi), threshold),
    sampleUniques: rows.length === 0 ? 0 : alone / rows.length,
    ...(populationSize !== undefined && { populationUniques: populationUniques(sizes, populationSize) }),
    ...(groups !== undefined && { groups: groupRisk((row) => rows[row]?.[group] ?? '', byRow, sizes) }),
    homogeneity: homogeneity({ columns, rows }, separator === undefined ? {} : { separator }),
    quasiIdentifiers: quasiIdentifiers(only(seen), size),
    minimalUniques: minimalUniques(only(quasi), size),
  };
}
