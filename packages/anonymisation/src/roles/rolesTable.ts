import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { Hierarchy } from '../hierarchy/index.js';
import type { Column, MicroTable } from '../table/index.js';
import { built } from './definition.js';
import type { KeptRole, QuasiRole, Roles } from './roles.js';

/** A table of texts as a file gives it. @public */
export interface TextTable {
  /** Names of the columns. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column and the place in the roles that speaks of it. */
interface Said {
  readonly role: Column['role'];
  readonly pointer: string;
  readonly detail: QuasiRole & KeptRole;
}

const roleOrder = ['identifying', 'quasi', 'sensitive', 'insensitive'] as const;

function said(roles: Roles): Said[] {
  return roleOrder.flatMap((role) =>
    (roles[role] ?? []).map((entry, at): Said => ({ role, pointer: `/${role}/${String(at)}`, detail: typeof entry === 'string' ? { name: entry } : entry })),
  );
}

/** What is wrong between roles and the columns of a table; columns are named by position. */
function disagreements(header: readonly string[], entries: readonly Said[]): Problem[] {
  const problems: Problem[] = [];
  for (const [at, name] of header.entries()) {
    const pointer = `/columns/${String(at)}`;
    const roles = entries.filter(({ detail }) => detail.name === name);
    if (header.indexOf(name) !== at) problems.push(problem('anonymisation/column-twice', pointer));
    else if (roles.length === 0) problems.push(problem('anonymisation/column-without-role', pointer));
    else if (roles.length > 1) problems.push(problem('anonymisation/column-two-roles', pointer, { params: { roles: roles.map(({ role }) => role) } }));
  }
  const known = new Set(header);
  for (const { detail, pointer } of entries) if (!known.has(detail.name)) problems.push(problem('anonymisation/column-not-in-table', pointer));
  return problems;
}

/** What is wrong between roles and a table, its rows included. */
function tableFaults({ header, rows }: TextTable, entries: readonly Said[]): Problem[] {
  const problems = disagreements(header, entries);
  if (problems.length > 0) return problems;
  if (rows.length === 0) return [problem('anonymisation/table-empty', '')];
  const ragged = rows.findIndex((row) => row.length !== header.length);
  return ragged < 0 ? [] : [problem('anonymisation/row-ragged', `/rows/${String(ragged)}`, { at: { record: ragged + 1 }, params: { columns: header.length } })];
}

/**
 * A table of texts with the roles of its columns, to measure what it risks; to anonymise it, {@link rolesTable} adds the hierarchies.
 *
 * @returns the table; `anonymisation/column-without-role`, `column-two-roles`, `column-twice`, `column-not-in-table`, `row-ragged`,
 * `table-empty`
 * @example
 * ```ts
 * const found = rolesOf({ header: ['age', 'form'], rows: [['17', 'a']] }, { quasi: ['age'], sensitive: ['form'] });
 * found.ok && found.value.columns[1]; // => { name: 'form', role: 'sensitive' }
 * ```
 * @public
 */
export function rolesOf(table: TextTable, roles: Roles): Result<{ readonly columns: readonly { readonly name: string; readonly role: Column['role'] }[]; readonly rows: TextTable['rows'] }> {
  const entries = said(roles);
  const problems = tableFaults(table, entries);
  if (problems.length > 0) return refused(problems);
  return ok({ columns: table.header.map((name) => ({ name, role: entries.find(({ detail }) => detail.name === name)?.role ?? 'identifying' })), rows: table.rows });
}

function columnOf({ role, detail, pointer }: Said, given: Hierarchy | undefined, values: () => Iterable<string>): Result<Column> {
  const { name, hierarchy, levels, weight } = detail;
  const found = given ? ok(given) : hierarchy && built(hierarchy, values, `${pointer}/hierarchy`);
  if (found && !found.ok) return found;
  if (role !== 'quasi') return ok({ name, role, ...(role === 'sensitive' && found && { hierarchy: found.value }) });
  if (!found) return refused([problem('anonymisation/hierarchy-missing', pointer)]);
  const top = found.value.levels.length - 1;
  if (levels && (levels[0] > levels[1] || levels[1] > top)) return refused([problem('anonymisation/levels-outside', `${pointer}/levels`, { params: { highest: top } })]);
  return ok({ name, role, hierarchy: found.value, ...(levels && { levels }), ...(weight !== undefined && { weight }) });
}

/**
 * Any table of texts as microdata, by its roles. Every column has one role: a column without one is refused, not passed through, and
 * so is one with two. All that is wrong is told together, columns by their position.
 *
 * @param table - names of columns and rows, for example from a CSV file
 * @param roles - what each column can do to a person
 * @param hierarchies - hierarchies by column name, for example from ARX-style files; they go before those that the roles describe
 * @returns the table; `anonymisation/column-without-role`, `column-two-roles`, `column-twice`, `column-not-in-table`,
 * `hierarchy-missing`, `levels-outside`, `row-ragged`, `table-empty`, and problems of the hierarchies
 * @example
 * ```ts
 * const people = { header: ['name', 'age'], rows: [['Amina', '17'], ['Sara', '19']] };
 * const found = rolesTable(people, { identifying: ['name'], quasi: [{ name: 'age', hierarchy: { build: 'ages' } }] });
 * found.ok && found.value.columns.map(({ role }) => role); // => ['identifying', 'quasi']
 * const wrong = rolesTable(people, { quasi: [{ name: 'age', hierarchy: { build: 'ages' } }] });
 * !wrong.ok && wrong.problems.map(({ code, pointer }) => `${code} ${pointer}`); // => ['anonymisation/column-without-role /columns/0']
 * ```
 * @public
 */
export function rolesTable({ header, rows }: TextTable, roles: Roles, hierarchies: ReadonlyMap<string, Hierarchy> = new Map()): Result<MicroTable> {
  const entries = said(roles);
  const problems = tableFaults({ header, rows }, entries);
  if (problems.length > 0) return refused(problems);
  const columns: Column[] = [];
  for (const [position, name] of header.entries()) {
    const entry = entries.find(({ detail }) => detail.name === name);
    const found = entry && columnOf(entry, hierarchies.get(name), () => rows.map((row) => row[position] ?? ''));
    if (found?.ok) columns.push(found.value);
    else problems.push(...(found?.problems ?? []));
  }
  return problems.length > 0 ? refused(problems) : ok({ columns, rows });
}
