import { problem, type Problem } from '@ctip/core';

/** What cuts the cells of a row. @public */
export type Delimiter = ',' | ';' | '\t';

/** What the beginning of a table tells of it. */
export interface Beginning {
  readonly delimiter: Delimiter;
  /** UTF-16 units before the header: a mark, a line that names the delimiter. */
  readonly skipped: number;
  readonly notices: readonly Problem[];
}

const warning = (code: string, params?: Readonly<Record<string, string>>): Problem => problem(code, '', { severity: 'warning', at: { row: 1 }, ...(params && { params }) });
const names: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** A line with what stands in quotation marks left out. */
const bare = (line: string): string => line.replaceAll(/"(?:[^"]|"")*"?/gu, '');

const count = (line: string, delimiter: string): number => line.split(delimiter).length - 1;

/** The delimiter that the first lines speak for: commas where there are any, unless another one cuts every line alike and they do not. */
function spoken(lines: readonly string[]): Delimiter | undefined {
  const [header = '', ...rows] = lines;
  const found = ([',', ';', '\t'] as const).filter((candidate) => count(header, candidate) > 0);
  if (found.length < 2) return found[0];
  const even = found.filter((candidate) => rows.every((row) => count(row, candidate) === count(header, candidate)));
  return even[0] ?? ',';
}

/**
 * Looks at the first lines of a table: a byte order mark, `sep=;`, and what cuts the cells. What is told by the caller is taken; what
 * is found is said in a notice. The Arabic comma cuts no cells: a header that has it and nothing else is refused.
 *
 * @param isPart - the table goes on after the text, so that its last line may be cut off
 */
export function beginningOf(text: string, told: Delimiter | undefined, isPart = false): Beginning | { readonly fault: Problem } {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const notices = mark === 1 ? [problem('exchange/bom', '', { severity: 'warning', at: { row: 1, column: 1 } })] : [];
  const separator = /^sep=([,;\t])\r?\n/iu.exec(text.slice(mark));
  if (separator) {
    const delimiter = told ?? ((separator[1] ?? ',') as Delimiter);
    return { delimiter, skipped: mark + separator[0].length, notices: [...notices, warning('exchange/sep-line', { delimiter: names[delimiter] })] };
  }
  if (told) return { delimiter: told, skipped: mark, notices };
  const whole = bare(text.slice(mark)).split(/\r?\n/u);
  const lines = (isPart && whole.length > 1 ? whole.slice(0, -1) : whole).filter((line) => line !== '').slice(0, 5);
  const delimiter = spoken(lines);
  if (!delimiter && /[\u060C\u061B\uFF0C\uFF1B]/u.test(lines[0] ?? '')) return { fault: problem('exchange/delimiter', '', { at: { row: 1 } }) };
  if (!delimiter || delimiter === ',') return { delimiter: ',', skipped: mark, notices };
  return { delimiter, skipped: mark, notices: [...notices, warning('exchange/delimiter-guess', { delimiter: names[delimiter] })] };
}
