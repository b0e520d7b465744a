import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { digestOfData, type Digest } from '../evidence/hash.js';
import type { Hierarchy } from '../hierarchy/index.js';
import type { Release } from '../release/release.js';
import type { MicroTable } from '../table/index.js';
import { differences } from './difference.js';
import { pairsOf, releaseDraft, tableDraft, type CountedTable, type Draft, type LedgerEntry, type LedgerRecord } from './entry.js';

/** What went out, oldest first. Plain data: keep it where nobody can rewrite it. @public */
export interface ReleaseLedger {
  readonly schema: 'ctip.release-ledger/1';
  readonly entries: readonly LedgerEntry[];
}

/**
 * A ledger without a release.
 *
 * @example
 * ```ts
 * newLedger(); // => { schema: 'ctip.release-ledger/1', entries: [] }
 * ```
 * @public
 */
export function newLedger(): ReleaseLedger {
  return { schema: 'ctip.release-ledger/1', entries: [] };
}

const nothing: Digest = digestOfData([]);

type HierarchyOf = (name: string) => Hierarchy | undefined;

/** What is learned from an entry and a draft beside it. */
function faultsBeside(earlier: LedgerEntry, draft: Draft, hierarchyOf: HierarchyOf, pointer: string): Problem[] {
  const found = pairsOf(earlier, draft).map(([one, other]) => differences(one, other, hierarchyOf));
  if (found.includes(undefined)) return [problem('anonymisation/ledger-not-comparable', pointer)];
  const k = Math.max(earlier.k, draft.k);
  // What is seen in several ways is told once, by the way that shows most.
  const most = (count: (list: readonly { readonly records: number; readonly isSame: boolean }[]) => number): number => Math.max(0, ...found.map((list) => count(list ?? [])));
  const small = most((list) => list.filter(({ records }) => records < k).length);
  const same = most((list) => list.filter(({ records, isSame }) => records >= k && isSame).length);
  const isOther = JSON.stringify(earlier.parts.map(({ columns }) => columns)) !== JSON.stringify(draft.parts.map(({ columns }) => columns));
  return [
    ...(small > 0 ? [problem('anonymisation/ledger-difference', pointer, { params: { count: small, k } })] : []),
    ...(same > 0 ? [problem('anonymisation/ledger-difference-same', pointer, { params: { count: same }, severity: 'warning' })] : []),
    ...(isOther ? [problem('anonymisation/ledger-again', pointer, { severity: 'warning' })] : []),
  ];
}

function compared({ entries }: ReleaseLedger, draft: Draft, hierarchyOf: HierarchyOf, about: string): Problem[] {
  return entries.flatMap((earlier, at) => (earlier.about === about ? faultsBeside(earlier, draft, hierarchyOf, `/entries/${String(at)}`) : []));
}

function entered(ledger: ReleaseLedger, draft: Draft, hierarchyOf: HierarchyOf, record: LedgerRecord): Result<ReleaseLedger> {
  const faults = [...verifyLedger(ledger), ...compared(ledger, draft, hierarchyOf, record.about).filter(({ severity }) => severity === 'error')];
  if (ledger.entries.some(({ id }) => id === record.id)) faults.push(problem('anonymisation/ledger-id-twice', '/id'));
  if (faults.length > 0) return refused(faults);
  const { id, about, on } = record;
  return ok({ schema: 'ctip.release-ledger/1', entries: [...ledger.entries, { id, about, on, ...draft, previous: ledgerDigest(ledger) }] });
}

const ofTable =
  ({ columns }: { readonly columns: readonly { readonly name: string; readonly hierarchy?: Hierarchy }[] }): HierarchyOf =>
  (name) =>
    columns.find((column) => column.name === name)?.hierarchy;

/**
 * What would be learned by comparing a release with what went out earlier about the same people: the file of this month minus the file
 * of last month. Each earlier one is brought to the levels that it shares with the new one, and no class may differ by fewer than k
 * records; where it differs by more, those records must not all share a sensitive value. Tables of counts are held against releases in
 * the same way; where a table counts by a column that a release shows as it is, by that column too.
 *
 * @param ledger - what went out
 * @param table - the table that the new release was made from
 * @param release - the new release
 * @param about - whom it is about
 * @returns `anonymisation/ledger-difference` (an error: the pointer names the earlier entry, the count how many classes),
 * `anonymisation/ledger-difference-same` (a warning: a difference that shares a sensitive value), `anonymisation/ledger-not-comparable`
 * (an error: other hierarchies, or records at several levels), `anonymisation/ledger-again` (a warning: two releases about the same
 * people by other columns or levels)
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const released = (rows: string[][]) => {
 *   const table = { columns: [sex], rows };
 *   const made = anonymise(table, { models: [kAnonymity(2)] });
 *   return made.ok ? { table, release: made.value } : undefined;
 * };
 * const [may, june] = [released([['f'], ['f'], ['m'], ['m']]), released([['f'], ['f'], ['f'], ['m'], ['m']])];
 * const ledger = may ? enterRelease(newLedger(), may.table, may.release, { id: 'may', about: 'register', on: '2026-05-31' }) : undefined;
 * ledger?.ok && june && compareWithLedger(ledger.value, june.table, june.release, 'register').map(({ code }) => code); // => ['anonymisation/ledger-difference']
 * ```
 * @public
 */
