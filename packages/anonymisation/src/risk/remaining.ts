/** What a privacy model did not ask for and so may still be told by a release. @public */
export interface RemainingRisks {
  /** Share of records that no other one equals in all released columns, sensitive ones included. */
  readonly alone: number;
  /** For each sensitive column, the share of records whose whole class has one value there: who is known to be in the class is known to have it. */
  readonly sameValue: readonly { readonly column: string; readonly share: number }[];
}

/** What is asked of a column here. */
interface Named {
  readonly name: string;
  readonly role: string;
}

const keyOf = (row: readonly string[], positions: readonly number[]): string => JSON.stringify(positions.map((position) => row[position]));

function positionsOf(columns: readonly Named[], isWanted: (role: string) => boolean): number[] {
  return columns.flatMap(({ role }, position) => (isWanted(role) ? [position] : []));
}

/** Risks that remain in rows which are already generalised. */
export function remainingRisks(columns: readonly Named[], rows: readonly (readonly string[])[]): RemainingRisks {
  const share = (count: number): number => (rows.length === 0 ? 0 : count / rows.length);
  const whole = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    whole.set(key, (whole.get(key) ?? 0) + 1);
  }
  const alone = [...whole.values()].filter((count) => count === 1).length;
  const quasi = positionsOf(columns, (role) => role === 'quasi');
  const sensitive = positionsOf(columns, (role) => role === 'sensitive');
  const keys = sensitive.length === 0 ? [] : rows.map((row) => keyOf(row, quasi));
  const sameValue = sensitive.map((position) => {
    const classes = new Map<string, { readonly value: string | undefined; rows: number; isSame: boolean }>();
    for (const [index, row] of rows.entries()) {
      const key = keys[index] ?? '';
      const value = row[position];
      const found = classes.get(key);
      if (!found) classes.set(key, { value, rows: 1, isSame: true });
      else {
        found.rows += 1;
        found.isSame &&= found.value === value;
      }
    }
    const same = [...classes.values()].reduce((sum, one) => sum + (one.isSame ? one.rows : 0), 0);
    return { column: columns[position]?.name ?? '', share: share(same) };
  });
  return { alone: share(alone), sameValue };
}
