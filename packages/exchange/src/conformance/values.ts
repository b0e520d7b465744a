import { field, type ConformanceKind, type ConformanceOutcome } from '@ctip/core';
import * as z from 'zod';

import { csvOf, writeCsv } from '../csv/index.js';
import { parseJson } from '../json/index.js';
import { writeNdjson } from '../ndjson/index.js';
import { read } from '../read/index.js';
import { readTable } from '../table/index.js';
import { casesIn, gathered } from './hostile.js';

const meta = { privacy: 'public', subject: 'nobody', purposes: ['training'], retention: 'permanent' } as const;
const row = z.strictObject({ text: field(z.string(), { ...meta, id: 'conformance.text' }), after: field(z.string(), { ...meta, id: 'conformance.after' }) });

/** A cell that a spreadsheet computes: a sign of a formula, after what it passes over. */
const computes = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r]/u;

type Back = { readonly value: string } | { readonly refused: string } | { readonly lost: true };

async function back(source: AsyncIterable<Uint8Array>, format: 'csv' | 'ndjson'): Promise<Back> {
  const [item, ...more] = await gathered(read(await gathered(source), { as: row, format }));
  if (!item || more.length > 0) return { lost: true };
  return item.ok ? { value: item.value.text } : { refused: item.problems[0]?.code ?? '' };
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
    for (const { id, value } of await casesIn<{ readonly id: string; readonly value: string }>(input, ['values.json'])) {
      const items = await gathered(readTable([...csvOf(['text', 'after'], [[value, 'x']])]));
      const cell = items.at(-1)?.ok === true ? (items.at(-1) as { readonly cells: readonly string[] }).cells[0] : undefined;
      const wrong = cell !== undefined && computes.test(cell);
      const failed = judged(id, value, 'csv', await back(writeCsv([{ text: value, after: 'x' }], row), 'csv'), false);
      yield failed ?? (wrong ? { id, status: 'failed', note: 'a spreadsheet would compute it' } : { id, status: 'passed' });
    }
  },
};

/** Naughty strings through every format and back: the same bytes, or a typed refusal. @public */
export const naughtyStrings: ConformanceKind = {
  kind: 'naughty-strings',
  help: { ar: 'نصوص مشاكسة ذهابا وإيابا عبر كل صيغة', en: 'naughty strings through every format and back', fr: 'des chaînes difficiles, aller et retour par chaque format' },
  async *run(input) {
    for (const { index, value } of await casesIn<{ readonly index: number; readonly value: string }>(input, ['strings.json'])) {
      const id = String(index);
      const record = { text: value, after: 'x' };
      const parsed = parseJson(JSON.stringify(record));
      const json: Back = parsed.ok ? { value: (parsed.value as typeof record).text } : { refused: parsed.problems[0]?.code ?? '' };
      const found = [
        judged(id, value, 'json', json, true),
        judged(id, value, 'ndjson', await back(writeNdjson([record]), 'ndjson'), true),
        judged(id, value, 'csv', await back(writeCsv([record], row), 'csv'), true),
      ].find((one) => one !== undefined);
      yield found ?? { id, status: 'passed' };
    }
  },
};
