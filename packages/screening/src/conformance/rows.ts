import { ok, problem, refused, type Result } from '@ctip/core';

import { csvCells, separatorOf } from './csv.js';
import { markdownTables } from './markdown.js';

/**
 * A row as it stands in a file: column → cell, for the columns that are read. `undefined` where the row is no object, has other cells
 * than the head, or has a column twice.
 */
export type Row = ReadonlyMap<Column, unknown> | undefined;

/** The names that each column may have, in lower case and without blanks, hyphens and underscores; the first that is there is read. */
const columns = {
  id: ['id', '#'],
  age: ['age'],
  act: ['act', 'acts', 'a'],
  means: ['means', 'm'],
  purpose: ['purpose', 'purposes', 'p'],
  consentClaimed: ['consentclaimed', 'consent'],
  expected: ['expected', 'expectedresult', 'result'],
  presumption: ['presumption', 'onpresumptionofminority', 'presumedminor'],
  adultReading: ['adultreading'],
  askNext: ['asknext'],
} as const;

/** A column that is read. */
export type Column = keyof typeof columns;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s\-_]/gu, '');
const wanted: ReadonlySet<string> = new Set(Object.values(columns).flat());

function named(cells: readonly (readonly [string, unknown])[]): Row {
  const byName = new Map<string, unknown>();
  for (const [name, cell] of cells) {
    const key = plain(name);
    if (!wanted.has(key)) continue;
    if (byName.has(key)) return undefined;
    byName.set(key, cell);
  }
  const row = new Map<Column, unknown>();
  for (const column of Object.keys(columns) as Column[]) {
    const name = columns[column].find((candidate) => byName.has(candidate));
    if (name !== undefined) row.set(column, byName.get(name));
  }
  return row;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const fromObject = (value: unknown): Row => (isObject(value) ? named(Object.entries(value)) : undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const speaksOfAge = (value: unknown): boolean => fromObject(value)?.has('age') ?? false;

/** The list of rows in an object: `cases`, `rows`, or the first list with a row in it. */
function listIn(whole: object): readonly unknown[] | undefined {
  const members = new Map<string, unknown>(Object.entries(whole));
  return [members.get('cases'), members.get('rows'), ...members.values()].find(
    (value, at): value is readonly unknown[] => Array.isArray(value) && (at < 2 || value.some(speaksOfAge)),
  );
}

function fromJson(text: string): readonly Row[] | undefined {
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole.map(fromObject);
  if (isObject(whole)) return (listIn(whole) ?? (speaksOfAge(whole) ? [whole] : [])).map(fromObject);
  if (!text.trimStart().startsWith('{')) return undefined;
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return lines.map((line) => fromObject(parsed(line)));
}

function fromTable(table: readonly (readonly string[])[] | undefined): readonly Row[] {
  const [head = [], ...body] = table ?? [];
  const row = named(head.map((name) => [name, name]));
  if (!row?.has('age') || !row.has('expected')) return [];
  return body.map((cells) => (cells.length === head.length ? named(head.map((name, at) => [name, cells[at]])) : undefined));
}

function fromText(text: string): readonly Row[] {
  const json = fromJson(text);
  if (json) return json;
  const markdown = markdownTables(text).map(fromTable);
  if (markdown.length > 0) return markdown.find((rows) => rows.length > 0) ?? [];
  return fromTable(csvCells(text, separatorOf(text.split(/\r?\n/u, 1)[0] ?? '')));
}

/**
 * Reads rows from JSON (a list, or an object that holds one), NDJSON, CSV (comma, semicolon, tab) or the first fitting table of a
 * Markdown text, all in UTF-8. No row is dropped: one that cannot be read is `undefined`.
 */
export function readRows(bytes: Uint8Array): Result<readonly Row[]> {
  const none = refused([problem('screening/not-rows', '')]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return none;
  }
  const rows = fromText(text);
  return rows.length > 0 ? ok(rows) : none;
}
