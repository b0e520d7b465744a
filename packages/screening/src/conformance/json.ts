import { ok, problem, refused, type ConformanceInput, type ConformanceOutcome, type Problem, type Result } from '@ctip/core';

/** A problem in one line: its code and its place, nothing of the row. */
export const said = ({ code, pointer }: Problem): string => `${code}${pointer === '' ? '' : ` ${pointer}`}`;

/** An object of JSON as a map of its own members, so that no name reaches a prototype. */
export type Members = ReadonlyMap<string, unknown>;

/** The members of an object; `undefined` for anything else. */
export function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

/** Reads JSON in UTF-8. */
export function readJson(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refused([problem('screening/not-rows', '')]);
  }
}

/** The list under one of some names, or the text itself where it is a list. */
export function listIn(whole: unknown, ...names: readonly string[]): readonly unknown[] | undefined {
  if (Array.isArray(whole)) return whole;
  const members = membersOf(whole);
  const lists = names.map((name) => members?.get(name)).filter((value) => Array.isArray(value));
  return lists[0];
}

/** A row or case that was read or not, as an outcome. */
export type Checked = Omit<ConformanceOutcome, 'id'>;

/** What is wrong with a cell, as an outcome. */
export const wrongCell = (code: 'row-value' | 'row-missing' | 'row-shape', pointer: string): Checked => ({ status: 'failed', note: said(problem(`screening/${code}`, pointer)) });

/** Passed, or failed with what differs. */
export const compared = (notes: readonly string[]): Checked => (notes.length === 0 ? { status: 'passed' } : { status: 'failed', note: notes.join('; ') });

/** Reads a JSON file and checks every member of its list. A file without a list, or with an empty one, is a failure of its own. */
export async function* runList(
  input: ConformanceInput,
  names: readonly string[],
  check: (row: Members) => Checked,
  idOf: (row: Members | undefined, index: number) => string = (_row, index) => `row ${String(index + 1)}`,
  listOf: (whole: unknown) => readonly unknown[] | undefined = (whole) => listIn(whole, ...names),
): AsyncGenerator<ConformanceOutcome> {
  const bytes = await input.bytes();
  const whole = bytes.ok ? readJson(bytes.value) : bytes;
  const rows = whole.ok ? (listOf(whole.value) ?? []) : [];
  if (!whole.ok || rows.length === 0) {
    yield { id: names[0] ?? 'rows', status: 'failed', note: whole.ok ? said(problem('screening/not-rows', '')) : whole.problems.map(said).join('; ') };
    return;
  }
  for (const [index, value] of rows.entries()) {
    const row = membersOf(value);
    yield { id: idOf(row, index), ...(row ? check(row) : wrongCell('row-shape', '')) };
  }
}
