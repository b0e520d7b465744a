import type { ConformanceKind } from '@ctip/core';

import { readSheet, readTable, type TableItem } from '../table/index.js';
import { casesIn, isOutcome, cutInto, fromBase64, gathered, outcomeOf, type Expected, type Found } from './hostile.js';

function foundIn(items: readonly TableItem[]): Found {
  const problems = items.flatMap((item) => (item.ok ? [] : item.problems));
  if (problems.length > 0) return { outcome: 'reject', problems };
  const notices = items.flatMap((item) => (item.ok ? (item.notices ?? []) : []));
  return { outcome: notices.length > 0 ? 'accept-with-warning' : 'accept', problems: notices, rows: items.flatMap((item) => (item.ok ? [item.cells] : [])) };
}

/** Hostile CSV files: outcome, code, row and column of each. @public */
export const hostileCsv: ConformanceKind = {
  kind: 'hostile-csv',
  help: { ar: 'ملفات CSV معادية مع المتوقع من كل منها', en: 'hostile CSV files, and what is expected of each', fr: 'des fichiers CSV hostiles et ce qu’on attend de chacun' },
  async *run(input) {
    for (const one of await casesIn<{ readonly id: string; readonly payloadBase64: string; readonly expect: Expected }>(input, ['cases.json'], { payloadBase64: 'string', expect: 'object' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { id, payloadBase64, expect } = one;
      const bytes = fromBase64(payloadBase64);
      const once = foundIn(await gathered(readTable([bytes])));
      const again = foundIn(await gathered(readTable(cutInto(bytes, [1, 7, 3]))));
      yield JSON.stringify(once) === JSON.stringify(again) ? outcomeOf(id, expect, once) : { id, status: 'failed', note: 'the outcome depends on how the bytes are cut' };
    }
  },
};

/** Hostile workbooks: outcome, code and cell of each. @public */
export const hostileXlsx: ConformanceKind = {
  kind: 'hostile-xlsx',
  help: { ar: 'مصنَّفات معادية مع المتوقع من كل منها', en: 'hostile workbooks, and what is expected of each', fr: 'des classeurs hostiles et ce qu’on attend de chacun' },
  async *run(input) {
    for (const one of await casesIn<{ readonly file: string; readonly expect: Expected }>(input, ['index.json', 'cases.json'], { file: 'string', expect: 'object' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { file, expect } = one;
      const bytes = await input.bytes(file);
      if (!bytes.ok && bytes.problems[0]?.code !== 'exchange/empty') yield { id: file, status: 'failed', note: bytes.problems[0]?.code ?? '' };
      else yield outcomeOf(file, expect, foundIn(await gathered(readSheet(bytes.ok ? bytes.value : new Uint8Array()))));
    }
  },
};

/** A folder of csv-spectrum: `csvs/NAME.csv` and the objects expected in `json/NAME.json`. @public */
export const csvSpectrum: ConformanceKind = {
  kind: 'csv-spectrum',
  help: { ar: 'مجلد csv-spectrum', en: 'a folder of csv-spectrum', fr: 'un dossier de csv-spectrum' },
  async *run(input) {
    for (const name of (await input.names()).filter((one) => one.endsWith('.csv'))) {
      const id = name.replace(/^.*\//u, '').replace(/\.csv$/u, '');
      const [csv, json] = [await input.bytes(name), await input.bytes(name.replace(/csvs\//u, 'json/').replace(/\.csv$/u, '.json'))];
      if (!csv.ok || !json.ok) {
        yield { id, status: 'failed', note: 'a file is missing' };
        continue;
      }
      const expected = new TextDecoder().decode(json.value);
      if (expected.includes('\\r') && !csv.value.includes(0x0d)) {
        // What is not in the file cannot be read from it.
        yield { id, status: 'skipped', note: 'carriage returns are expected that the file does not hold: its line ends were changed on the way' };
        continue;
      }
      const items = await gathered(readTable([csv.value]));
      const [header, ...rows] = items.map((item) => (item.ok ? item.cells : undefined));
      const found = rows.map((cells) => Object.fromEntries((header ?? []).map((key, index) => [key, cells?.[index]])));
      const same = items.every((item) => item.ok) && JSON.stringify(found) === JSON.stringify(JSON.parse(expected));
      yield same ? { id, status: 'passed' } : { id, status: 'failed', note: 'the rows differ' };
    }
  },
};
