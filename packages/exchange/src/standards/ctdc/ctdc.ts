import { Case, check, ExploitationAccount, hearFlag, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import { absenceWord, readCtdcCell } from './cells.js';
import { ctdcVersions, fileOf, flagRules, sameColumns, type CtdcColumnName, type CtdcFile, type CtdcVersion } from './columns.js';
import { ctdcOtherNames } from './files.data.js';
import type { CtdcContext, CtdcRecords } from './records.js';
import { cellsOf } from './toCells.js';
import { recordsOf, type Cells } from './toRecords.js';

/** A row of a CTDC file: text by column. @public */
export type CtdcRow = { readonly [C in CtdcColumnName]?: string };

/** Namespace under which a case keeps what a row says and our records have no word for, and the file that it came from. @public */
export const ctdcNamespace = 'org.ctdatacollaborative';

/** A cell as it came, and what our records say for it; the original is written back as long as they still say so. */
interface Kept {
  readonly text: string;
  readonly as: string;
}

interface KeptRow {
  readonly file: CtdcVersion;
  readonly cells: ReadonlyMap<string, Kept>;
}

const otherNames: ReadonlyMap<string, string> = new Map(ctdcOtherNames.map(([other, name]) => [other, name]));

/** The name of a column in the files, for a name in their documents. */
export const properName = (name: string): string => otherNames.get(name) ?? name;

/** What is worked out once for a column, and once for each text that stands in it; texts are few, because they come from lists. */
interface Column {
  readonly column: CtdcFile['columns'][number];
  readonly read: Map<string, Result<string>>;
  /** What a text costs that our records say in the same word. */
  readonly same: Map<string, readonly Problem[]>;
  /** What it costs where they say another one, by that word. */
  readonly others: Map<string, Map<string, readonly Problem[]>>;
}

/** Texts that are remembered of a column; of free text there are more, and they are looked at again. */
const remembered = 1000;

function remember<T>(known: Map<string, T>, text: string, make: () => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = make();
  if (known.size < remembered) known.set(text, made);
  return made;
}

const columnsOf = new Map<CtdcVersion, ReadonlyMap<string, Column>>(
  ctdcVersions.map((version) => [version, new Map(fileOf(version).columns.map((column) => [column.name, { column, read: new Map(), same: new Map(), others: new Map() }]))]),
);

function readCells(file: CtdcFile, row: CtdcRow): Result<Cells> {
  const columns = columnsOf.get(file.version);
  const cells: Record<string, string> = {};
  const problems: Problem[] = [];
  let index = 0;
  for (const [name, text] of Object.entries(row)) {
    index += 1;
    const found = columns?.get(name) ?? columns?.get(properName(name));
    if (!found) {
      problems.push(problem('core/unknown-key', `/#${String(index)}`));
      continue;
    }
    const read = remember(found.read, text, () => readCtdcCell(file, found.column, text));
    if (read.ok) cells[found.column.name] = read.value;
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? refused(problems) : ok(cells);
}

const within = (part: string, problems: readonly Problem[]): readonly Problem[] => problems.map((found) => ({ ...found, pointer: `/${part}${found.pointer}` }));

/** What a cell costs: a flag that says several of our codes, a no that cannot be trusted, a word that we have none for. */
function cellLoss(file: CtdcFile, column: CtdcFile['columns'][number], text: string, kept: Kept | undefined): readonly Problem[] {
  const pointer = `/${column.name}`;
  if (column.kind === 'flag') {
    const heard = hearFlag(file.synthetic ? 'ctdc-synthetic' : 'ctdc', text, pointer);
    if (heard.ok && heard.value.losses.length > 0) return heard.value.losses;
    const merged = flagRules(file.version, column).filter(({ part, says, writes }) => writes.length > 1 && (says === undefined || part === 'purposes'));
    if (text === '1' && merged.length > 0) return merged.map(({ writes }) => loss('exchange/ctdc-merged', pointer, { field: column.name, candidates: writes }));
  }
  if (!kept || text === '') return [];
  return [loss(kept.as === absenceWord(file, column) ? 'exchange/mapping-kept-apart' : 'exchange/mapping-rewritten', pointer, { field: column.name })];
}

/** What the cells of a row cost, and those that are kept as they came. */
function costOf(file: CtdcFile, cells: Cells, said: Cells): { readonly losses: readonly Problem[]; readonly kept: Readonly<Record<string, Kept>> } {
  const losses: Problem[] = [];
  const kept: Record<string, Kept> = {};
  for (const { column, same, others } of columnsOf.get(file.version)?.values() ?? []) {
    const cell = cells[column.name];
    const text = cell ?? '';
    const as = said[column.name] ?? '';
    const one = text === as ? undefined : { text, as };
    if (one) kept[column.name] = one;
    if (cell === undefined) continue;
    const found = remember(one ? remember(others, as, () => new Map<string, readonly Problem[]>()) : same, text, () => cellLoss(file, column, text, one));
    if (found.length > 0) losses.push(...found);
  }
  return { losses, kept };
}

/**
 * Reads a row of a public CTDC file into a case and an exploitation account.
 *
 * A merged flag (2024 and later) says that one of several things is true; which one is not known, so our records say none of them, the
 * flag is kept and the loss lists the candidates. An empty cell of a synthetic file is unknown, never no; a 0 of the k-anonymised file is
 * kept with the warning that its contributors mixed 0 and "not known". Country of exploitation and year of registration are stand-ins, and
 * told as such. Cells that our records have no word for are kept as an extension of the case under `org.ctdatacollaborative`, and
 * {@link toCtdc} writes them back. A row of a synthetic file stands for no person: every one says so, and the extension names its file.
 *
 * @param row - cells by column
 * @param version - the file; see {@link ctdcVersionOf}
 * @param context - what the files have no column for
 * @returns the records and every loss; `exchange/ctdc-value` with the allowed values, `core/unknown-key`, problems of `check` by record
 * @example
 * ```ts
 * const context = { ids: { victim: 'v-1', case: 'c-1', account: 'x-1' }, agency: 'a-1', detectedOn: '2024', detectedIn: 'JO', recordedOn: '2026-03-02' };
 * const row = { yearOfRegistration: '2019', ageBroad: '9--17', meansThreats: '1', meansFalsePromises: '1', meansWithholdDocs: '' };
 * const read = fromCtdc(row, 'global-synthetic-2024', context);
 * read.ok && read.value.value.account.methodsOfControl; // => ['false-promises']
 * read.ok && read.value.value.case.person.ageGroup; // => 'child'
 * read.ok && read.value.losses.find(({ code }) => code === 'exchange/ctdc-merged')?.pointer; // => '/meansThreats'
 * ```
 * @public
 */
export function fromCtdc(row: CtdcRow, version: CtdcVersion, context: CtdcContext): Result<Mapped<CtdcRecords>> {
  const file = fileOf(version);
  const read = readCells(file, row);
  if (!read.ok) return read;
  const cells = read.value;
  const { losses, ...built } = recordsOf(version, cells, context);
  const [found, account] = [check(Case, built.case), check(ExploitationAccount, built.account)];
  if (!found.ok || !account.ok) return refused([...(found.ok ? [] : within('case', found.problems)), ...(account.ok ? [] : within('account', account.problems))]);
  const said = cellsOf(version, { case: found.value, account: account.value }).cells;
  const { losses: ofCells, kept } = costOf(file, cells, said);
  const extensions = { [ctdcNamespace]: { file: version, cells: kept } as never };
  return ok({ value: { case: { ...found.value, extensions }, account: account.value }, losses: [...losses, ...ofCells] });
}

function keptOf({ extensions }: Case): KeptRow | undefined {
  const held: unknown = extensions && Object.hasOwn(extensions, ctdcNamespace) ? extensions[ctdcNamespace] : undefined;
  if (typeof held !== 'object' || held === null) return undefined;
  const { file, cells } = held as { readonly file?: unknown; readonly cells?: unknown };
  if (!ctdcVersions.includes(file as CtdcVersion) || typeof cells !== 'object' || cells === null) return undefined;
  const sound = new Map<string, Kept>();
  for (const [name, one] of Object.entries(cells as Record<string, Partial<Kept> | null>)) if (typeof one?.text === 'string' && typeof one.as === 'string') sound.set(name, one as Kept);
  return { file: file as CtdcVersion, cells: sound };
}

/**
 * Writes a case and an account as a row of a CTDC file, every column in order, and tells what the file has no column or no word for: dates,
 * acts and means, a second nationality, an age within its band, and codes that are merged into one flag.
 *
 * What is not known is the file's own word for it (`-99`, `00`, `Unknown`, or an empty cell); nothing is ever written as 0, because a list
 * of what was found does not say what was not. The row is personal data like the records it came from: the columns of a public file make
 * nothing public.
 *
 * @param records - a case and its account, also those that `fromHtcds` read
 * @param version - the file to write
 * @example
 * ```ts
 * const context = { ids: { victim: 'v-1', case: 'c-1', account: 'x-1' }, agency: 'a-1', detectedOn: '2024', detectedIn: 'JO', recordedOn: '2026-03-02' };
 * const read = fromCtdc({ gender: 'Female', isForcedLabour: '1', isSexualExploit: '0' }, 'global-k-anonymised', context);
 * const written = read.ok ? toCtdc(read.value.value, 'global-synthetic-2024') : undefined;
 * [written?.value.gender, written?.value.isForcedLabour, written?.value.isSexualExploit]; // => ['Woman', '1', '']
 * ```
 * @public
 */
export function toCtdc(records: CtdcRecords, version: CtdcVersion): Mapped<CtdcRow> {
  const file = fileOf(version);
  const { cells, losses } = cellsOf(version, records);
  const kept = keptOf(records.case);
  const fits = kept !== undefined && sameColumns(kept.file, version);
  const back = (name: string): string | undefined => {
    const held = fits ? kept.cells.get(name) : undefined;
    return held && held.as === cells[name] ? held.text : undefined;
  };
  const row: Record<string, string> = {};
  for (const { name } of file.columns) row[name] = back(name) ?? cells[name] ?? '';
  // A code without a word is not lost where the word that it was read from is written back.
  const returned = (): ReadonlySet<string> => new Set(file.columns.flatMap((column) => (back(column.name) === '1' ? flagRules(version, column).flatMap(({ says }) => says ?? []) : [])));
  const without = losses.some(({ code }) => code === 'exchange/mapping-no-code') ? returned() : undefined;
  const others = losses.filter(({ code, params }) => code !== 'exchange/mapping-no-code' || without?.has(String(params?.['code'])) !== true);
  const left = kept && !fits && [...kept.cells.values()].some(({ text }) => text !== '') ? [loss('exchange/mapping-dropped', '/case/extensions', { field: 'record.extensions' })] : [];
  return { value: row as CtdcRow, losses: [...others, ...left] };
}
