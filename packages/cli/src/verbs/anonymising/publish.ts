import { compareWithLedger, enterRelease, type Breakdown, type ColumnSuppression, type MicroTable, type Release } from '@ctip/anonymisation';
import { ok, type Problem, type Result } from '@ctip/core';
import { csvOf, writeTogether, type PlannedFile } from '@ctip/exchange';

import { ledgerPath } from '../../run/paths.js';
import type { Context } from '../../run/verb.js';
import { ledgerFile, recordOf, withLedger } from './ledgers.js';

/** What was entered into a ledger, and what it warned of. */
export interface Entered {
  readonly id: string;
  readonly about: string;
  readonly entries: number;
  readonly warnings: readonly Problem[];
}

/** What is known beside a release. */
export interface Details {
  /** The table that it was made from; without rows where no one has them. */
  readonly table: MicroTable;
  readonly breakdowns?: readonly Breakdown[];
  readonly suppression?: () => readonly ColumnSuppression[];
}

/** The files of a release; the release itself last, so that it is never there without the rest. */
async function filesOf({ option, words }: Context, made: Release, { breakdowns, suppression }: Details): Promise<PlannedFile[]> {
  const { columns, rows, evidence } = made;
  const [out = '', proof, page] = [option('out'), option('evidence'), option('report')];
  const files: PlannedFile[] = [];
  if (proof !== undefined) files.push({ path: proof, chunks: [`${JSON.stringify(evidence, undefined, 2)}\n`] });
  if (page !== undefined) {
    const { releaseReport } = await import('@ctip/report');
    files.push({ path: page, chunks: [releaseReport({ release: made, first: words.language, ...(breakdowns && { breakdowns }), ...(suppression && { suppression: suppression() }) })] });
  }
  files.push({ path: out, chunks: csvOf(columns.map(({ name }) => name), rows) });
  return files;
}

/**
 * Writes a release with everything that goes with it, all or nothing. With a ledger it is held against what went out earlier and
 * entered, while no other command can do the same; what would tell of single persons is refused and nothing is written.
 */
export async function published(context: Context, made: Release, details: Details): Promise<Result<Entered | undefined>> {
  const files = await filesOf(context, made, details);
  const typed = context.option('ledger');
  if (typed === undefined) {
    const written = await writeTogether(files);
    return written.ok ? ok(undefined) : written;
  }
  const path = await ledgerPath(typed);
  return withLedger(path, context, async (ledger, lock) => {
    const record = recordOf(context, ledger);
    const next = enterRelease(ledger, details.table, made, record);
    if (!next.ok) return next;
    const warnings = compareWithLedger(ledger, details.table, made, record.about).filter(({ severity }) => severity === 'warning');
    // The ledger first: an entry without a release is a nuisance, a release without an entry a leak.
    const written = await writeTogether([ledgerFile(path, next.value), ...files], lock);
    return written.ok ? ok({ id: record.id, about: record.about, entries: next.value.entries.length, warnings }) : written;
  });
}
