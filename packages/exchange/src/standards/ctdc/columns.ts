import { ctdcFiles, type kAnonymisedColumns, type syntheticColumns, type victimPerpetratorColumns } from './files.data.js';
import { rulesOf, type FlagRule } from './flags.js';

/** A public file of CTDC whose columns are known. @public */
export type CtdcVersion = keyof typeof ctdcFiles;

/** Name of a column in one of the files. @public */
export type CtdcColumnName = (typeof kAnonymisedColumns | typeof syntheticColumns | typeof victimPerpetratorColumns)[number][0];

/** How a cell of a column is read. @public */
export type CtdcKind = 'year' | 'year-band' | 'channel' | 'gender' | 'age-band' | 'majority' | 'country' | 'region' | 'months' | 'flag' | 'labels' | 'several';

/** A column of a file. @public */
export interface CtdcColumn {
  readonly name: CtdcColumnName;
  readonly kind: CtdcKind;
  /** Columns of the k-anonymised file that were merged into this one. A 1 says that one of them is true, not which. */
  readonly mergedFrom?: readonly string[];
}

/** A file of CTDC, as far as it is known. @public */
export interface CtdcFile {
  readonly version: CtdcVersion;
  readonly columns: readonly CtdcColumn[];
  /** Rows were made by a computer and stand for no person; an empty cell of such a file is not "no". */
  readonly synthetic: boolean;
  /** Columns that an early edition did not have. */
  readonly optional: readonly string[];
  /** Names under which the file was published. */
  readonly files: readonly string[];
}

type Entry = readonly [CtdcColumnName, CtdcKind, (readonly string[])?];

const files: ReadonlyMap<string, CtdcFile> = new Map(
  Object.entries(ctdcFiles).map(([version, { columns, synthetic, optional, files: names }]) => {
    const read = (columns as readonly Entry[]).map(([name, kind, mergedFrom]) => ({ name, kind, ...(mergedFrom && { mergedFrom }) }));
    return [version, { version: version as CtdcVersion, columns: read, synthetic, optional, files: names }];
  }),
);

/** The versions that can be read and written. @public */
export const ctdcVersions = Object.keys(ctdcFiles) as readonly CtdcVersion[];

/** Everything known of a version. */
export function fileOf(version: CtdcVersion): CtdcFile {
  const found = files.get(version);
  if (!found) throw new RangeError('no such file of CTDC');
  return found;
}

/** Have two versions the same columns? */
export const sameColumns = (a: CtdcVersion, b: CtdcVersion): boolean => ctdcFiles[a].columns === ctdcFiles[b].columns;

/**
 * The columns of a public CTDC file, in order, with the columns that were merged into them.
 *
 * Files whose column lists are uncertain (2021, the renamed columns of 2026) are not here.
 *
 * @throws RangeError for a version that is none
 * @example
 * ```ts
 * ctdcColumns('global-k-anonymised').length; // => 63
 * ctdcColumns('global-synthetic-2025').length; // => 27
 * ctdcColumns('global-synthetic-2024').find(({ name }) => name === 'meansDebtBondageEarnings')?.mergedFrom; // => ['meansOfControlDebtBondage', 'meansOfControlTakesEarnings']
 * ```
 * @public
 */
export const ctdcColumns = (version: CtdcVersion): readonly CtdcColumn[] => fileOf(version).columns;

const rules = new WeakMap<CtdcColumn, readonly FlagRule[]>();

/** What the flags of a column mean in our codes; each file has columns of its own, so a column is looked up once. */
export function flagRules(version: CtdcVersion, column: CtdcColumn): readonly FlagRule[] {
  let found = rules.get(column);
  if (!found) rules.set(column, (found = rulesOf(column.name, column.mergedFrom, fileOf(version).synthetic)));
  return found;
}
