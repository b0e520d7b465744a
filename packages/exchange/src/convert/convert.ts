import { ok, placed, problem, refused, type Place, type Problem, type Result } from '@ctip/core';

import { needs, type ConvertedItem, type ConvertOptions, type Standard, type StandardInput, type StandardRow, type StandardWriter, type TableWriter } from '../standards/mapping/index.js';
import { writeWhole } from '../write/index.js';
import { Ledger, type CountedLoss } from './ledger.js';
import { ours } from './ours.js';
import { standards } from './standards.js';
import { asCells, asText, workbookOf } from './written.js';

/** What a conversion did: what was read is what was written and what was refused. @public */
export interface ConversionReport {
  readonly from: string;
  readonly to: string;
  readonly read: number;
  readonly written: number;
  readonly refused: number;
  /** What was lost, counted. Nothing of the input stands in it. */
  readonly losses: readonly CountedLoss[];
  /** What was not converted, and why. */
  readonly refusals: readonly { readonly at: Place; readonly problems: readonly Problem[] }[];
}

/** A conversion that is being written: text, or a workbook in bytes. @public */
export interface Conversion<Chunk extends string | Uint8Array = string> {
  /** The other file, in pieces. Nothing is held but the losses. */
  readonly chunks: AsyncIterable<Chunk>;
  /** What happened so far; complete once the pieces are. */
  readonly report: () => ConversionReport;
}

/** What {@link convert} takes. @public */
export interface ConvertRequest extends Omit<ConvertOptions, 'version'> {
  /** Id of a standard, or `ours`. */
  readonly from: string;
  readonly to: string;
  /** Version of the file that is read; seen from the file unless told. */
  readonly fromVersion?: string;
  /** Version that is written; the newest unless told. */
  readonly toVersion?: string;
  /** How it is written: as the text of the standard unless told; a table also as an XLSX workbook. */
  readonly format?: 'text' | 'xlsx';
}

/** The two sides of a conversion. One of them is ours, or both speak of the same thing. */
function sidesOf({ from, to }: ConvertRequest): Result<readonly [Standard, Standard]> {
  const [source, target] = [from, to].map((id) => standards.find((standard) => standard.id === id));
  const allowed = ['ours', ...standards.map(({ id }) => id)];
  const problems = [
    ...(from === 'ours' || source ? [] : [problem('exchange/convert-standard', '', { params: { allowed } })]),
    ...(to === 'ours' || target ? [] : [problem('exchange/convert-standard', '', { params: { allowed } })]),
  ];
  if (problems.length > 0) return refused(problems);
  const subject = source?.subject ?? target?.subject ?? 'records';
  const sides = [source ?? ours(subject), target ?? ours(subject)] as const;
  if (sides[0].subject !== sides[1].subject) return refused([problem('exchange/convert-subject', '', { params: { from: sides[0].subject, to: sides[1].subject } })]);
  if (!sides[0].read) return refused([problem('exchange/convert-one-way', '', { params: { standard: from, allowed: standards.filter(({ read }) => read).map(({ id }) => id) } })]);
  if (!sides[1].writer) return refused([problem('exchange/convert-one-way', '', { params: { standard: to, allowed: standards.filter(({ writer }) => writer).map(({ id }) => id) } })]);
  return ok(sides);
}

/**
 * Converts a file of one standard into a file of another, or from and to our own records (NDJSON, one record a line, those of one person
 * or project together), item by item, and counts every loss on both sides.
 *
 * @param input - the file
 * @param request - both sides, and what the standards need and the file does not say
 * @returns the other file in pieces with its report; `exchange/convert-standard`, `exchange/convert-subject`, `exchange/convert-one-way`,
 * `exchange/convert-option`, `exchange/convert-value`, `exchange/convert-version`, `exchange/convert-no-table` for a workbook of what is no table
 * @example
 * ```ts
 * const csv = new TextEncoder().encode('prs_FirstName,vic_TypeOfExploitation\nAmal,ForcedLabour\nNour,Ransom\n');
 * const about = { agency: 'a-1', ids: 'import-7', detectedOn: '2025', detectedIn: 'JO', recordedOn: '2026-03-02' };
 * const made = convert({ bytes: [csv] }, { from: 'htcds', to: 'ctdc', toVersion: 'global-synthetic-2024', ...about });
 * let text = '';
 * if (made.ok) for await (const chunk of made.value.chunks) text += chunk;
 * text.split('\r\n').length; // => 3
 * made.ok && [made.value.report().written, made.value.report().refused]; // => [1, 1]
 * ```
 * @public
 */
export function convert(input: StandardInput, request: ConvertRequest & { readonly format?: 'text' }): Result<Conversion>;
/**
 * Converts a file of one standard into a table of another as an XLSX workbook. Texts that a spreadsheet could take for formulas have an
 * apostrophe before them, which reading takes off again; the report says how many there are.
 *
 * @param input - the file
 * @param request - both sides, what the standards need and the file does not say, and `format: 'xlsx'`
 * @public
 */
