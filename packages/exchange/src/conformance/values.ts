import { field, ok, type ConformanceKind, type ConformanceOutcome, type Result } from '@ctip/core';
import * as z from 'zod';

import { csvOf, writeCsv } from '../csv/index.js';
import { parseJson } from '../json/index.js';
import { writeNdjson } from '../ndjson/index.js';
import { read, type ReadItem } from '../read/index.js';
import { readTable, readWorkbook } from '../table/index.js';
import { workbookTable } from '../table/writeWorkbook.js';
import { openWorkbook, refusedBy } from '../workbook/index.js';
import { xlsxOf } from '../workbook/made/index.js';
import { casesIn, isOutcome, gathered } from './hostile.js';

const meta = { privacy: 'public', subject: 'nobody', purposes: ['training'], retention: 'permanent' } as const;
const row = z.strictObject({ text: field(z.string(), { ...meta, id: 'conformance.text' }), after: field(z.string(), { ...meta, id: 'conformance.after' }) });

/** A cell that a spreadsheet computes: a sign of a formula, after what it passes over. */
const computes = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r]/u;

type Back = { readonly value: string } | { readonly refused: string } | { readonly lost: true };

async function back(source: AsyncIterable<Uint8Array>, format: 'csv' | 'ndjson'): Promise<Back> {
  try {
    return only(await gathered(read(await gathered(source), { as: row, format })));
  } catch (fault) {
    const refused = refusedBy(fault);
    return { refused: refused.ok ? '' : (refused.problems[0]?.code ?? '') };
  }
}

type Texts = z.infer<typeof row>;

/** A workbook with a record in it, or why none can hold it. */
async function workbookOf(record: Texts): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(Buffer.concat(await gathered(xlsxOf(workbookTable([record], { as: row }))))));
  } catch (fault) {
    return refusedBy(fault);
  }
}

/** A record through a workbook and back. */
async function backFrom(workbook: Result<Uint8Array>): Promise<Back> {
  return workbook.ok ? only(await gathered(readWorkbook(workbook.value, { as: row }))) : { refused: workbook.problems[0]?.code ?? '' };
}

function only(items: readonly ReadItem<Texts>[]): Back {
  const [item, ...more] = items;
  if (!item || more.length > 0) return { lost: true };
  return item.ok ? { value: item.value.text } : { refused: item.problems[0]?.code ?? '' };
}

/** Would a spreadsheet compute a cell of our workbook: a formula, or a text that becomes one in a table made of it? */
async function computesIn(workbook: Uint8Array): Promise<boolean> {
  const book = await openWorkbook(workbook);
  if (!book.ok) return true;
  const rows = await gathered(book.value.rows(undefined));
  book.value.close();
  return rows.some(({ cells }) => cells.some(({ formula, text }) => formula || computes.test(text)));
}

const isTyped = (code: string): boolean => /^(?:exchange|core)\/[a-z-]+$/u.test(code);

/** A value through a format and back: the same, or a typed refusal where one is allowed. */
function judged(id: string, value: string, way: string, found: Back, mayRefuse: boolean): ConformanceOutcome | undefined {
  if ('value' in found && found.value === value) return undefined;
  if ('refused' in found && mayRefuse && isTyped(found.refused)) return undefined;
  return { id, status: 'failed', note: `${way}: ${'refused' in found ? found.refused : 'the value changed'}` };
}

/** Values that spreadsheets take for formulas: written as text, and back as they were. @public */
export const csvInjection: ConformanceKind = {
  kind: 'csv-injection',
  help: { ar: 'قيم تحسبها برامج الجداول صيغا', en: 'values that spreadsheets take for formulas', fr: 'des valeurs que les tableurs prennent pour des formules' },
  async *run(input) {
    for (const one of await casesIn<{ readonly id: string; readonly value: string }>(input, ['values.json'], { value: 'string' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { id, value } = one;
      const items = await gathered(readTable([...csvOf(['text', 'after'], [[value, 'x']])]));
      const cell = items.at(-1)?.ok === true ? (items.at(-1) as { readonly cells: readonly string[] }).cells[0] : undefined;
      const wrong = cell !== undefined && computes.test(cell);
      const workbook = await workbookOf({ text: value, after: 'x' });
      const failed =
        judged(id, value, 'csv', await back(writeCsv([{ text: value, after: 'x' }], row), 'csv'), false) ??
        judged(id, value, 'xlsx', await backFrom(workbook), false);
      yield failed ?? (wrong || (workbook.ok && (await computesIn(workbook.value))) ? { id, status: 'failed', note: 'a spreadsheet would compute it' } : { id, status: 'passed' });
    }
  },
};

/** Naughty strings through every format and back: the same bytes, or a typed refusal. @public */
export const naughtyStrings: ConformanceKind = {
  kind: 'naughty-strings',
  help: { ar: 'نصوص مشاكسة ذهابا وإيابا عبر كل صيغة', en: 'naughty strings through every format and back', fr: 'des chaînes difficiles, aller et retour par chaque format' },
  async *run(input) {
    for (const one of await casesIn<{ readonly index: number; readonly value: string }>(input, ['strings.json'], { value: 'string' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { index, value } = one;
      const id = String(index);
      const record = { text: value, after: 'x' };
      const parsed = parseJson(JSON.stringify(record));
      const json: Back = parsed.ok ? { value: (parsed.value as typeof record).text } : { refused: parsed.problems[0]?.code ?? '' };
      const found = [
        judged(id, value, 'json', json, true),
        judged(id, value, 'ndjson', await back(writeNdjson([record]), 'ndjson'), true),
        judged(id, value, 'csv', await back(writeCsv([record], row), 'csv'), true),
        judged(id, value, 'xlsx', await backFrom(await workbookOf(record)), true),
      ].find((one) => one !== undefined);
      yield found ?? { id, status: 'passed' };
    }
  },
};
