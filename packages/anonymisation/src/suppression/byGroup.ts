import type { Release } from '../release/release.js';
import type { MicroTable } from '../table/index.js';
import { heldBackOf } from './heldBack.js';

/** What was left out of the records that have one value. @public */
export interface GroupSuppression {
  readonly value: string;
  readonly read: number;
  readonly suppressed: number;
  /** Of the records read. */
  readonly share: number;
}

/** What was left out, by the values of one column before they were generalised. @public */
export interface ColumnSuppression {
  readonly column: string;
  /** Highest share first. */
  readonly groups: readonly GroupSuppression[];
  /** Values of which not one record was published. */
  readonly vanished: readonly string[];
}

function byValue(rows: MicroTable['rows'], position: number, isHeldBack: Uint8Array): GroupSuppression[] {
  const counts = new Map<string, { read: number; suppressed: number }>();
  for (const [row, cells] of rows.entries()) {
    const value = cells[position] ?? '';
    const found = counts.get(value) ?? { read: 0, suppressed: 0 };
    counts.set(value, { read: found.read + 1, suppressed: found.suppressed + (isHeldBack[row] ?? 0) });
  }
  const groups = Array.from(counts, ([value, { read, suppressed }]): GroupSuppression => ({ value, read, suppressed, share: suppressed / read }));
  return groups.toSorted((a, b) => b.share - a.share || b.read - a.read || (a.value < b.value ? -1 : 1));
}

/**
 * Whom suppression left out: leaving out 5 % of all records usually leaves out nearly all of a rare nationality, and the loss over the
 * whole table does not show it.
 *
 * For whoever decides on publishing, not for publication: it counts small groups.
 *
 * @param table - the table that the release was made from
 * @param release - the release, as `anonymise` gave it
 * @returns for each column that is published, what was left out by value
 * @throws TypeError for a table that the release was not made from, or a copy of a release
 * @example
 * ```ts
 * const country = { name: 'country', role: 'quasi', hierarchy: flatLadder(['JO', 'SY']), levels: [0, 0] } as const;
 * const table = { columns: [country], rows: [['JO'], ['JO'], ['JO'], ['SY']] };
 * const made = anonymise(table, { models: [kAnonymity(2)], suppressionLimit: 0.25 });
 * made.ok && suppressionByGroup(table, made.value).map(({ vanished }) => vanished); // => [['SY']]
 * ```
 * @public
 */
export function suppressionByGroup({ columns, rows }: MicroTable, release: Release): readonly ColumnSuppression[] {
  const isHeldBack = heldBackOf(release);
  if (!isHeldBack || isHeldBack.length !== rows.length) throw new TypeError('the release was not made from this table');
  return columns.flatMap(({ name, role }, position): ColumnSuppression[] => {
    if (role === 'identifying') return [];
    const groups = byValue(rows, position, isHeldBack);
    return [{ column: name, groups, vanished: groups.filter(({ read, suppressed }) => read === suppressed).map(({ value }) => value) }];
  });
}