export function convert(input: StandardInput, request: ConvertRequest): Result<Conversion<string | Uint8Array>>;
export function convert(input: StandardInput, request: ConvertRequest): Result<Conversion<string | Uint8Array>> {
  const sides = sidesOf(request);
  if (!sides.ok) return sides;
  const [source, target] = sides.value;
  const { fromVersion, toVersion, format, ...others } = request;
  const problems = [[source, fromVersion] as const, [target, toVersion] as const].flatMap(([{ versions }, version]) =>
    version === undefined || versions.includes(version) ? [] : [problem('exchange/convert-version', '', { params: { allowed: versions } })],
  );
  const told = needs(others, source.readNeeds ?? []);
  const wrong = [...problems, ...(told.ok ? [] : told.problems), ...(source.readProblems?.(others) ?? [])];
  if (wrong.length > 0) return refused(wrong);
  const writer = target.writer?.({ ...others, ...(toVersion !== undefined && { version: toVersion }) });
  if (!writer?.ok) return writer ?? refused([]);
  const items = source.read?.(input, { ...others, ...(fromVersion !== undefined && { version: fromVersion }) }) ?? [];
  if (format !== 'xlsx') return ok(running(items, writer.value, request));
  if (!('head' in writer.value)) return refused([problem('exchange/convert-no-table', '', { params: { standard: target.id } })]);
  return ok(asWorkbook(items, writer.value, request));
}

type Items = AsyncIterable<ConvertedItem> | Iterable<ConvertedItem>;
type Written<T> = (records: readonly unknown[]) => Result<T & { readonly losses: readonly Problem[] }>;

/** Writes item by item, and counts. */
function counted<T>(items: Items, write: Written<T>, { from, to }: ConvertRequest): { readonly made: () => AsyncGenerator<{ readonly value: T }>; readonly report: () => ConversionReport } {
  const ledger = new Ledger();
  const refusals: { readonly at: Place; readonly problems: readonly Problem[] }[] = [];
  let written = 0;
  async function* made(): AsyncGenerator<{ readonly value: T }> {
    for await (const item of items) {
      const one = item.ok ? write(item.value) : item;
      if (!item.ok || !one.ok) {
        refusals.push({ at: item.at, problems: one.ok ? [] : one.problems.map((found) => placed(found, item.at)) });
        continue;
      }
      ledger.add('reading', item.losses, item.at);
      ledger.add('writing', one.value.losses, item.at);
      written += 1;
      yield { value: one.value };
    }
  }
  return { made, report: () => ({ from, to, read: written + refusals.length, written, refused: refusals.length, losses: ledger.all(), refusals }) };
}

function running(items: Items, writer: StandardWriter, request: ConvertRequest): Conversion {
  const { begin = '', write, end = '' } = asText(writer);
  const { made, report } = counted(items, write, request);
  async function* chunks(): AsyncGenerator<string> {
    if (begin !== '') yield begin;
    for await (const { value } of made()) yield value.text;
    if (end !== '') yield end;
  }
  return { chunks: chunks(), report };
}

function asWorkbook(items: Items, writer: TableWriter, request: ConvertRequest): Conversion<Uint8Array> {
  const { head, write } = asCells(writer);
  const { made, report } = counted(items, write, request);
  async function* rows(): AsyncGenerator<StandardRow> {
    yield* head;
    for await (const { value } of made()) yield* value.rows;
  }
  return { chunks: workbookOf(request.to, rows()), report };
}

/** Thrown inside this module so that a file of which nothing could be converted is not written. */
class NothingConverted extends Error {}

async function* orNothing({ chunks, report }: Conversion<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
  if (report().written === 0 && report().refused > 0) throw new NothingConverted();
}

/**
 * Converts into a file, which appears whole or not at all; where nothing could be converted it does not appear, and the report says why.
 *
 * @param path - the file to write
 * @returns the report; problems of `writeWhole` and of {@link convert}
 * @example
 * ```ts
 * const made = await convertTo('no/such/folder/out.csv', { bytes: [] }, { from: 'ours', to: 'htcds', recordedOn: '2026-03-02' });
 * made.ok || made.problems[0]?.code; // => 'exchange/no-folder'
 * ```
 * @public
 */
export async function convertTo(path: string, input: StandardInput, request: ConvertRequest): Promise<Result<ConversionReport>> {
  const made = convert(input, request);
  if (!made.ok) return made;
  try {
    const done = await writeWhole(path, orNothing(made.value));
    return done.ok ? ok(made.value.report()) : done;
  } catch (fault) {
    if (!(fault instanceof NothingConverted)) throw fault;
    return ok(made.value.report());
  }
}
