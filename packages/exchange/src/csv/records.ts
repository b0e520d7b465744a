import { check, jsonPointer, latinDigits, problem, type Place, type Problem, type Result } from '@ctip/core';
import type * as z from 'zod';

import { itemOf, refusal, type ReadItem } from '../read/item.js';
import { noticesFor } from '../read/schemaNames.js';
import { valueProblem } from '../table/damage.js';
import type { ColumnKind } from '../table/kinds.js';
import { Blanks, type Blank } from './blanks.js';
import { parsedCell, plain, type CellKind } from './cell.js';
import type { Column } from './columns.js';
import { readHeader } from './header.js';
import { kindOf } from './kinds.js';

/** A column of the file and how its cells are read. */
interface Reader extends Column {
  readonly kind: CellKind;
  readonly holds: ColumnKind;
}

/** What a field holds, as far as a spreadsheet may have harmed it. */
function holds({ leaf }: Column, kind: CellKind): ColumnKind {
  if (kind.many) return 'text';
  if (kind.number) return 'number';
  if (kind.boolean) return 'boolean';
  if (leaf.meta.ladder === 'date') return 'date';
  return leaf.meta.privacy === 'direct' ? 'identifier' : 'text';
}

/** Labels become the codes that they mean. */
function coded(value: unknown, { choices }: Column): unknown {
  if (!choices) return value;
  if (typeof value === 'string') return choices.read(value);
  return Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? choices.read(one) : one)) : value;
}

/** A record from the cells of a row, built from our own names alone. */
function recordOf(cells: readonly string[], columns: readonly Reader[]): unknown {
  const record: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const { leaf, kind } = column;
    const value = coded(parsedCell(plain(cells[index] ?? ''), kind), column);
    if (value === undefined) continue;
    let inner = record;
    for (const step of leaf.path.slice(0, -1)) inner = (inner[step] ??= {}) as Record<string, unknown>;
    inner[leaf.path.at(-1) ?? ''] = value;
  }
  return record;
}

/** Damage that spreadsheets did. A cell that begins with our sign is text as it stands, and so is a number as we write it. */
function damage(cells: readonly string[], columns: readonly Reader[]): readonly Problem[] {
  return columns.flatMap(({ leaf, holds: kind }, index) => {
    const cell = cells[index] ?? '';
    if (cell === '' || cell.startsWith("'") || (kind === 'number' && String(Number(cell)) === cell)) return [];
    const found = valueProblem(latinDigits(cell.trim()), kind);
    return found ? [problem(found[0], jsonPointer(leaf.path), { severity: found[1], at: { column: index + 1 }, params: { field: leaf.meta.id } })] : [];
  });
}

/** Reads the rows of a table as records of a schema; the header comes first. */
export class Records<S extends z.ZodType> {
  readonly #schema: S;
  readonly #look: (value: unknown) => readonly Problem[];
  #columns: readonly Reader[] | undefined;
  #notices: readonly Problem[] = [];
  readonly #blanks = new Blanks();
  #record = 0;

  constructor(schema: S) {
    this.#schema = schema;
    this.#look = noticesFor(schema);
  }

  get hasHeader(): boolean {
    return this.#columns !== undefined;
  }

  /** Columns of the header. */
  get width(): number {
    return this.#columns?.length ?? 0;
  }

  /** What a column holds, from 1. */
  holds(column: number): ColumnKind {
    return this.#columns?.[column - 1]?.holds ?? 'text';
  }

  header(cells: readonly string[], notices: readonly Problem[]): Result<undefined> {
    const header = readHeader(cells, this.#schema);
    if (!header.ok) return header;
    this.#columns = header.value.map((column) => {
      const kind = kindOf(column.leaf);
      return { ...column, kind, holds: holds(column, kind) };
    });
    // What was found in the header is said with the first record that is taken.
    this.#notices = notices;
    return { ok: true, value: undefined };
  }

  /** Lines without anything that were passed over: told with the next record that is taken. */
  passed(found: Blank | undefined): void {
    this.#blanks.add(found);
  }

  /** A row as a record; a row of empty cells is passed over like a blank line. */
  row(cells: readonly string[], place: Place, notices: readonly Problem[], isBlank: boolean): ReadItem<z.infer<S>> | undefined {
    const columns = this.#columns ?? [];
    if (isBlank) {
      this.passed({ at: place, count: 1 });
      // What is said of the file as a whole is not lost with it.
      this.#notices = [...this.#notices, ...notices];
      return undefined;
    }
    this.#record += 1;
    const at: Place = { ...place, record: this.#record };
    if (cells.length !== columns.length) return refusal(at, [problem('exchange/csv-cell-count', '', { params: { expected: columns.length, found: cells.length } })]);
    const found = damage(cells, columns);
    const errors = [...notices, ...found].filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return refusal(at, errors);
    const item = itemOf(check(this.#schema, recordOf(cells, columns)), at, this.#look, [...this.#notices, ...notices, ...found]);
    if (!item.ok) return item;
    this.#notices = [];
    const blanks = this.#blanks.take();
    return blanks.length > 0 ? { ...item, notices: [...(item.notices ?? []), ...blanks] } : item;
  }

  /** A row that could not be cut. */
  fault(found: Problem, place: Place): ReadItem<never> {
    this.#record += 1;
    return refusal({ ...place, record: this.#record }, [found]);
  }
}
