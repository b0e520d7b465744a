import { problem, refused, type ConformanceInput, type ConformanceKind, type ConformanceOutcome, type Result } from '@ctip/core';

import { glotipReport, readGlotip } from '../standards/glotip/index.js';
import { editions } from './expected.data.js';
import { expectationsOf, workbookOf } from './expectations.js';
import { folded, measuresOf } from './measures.js';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

interface Given {
  readonly workbook: Uint8Array;
  /** `undefined`: what we know of the edition. */
  readonly expected: unknown;
}

function json(bytes: Uint8Array): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return refused([problem('exchange/json-syntax', '')]);
  }
}

/** The workbook and the counts expected of it: named on the command line, beside each other, or one naming the other. */
async function given(input: ConformanceInput): Promise<Result<Given>> {
  const names = await input.names();
  const main = names.length > 0 ? await input.bytes(names.find((name) => name.endsWith('.xlsx')) ?? '') : await input.bytes();
  if (!main.ok) return main;
  const { expected, workbook } = input.options;
  if (isZip(main.value)) {
    const beside = names.find((name) => name.endsWith('.json'));
    const file = expected ?? beside;
    if (file === undefined) return { ok: true, value: { workbook: main.value, expected: undefined } };
    const counts = await input.bytes(file);
    const parsed = counts.ok ? json(counts.value) : counts;
    return parsed.ok ? { ok: true, value: { workbook: main.value, expected: parsed.value } } : parsed;
  }
  const parsed = json(main.value);
  if (!parsed.ok) return parsed;
  const path = workbook ?? workbookOf(parsed.value);
  if (path === undefined) return refused([problem('exchange/glotip-no-workbook', '')]);
  const book = await input.bytes(path);
  return book.ok ? { ok: true, value: { workbook: book.value, expected: parsed.value } } : book;
}

async function* run(input: ConformanceInput): AsyncGenerator<ConformanceOutcome> {
  const found = await given(input);
  const table = found.ok ? await readGlotip(found.value.workbook) : found;
  if (!table.ok || !found.ok) {
    yield { id: 'workbook', status: 'failed', note: (table.ok ? undefined : table.problems[0]?.code) ?? '' };
    return;
  }
  const { headerRow } = table.value;
  const report = await glotipReport(table.value);
  const measures = measuresOf(report, headerRow);
  yield report.accepted + report.refused === report.rows
    ? { id: 'accepted + refused = read', status: 'passed' }
    : { id: 'accepted + refused = read', status: 'failed' };
  const expected = found.value.expected ?? editions[report.edition ?? ''];
  const expectations = expectationsOf(expected);
  if (expectations.length === 0) yield { id: 'expected counts', status: 'failed', note: 'no counts are known for this edition; give a file with --expected' };
  for (const { name, value } of expectations) {
    const measured = measures.get(folded(name));
    // A country that the table does not hold has no rows.
    const got = measured ?? (/^country\..+\.(?:rows|masked)$/u.test(name) ? 0 : undefined);
    if (got === undefined) yield { id: name, status: 'skipped', note: 'not a count that this reader makes' };
    else yield got === value ? { id: name, status: 'passed' } : { id: name, status: 'failed', note: `expected ${String(value)}, found ${String(got)}` };
  }
}

/**
 * A workbook of the UNODC table and the counts expected of it. Give the workbook (counts of a known edition are built in, or
 * `--expected counts.json`), a file of counts that names its workbook (or `--workbook table.xlsx`), or a folder with both.
 *
 * @public
 */
export const glotip: ConformanceKind = {
  kind: 'glotip',
  help: {
    ar: 'مصنَّف جدول مكتب الأمم المتحدة المعني بالمخدرات والجريمة والأعداد المتوقعة منه',
    en: 'a workbook of the UNODC table, and the counts expected of it',
    fr: 'un classeur du tableau de l’ONUDC et les nombres attendus',
  },
  run,
};
