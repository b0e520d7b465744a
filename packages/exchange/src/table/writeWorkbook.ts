import { absenceReasons, coreCatalogue, isAbsent, isRecordSchema, refused, type Language, type Result } from '@ctip/core';
import type * as z from 'zod';

import { cellOf, neutral } from '../csv/cell.js';
import { absenceText } from '../csv/choices.js';
import { columnsOf, valueAt, type Column } from '../csv/columns.js';
import { headerIn } from '../csv/header.js';
import { ReadFailure } from '../source/index.js';
import { xlsxOf, type WrittenCell, type XlsxTable } from '../workbook/made/index.js';
import { writeWhole } from '../write/index.js';

/** How records become a workbook. @public */
export interface WrittenWorkbook<S extends z.ZodType> {
  /** A record schema without lists of records, for example `Case`. */
  readonly as: S;
  /** Language of the header, and with Arabic columns from right to left; without it the header has our field names. */
  readonly language?: Language;
  /** Codes and absences in words of the language, as people read them; {@link readWorkbook} takes both. No unless told. */
  readonly words?: boolean;
  /** Offers the codes of a column to who fills it in, in words of the language. No unless told. */
  readonly choices?: boolean;
  /** Rows of a sheet before another one is begun; what spreadsheets hold unless told. */
  readonly rowsPerSheet?: number;
}

/** Numbers and truth values stay what they are; all else is the text that CSV has, or words. */
function written(value: unknown, { choices }: Column, words: Language | undefined): WrittenCell {
  if ((typeof value === 'number' && !Object.is(value, -0)) || typeof value === 'boolean') return value;
  if (words === undefined) return neutral(cellOf(value));
  if (isAbsent(value)) return neutral(absenceText(value.absent, words));
  const say = (one: unknown): unknown => (choices && typeof one === 'string' ? choices.write(one, words) : one);
  return neutral(cellOf(Array.isArray(value) ? value.map(say) : say(value)));
}

/** What a column offers: its codes in words, and the reasons why there may be no answer. */
function offered({ choices, leaf }: Column, language: Language): readonly string[] | undefined {
  if (!choices || leaf.many) return undefined;
  return [...choices.codes.map((code) => neutral(choices.write(code, language))), ...(leaf.answer ? absenceReasons.map((reason) => absenceText(reason, language)) : [])];
}

const listsName: Readonly<Record<Language, string>> = { ar: 'القوائم', en: 'Lists', fr: 'Listes' };

function nameOf(schema: z.ZodType, language: Language | undefined): string {
  if (!isRecordSchema(schema)) return 'Records';
  const name = schema.tag.slice(schema.tag.indexOf('.') + 1, schema.tag.lastIndexOf('/'));
  return language === undefined ? name : ((coreCatalogue.texts[language] as Readonly<Record<string, string>>)[`record.${name}`] ?? name);
}

/** The records as a table of cells. */
export function workbookTable<S extends z.ZodType>(records: Iterable<z.infer<S>> | AsyncIterable<z.infer<S>>, { as, language, words = false, choices = false, rowsPerSheet }: WrittenWorkbook<S>): XlsxTable {
  const columns = columnsOf(as);
  const rows = async function* (): AsyncGenerator<readonly WrittenCell[]> {
    for await (const record of records) yield columns.map((column) => written(valueAt(record, column.leaf.path), column, words ? language : undefined));
  };
  return {
    name: nameOf(as, language),
    header: language === undefined ? columns.map(({ name }) => name) : headerIn(as, language),
    rows: rows(),
    rightToLeft: language === 'ar',
    ...(choices && { choices: columns.map((column) => offered(column, language ?? 'en')), choicesName: listsName[language ?? 'en'] }),
    ...(rowsPerSheet !== undefined && { rowsPerSheet }),
  };
}

/**
 * Writes records as an XLSX workbook, whole or not at all: one row a record, one column a leaf, so that {@link readWorkbook} gives them
 * back as they were. What a spreadsheet, or a CSV made of it, could take for a formula has an apostrophe before it; absences stand in
 * brackets, lists with semicolons. The header stays in sight, and in Arabic the sheet reads from right to left. Without records, and with
 * `choices`, it is a template to be filled in.
 *
 * @param path - where the file shall stand
 * @param records - records of the schema
 * @param options - schema and language of the header
 * @returns bytes written; the problems of `writeWhole`, or `exchange/cell-too-long` with row and column: no spreadsheet holds more than
 *   32,767 characters in a cell, and nothing is cut
 * @throws TypeError for a schema that a flat table cannot hold
 * @example
 * ```ts
 * const missing = await writeWorkbook('no/such/folder/cases.xlsx', [], { as: IndicatorObservation, language: 'ar' });
 * missing.ok || missing.problems[0]?.code; // => 'exchange/no-folder'
 * ```
 * @public
 */
export async function writeWorkbook<S extends z.ZodType>(path: string, records: Iterable<z.infer<S>> | AsyncIterable<z.infer<S>>, options: WrittenWorkbook<S>): Promise<Result<{ readonly bytes: number }>> {
  try {
    return await writeWhole(path, xlsxOf(workbookTable(records, options)));
  } catch (fault) {
    if (fault instanceof ReadFailure) return refused([fault.problem]);
    throw fault;
  }
}
