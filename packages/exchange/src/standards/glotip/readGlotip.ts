import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { ReadFailure } from '../../source/index.js';
import { openWorkbook, type SheetRow } from '../../workbook/index.js';
import { withFormulas } from './formulas.js';
import { parseRow } from './parseRow.js';
import type { GlotipItem } from './row.js';
import { columns, optional, type ColumnName } from './values.data.js';

/** The UNODC table, open for reading. @public */
export interface GlotipTable {
  /** Date of the edition, `YYYY-MM-DD`, from the lines above the header; `undefined` in copies that dropped them. */
  readonly edition: string | undefined;
  /** Row of the sheet in which the header stands. */
  readonly headerRow: number;
  /** Every row below the header that holds something, in order. Can be taken once. */
  readonly items: AsyncGenerator<GlotipItem>;
  /** Different texts met so far in the free-text categories, the empty one and those of refused rows among them. */
  readonly spellings: () => { readonly citizenship: number; readonly repatriation: number };
}

/** Rows above the header that are looked at before the search is given up. */
const searched = 20;

/** The free texts met. */
interface Texts {
  readonly citizenship: Set<string>;
  readonly repatriation: Set<string>;
}

type Header = ReadonlyMap<ColumnName, number>;

function headerIn({ cells }: SheetRow): Header | undefined {
  const names = new Map<string, ColumnName>(Object.entries(columns).map(([key, name]) => [name.toLowerCase(), key as ColumnName] as const));
  const found = new Map<ColumnName, number>();
  for (const { text, column } of cells) {
    const name = names.get(text.trim().toLowerCase());
    if (name && !found.has(name)) found.set(name, column);
  }
  return found.has('indicator') || found.has('value') ? found : undefined;
}

const dateOf = ({ cells }: SheetRow): string | undefined => {
  const found = cells.map(({ text }) => /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text.trim())).find((match) => match !== null);
  return found ? `${found[3] ?? ''}-${found[2] ?? ''}-${found[1] ?? ''}` : undefined;
};

const keyOf = (item: Extract<GlotipItem, { ok: true }>): string => {
  const { country, countryName, count, dimension, category, sex, ageGroup, year } = item.value;
  return [country ?? countryName, count.unit, dimension, category, sex, ageGroup, year].join('\u0000');
};

async function* itemsOf(rows: AsyncIterable<SheetRow>, header: Header, texts: Texts, close: () => void): AsyncGenerator<GlotipItem> {
  const seen = new Set<string>();
  const known = new Set(header.values());
  let last = 0;
  try {
    for await (const { row, cells } of rows) {
      last = row;
      if (cells.length === 0) continue;
      const byColumn = new Map(cells.map(({ column, text }) => [column, text] as const));
      const cell = (column: ColumnName): string => byColumn.get(header.get(column) ?? 0) ?? '';
      const item = withFormulas(parseRow(cell, row), cells, known);
      if (item.cut?.endsWith('/citizenship')) texts.citizenship.add(cell('category'));
      if (item.cut?.endsWith('/repatriation')) texts.repatriation.add(cell('category'));
      if (item.ok) {
        const key = keyOf(item);
        if (seen.has(key)) {
          const twice = problem('exchange/glotip-duplicate-key', '', { at: { row }, severity: 'warning' });
          yield { ...item, notices: [...item.notices, twice] };
          continue;
        }
        seen.add(key);
      }
      yield item;
    }
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    yield { ok: false, row: last + 1, cut: undefined, problems: [fault.problem] };
  } finally {
    close();
  }
}

/**
 * Opens the UNODC table on trafficking in persons (GLOTIP), the workbook of the data portal or a copy of it.
 *
 * The header is found by its names, so that lines above it and columns that a copy dropped make no difference. Every row below is one
 * item: a figure with the notices it deserves, or a refusal with its reasons; rows are numbered as in the sheet. Masked cells are
 * intervals (`<5` is 0 to 4). Nothing is summed here.
 *
 * @param input - path or bytes of the workbook
 * @returns the table; `exchange/glotip-header`, `exchange/glotip-column-missing`, or a problem of the workbook
 * @example
 * ```ts
 * const found = await readGlotip('no/such/file.xlsx');
 * found.ok || found.problems[0]?.code; // => 'exchange/not-found'
 * ```
 * @public
 */
export async function readGlotip(input: string | Uint8Array): Promise<Result<GlotipTable>> {
  const book = await openWorkbook(input);
  if (!book.ok) return book;
  const rows = book.value.rows();
  const close = (problems: readonly Problem[]): Result<never> => {
    void rows.return(undefined);
    book.value.close();
    return refused(problems);
  };
  let edition: string | undefined;
  try {
    for (let step = await rows.next(), n = 0; !step.done && n < searched; step = await rows.next(), n += 1) {
      const header = headerIn(step.value);
      if (!header) {
        edition ??= dateOf(step.value);
        continue;
      }
      const missing = (Object.keys(columns) as ColumnName[]).filter((column) => !header.has(column) && !optional.includes(column));
      const headerRow = step.value.row;
      if (missing.length > 0) {
        return close(missing.map((column) => problem('exchange/glotip-column-missing', '', { at: { row: headerRow }, params: { column: columns[column] } })));
      }
      const texts: Texts = { citizenship: new Set(), repatriation: new Set() };
      const spellings = () => ({ citizenship: texts.citizenship.size, repatriation: texts.repatriation.size });
      return ok({ edition, headerRow, spellings, items: itemsOf(rows, header, texts, book.value.close) });
    }
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    return close([fault.problem]);
  }
  return close([problem('exchange/glotip-header', '')]);
}
