import { ok, problem, refused, type Result } from '@ctip/core';

/** A row as it stands in a file: column → text, columns in lower case without blanks, hyphens and underscores. */
export type Row = ReadonlyMap<string, string>;

const column = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');

function written(value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(written).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function fromObjects(values: readonly unknown[]): Row[] | undefined {
  const rows = values.map((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value).map(([name, cell]) => [column(name), written(cell)] as const))
      : undefined,
  );
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromJson(text: string): Row[] | undefined {
  const whole = parsed(text);
  if (Array.isArray(whole)) return fromObjects(whole);
  if (typeof whole !== 'object' || whole === null) return undefined;
  const list = Object.values(whole).find((value) => Array.isArray(value) && value.length > 0 && typeof value[0] === 'object') as unknown[] | undefined;
  return list ? fromObjects(list) : fromObjects([whole]);
}

function fromLines(text: string): Row[] | undefined {
  const values = text.split(/\r?\n/u).filter((line) => line.trim() !== '').map(parsed);
  return values.length > 0 && !values.includes(undefined) ? fromObjects(values) : undefined;
}

/** Cells of one CSV text (RFC 4180), row by row; `undefined` for a quote that never ends. */
function cells(text: string, separator: string): string[][] | undefined {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? '';
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  if (quoted) return undefined;
  endCell();
  return rows.filter((row) => row.some((value) => value.trim() !== ''));
}

function fromTable(table: readonly (readonly string[])[] | undefined): Row[] | undefined {
  const [head, ...body] = table ?? [];
  if (!head || head.length < 4) return undefined;
  return body.map((row) => new Map(head.map((name, index) => [column(name), (row[index] ?? '').trim()] as const)));
}

/** The first table of a Markdown text that has a column for age. */
function fromMarkdown(text: string): Row[] | undefined {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith('|') && /\bage\b/iu.test(line));
  if (start < 0) return undefined;
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  const table = lines.slice(start, end < 0 ? undefined : end).filter((line) => !/^[|\s:-]+$/u.test(line));
  return fromTable(table.map((line) => line.replaceAll(/^\||\|$/gu, '').split('|')));
}

/** Reads rows from JSON (a list, or an object that holds one), NDJSON, CSV (comma, semicolon, tab) or the first fitting Markdown table. */
export function readRows(bytes: Uint8Array): Result<readonly Row[]> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const head = text.split(/\r?\n/u, 1)[0] ?? '';
  const separator = [',', ';', '\t'].find((candidate) => head.includes(candidate)) ?? ',';
  const rows = fromJson(text) ?? fromLines(text) ?? (head.includes('|') || text.includes('\n|') ? fromMarkdown(text) : fromTable(cells(text, separator)));
  return rows && rows.length > 0 ? ok(rows) : refused([problem('screening/not-rows', '')]);
}
