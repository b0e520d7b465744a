import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { digestOfData, type Digest } from '../evidence/hash.js';
import type { Release } from '../release/release.js';
import type { MicroTable } from '../table/index.js';
import { classesOf, differences, type LedgerClass, type LedgerColumn } from './difference.js';

/** A release that went out, as much of it as anyone may see. @public */
export interface LedgerEntry {
  /** A name of the release; no two in a ledger are the same. */
  readonly id: string;
  /** Whom it is about: releases about the same people have the same. */
  readonly about: string;
  /** Day on which it went out, `YYYY-MM-DD`. */
  readonly on: string;
  /** Digest of its evidence. */
  readonly evidence: Digest;
  /** The smallest difference between two releases that may be seen. */
  readonly k: number;
  readonly columns: readonly LedgerColumn[];
  /** The published classes; what the release says anyway. */
  readonly classes: readonly LedgerClass[];
  /** Digest of the entry before, so that none can be taken out; of nothing for the first. */
  readonly previous: Digest;
}

/** Releases that went out, oldest first. Plain data: keep it where nobody can rewrite it. @public */
export interface ReleaseLedger {
  readonly schema: 'ctip.release-ledger/1';
  readonly entries: readonly LedgerEntry[];
}

/** What a release is entered with. @public */
export interface LedgerRecord {
  readonly id: string;
  readonly about: string;
  readonly on: string;
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

function entryOf(table: MicroTable, release: Release, { id, about, on }: LedgerRecord, previous: Digest): LedgerEntry {
  const k = Math.max(2, ...release.models.map((model) => ('k' in model ? model.k : 2)));
  return { id, about, on, evidence: release.evidence.digest, k, columns: columnsOf(table, release), classes: classesOf(release), previous };
}

function columnsOf(table: MicroTable, { columns, evidence }: Release): LedgerColumn[] {
  return columns.flatMap(({ name, role, level, levels }): LedgerColumn[] => {
    if (role !== 'quasi') return [];
    const hierarchy = evidence.hierarchies.find(({ column }) => column === name)?.digest.value ?? '';
    const isThere = table.columns.some((column) => column.name === name && column.role === 'quasi');
    return isThere ? [{ name, hierarchy, ...(level === undefined ? { levels: levels ?? [] } : { level }) }] : [];
  });
}

/**
 * What would be learned by comparing a release with the earlier ones about the same people: the file of this month minus the file of
 * last month. Each earlier release is brought to the levels that it shares with the new one, and no class may differ by fewer than k
 * records; where it differs by more, those records must not all share a sensitive value.
 *
 * @param ledger - the earlier releases
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
  const entry = entryOf(table, release, { id: '', about, on: '' }, nothing);
  return ledger.entries.flatMap((earlier, at): Problem[] => {
    if (earlier.about !== about) return [];
    const pointer = `/entries/${String(at)}`;
    const found = differences(earlier, entry, table);
    if (!found) return [problem('anonymisation/ledger-not-comparable', pointer)];
    const k = Math.max(earlier.k, entry.k);
    const small = found.filter(({ records }) => records > 0 && records < k);
    const same = found.filter(({ records, isSame }) => records >= k && isSame);
    const isOther = JSON.stringify(earlier.columns) !== JSON.stringify(entry.columns);
    return [
      ...(small.length > 0 ? [problem('anonymisation/ledger-difference', pointer, { params: { count: small.length, k } })] : []),
      ...(same.length > 0 ? [problem('anonymisation/ledger-difference-same', pointer, { params: { count: same.length }, severity: 'warning' })] : []),
      ...(isOther ? [problem('anonymisation/ledger-again', pointer, { severity: 'warning' })] : []),
    ];
  });
}

/**
 * Enters a release into a ledger, if comparing it with the earlier ones tells of nobody. Enter it before it goes out.
 *
 * @returns the ledger with the release; the problems of {@link compareWithLedger} that are errors,
 * `anonymisation/ledger-altered`, `anonymisation/ledger-id-twice`
 * @public
 */
export function enterRelease(ledger: ReleaseLedger, table: MicroTable, release: Release, record: LedgerRecord): Result<ReleaseLedger> {
  const faults = [...verifyLedger(ledger), ...compareWithLedger(ledger, table, release, record.about).filter(({ severity }) => severity === 'error')];
  if (ledger.entries.some(({ id }) => id === record.id)) faults.push(problem('anonymisation/ledger-id-twice', '/id'));
  if (faults.length > 0) return refused(faults);
  const last = ledger.entries.at(-1);
  return ok({ schema: 'ctip.release-ledger/1', entries: [...ledger.entries, entryOf(table, release, record, last ? digestOfData(last) : nothing)] });
}

/**
 * Was an entry of a ledger altered or taken out? Each entry holds the digest of the one before. That the last ones are missing shows
 * only beside a digest that is kept elsewhere.
 *
 * @returns `anonymisation/ledger-altered` at the first entry that does not follow
 * @example
 * ```ts
 * verifyLedger(newLedger()); // => []
 * ```
 * @public
 */
export function verifyLedger({ entries }: ReleaseLedger): readonly Problem[] {
  const at = entries.findIndex(({ previous }, index) => {
    const before = entries[index - 1];
    return previous.value !== (before ? digestOfData(before) : nothing).value;
  });
  return at < 0 ? [] : [problem('anonymisation/ledger-altered', `/entries/${String(at)}`)];
}