export function compareWithLedger(ledger: ReleaseLedger, table: MicroTable, release: Release, about: string): readonly Problem[] {
  return compared(ledger, releaseDraft(table, release), ofTable(table), about);
}

/**
 * Enters a release into a ledger, if comparing it with the earlier ones tells of nobody. Enter it before it goes out.
 *
 * @returns the ledger with the release; the problems of {@link compareWithLedger} that are errors,
 * `anonymisation/ledger-altered`, `anonymisation/ledger-id-twice`
 * @public
 */
export function enterRelease(ledger: ReleaseLedger, table: MicroTable, release: Release, record: LedgerRecord): Result<ReleaseLedger> {
  return entered(ledger, releaseDraft(table, release), ofTable(table), record);
}

/**
 * What would be learned by comparing a table of counts with what went out earlier: as {@link compareWithLedger}. Records that a release
 * left out stand in the cells of a table, so that a table beside a release may tell of them.
 *
 * @param table - the table, each margin that is published among its cells
 * @param k - the smallest difference that may be seen, 2 or more
 * @returns the problems of {@link compareWithLedger}; `anonymisation/ledger-cell-twice`, `ledger-cell-count`, `ledger-cell-label`,
 * `row-ragged`, `levels-outside`, `column-twice`, `table-empty` for a table that is none
 * @throws RangeError for a k below 2
 * @example
 * ```ts
 * const sex = { name: 'sex', hierarchy: flatLadder(['f', 'm']) } as const;
 * const cells = [{ values: ['f'], records: 3 }, { values: ['m'], records: 2 }];
 * const may = enterTable(newLedger(), { columns: [sex], cells }, { id: 'may', about: 'register', on: '2026-05-31', k: 2 });
 * const june = [{ values: ['f'], records: 4 }, { values: ['m'], records: 2 }];
 * may.ok && compareTableWithLedger(may.value, { columns: [sex], cells: june }, 'register', 2).map(({ code }) => code); // => ['anonymisation/ledger-difference']
 * ```
 * @public
 */
export function compareTableWithLedger(ledger: ReleaseLedger, table: CountedTable, about: string, k: number): readonly Problem[] {
  checkK(k);
  const draft = tableDraft(table, k);
  return draft.ok ? compared(ledger, draft.value, ofTable(table), about) : draft.problems;
}

/**
 * Enters a table of counts into a ledger, if comparing it with what went out earlier tells of nobody. Enter it before it goes out.
 *
 * @returns the ledger with the table; the problems of {@link compareTableWithLedger} that are errors, `anonymisation/ledger-altered`,
 * `anonymisation/ledger-id-twice`
 * @throws RangeError for a k below 2
 * @public
 */
export function enterTable(ledger: ReleaseLedger, table: CountedTable, { k, ...record }: LedgerRecord & { readonly k: number }): Result<ReleaseLedger> {
  checkK(k);
  const draft = tableDraft(table, k);
  return draft.ok ? entered(ledger, draft.value, ofTable(table), record) : draft;
}

function checkK(k: number): void {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError('k is a whole number from 2');
}

/**
 * Digest of the last entry of a ledger, and by it of all before. Kept elsewhere, it shows that the last entries were taken out.
 *
 * @example
 * ```ts
 * ledgerDigest(newLedger()).algorithm; // => 'SHA-256'
 * ```
 * @public
 */
export function ledgerDigest({ entries }: ReleaseLedger): Digest {
  const last = entries.at(-1);
  return last ? digestOfData(last) : nothing;
}

/**
 * Was an entry of a ledger altered or taken out? Each entry holds the digest of the one before. That the last ones are missing shows
 * only beside a digest that is kept elsewhere: {@link ledgerDigest}.
 *
 * @returns `anonymisation/ledger-altered` at the first entry that does not follow
 * @example
 * ```ts
 * verifyLedger(newLedger()); // => []
 * ```
 * @public
 */
export function verifyLedger({ entries }: ReleaseLedger): readonly Problem[] {
  const at = entries.findIndex(({ previous }, index) => previous.value !== ledgerDigest({ schema: 'ctip.release-ledger/1', entries: entries.slice(0, index) }).value);
  return at < 0 ? [] : [problem('anonymisation/ledger-altered', `/entries/${String(at)}`)];
}
