import type { SeenClass } from './claims.js';

/** Records by class, and apart from them those in which every quasi-identifier is suppressed. */
export interface SeenClasses {
  readonly classes: readonly SeenClass[];
  /** For each class, the record numbers (from 1) of its records. */
  readonly records: readonly (readonly number[])[];
  readonly suppressed: readonly number[];
}

/** What stands in a cell that is suppressed. */
const suppressedCell = '*';

/** Puts records that are equal in all quasi-identifiers together. Every value counts as it is written: a missing one equals a missing one alone. */
export function classesSeen(rows: readonly (readonly string[])[], quasi: readonly number[]): SeenClasses {
  const found = new Map<string, { readonly rows: (readonly string[])[]; readonly records: number[] }>();
  const suppressed: number[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = quasi.map((position) => row[position] ?? '');
    if (cells.every((cell) => cell === suppressedCell)) suppressed.push(at + 1);
    else {
      const key = JSON.stringify(cells);
      const own = found.get(key);
      if (own) {
        own.rows.push(row);
        own.records.push(at + 1);
      } else found.set(key, { rows: [row], records: [at + 1] });
    }
  }
  const classes = [...found.values()];
  return { classes: classes.map(({ rows: own }) => ({ rows: own })), records: classes.map(({ records }) => records), suppressed };
}
