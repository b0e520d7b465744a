import { caseColumnName, caseTable, rolesTable, type CountedTable, type Hierarchy } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { hierarchiesIn } from './hierarchies.js';
import { rolesIn } from './tables.js';
import { textTable } from './textTable.js';

/** How a masked count is written. */
const masked = /^(?:|\*|\.\.\.?|…|-|–|x|c|<\s*\d+)$/iu;

/** The column that a header speaks of: its name in releases, and its hierarchy where it has one. */
type Known = { readonly name: string; readonly hierarchy?: Hierarchy };

/** Columns by the roles of a file: those of the table that releases are made from, of which a table counts by some. */
async function byRoles(roles: string, header: readonly string[], given: ReadonlyMap<string, Hierarchy>, context: Context): Promise<Result<Known[]>> {
  const said = await rolesIn(roles, context);
  if (!said.ok) return said;
  const { quasi, sensitive = [], insensitive = [], identifying = [] } = said.value;
  const nameOf = (entry: string | { readonly name: string }): string => (typeof entry === 'string' ? entry : entry.name);
  const all = [...identifying, ...quasi.map(nameOf), ...sensitive.map(nameOf), ...insensitive];
  const missing = header.findIndex((name) => !all.includes(name));
  if (missing >= 0) return refused([problem('anonymisation/column-without-role', `/columns/${String(missing)}`)]);
  const asked = new Set(header);
  const table = rolesTable({ header, rows: [header.map(() => '')] }, { quasi: quasi.filter((entry) => asked.has(nameOf(entry))), sensitive: sensitive.filter((entry) => asked.has(nameOf(entry))), insensitive: insensitive.filter((name) => asked.has(name)), identifying: identifying.filter((name) => asked.has(name)) }, given);
  return table.ok ? ok(table.value.columns.map(({ name, role, hierarchy }) => ({ name, ...(role === 'quasi' && hierarchy && { hierarchy }) }))) : table;
}

/** Columns of cases by the registry. */
function byRegistry(header: readonly string[], given: ReadonlyMap<string, Hierarchy>): Result<Known[]> {
  const table = caseTable([], header.map((name) => ({ name, ...(given.has(name) && { hierarchy: given.get(name) as Hierarchy }) })));
  return table.ok ? ok(table.value.columns.map(({ role, hierarchy }, at) => ({ name: caseColumnName(header[at] ?? '') ?? header[at] ?? '', ...(role === 'quasi' && hierarchy && { hierarchy }) }))) : table;
}

/** The finest level whose labels all of a column’s cells are; the lowest where there is none, which is then told of the cell. */
function levelOf({ levels }: Hierarchy, labels: ReadonlySet<string>): number {
  return Math.max(0, levels.findIndex((level) => {
    const own = new Set(level);
    return [...labels].every((label) => own.has(label));
  }));
}

/** A table of counts from a CSV file: a row a cell, an empty cell for a total, `*` or `<11` for a masked count. */
export async function countedTable(path: string, context: Context): Promise<Result<CountedTable>> {
  const read = await textTable(path, context);
  if (!read.ok) return read;
  const bad = read.value.refused.flatMap(({ problems }) => problems);
  if (bad.length > 0) return refused(bad);
  const { header, rows } = read.value;
  const at = header.indexOf(context.option('count') ?? 'count');
  if (at < 0) return refused([problem('cli/count-column', '', { params: { option: '--count' } })]);
  const others = header.filter((_, column) => column !== at);
  const given = await hierarchiesIn(context.option('hierarchies'), others, context);
  if (!given.ok) return given;
  const roles = context.option('roles');
  const known = roles === undefined ? byRegistry(others, given.value) : await byRoles(roles, others, given.value, context);
  if (!known.ok) return known;
  const wrong = rows.findIndex((row) => !/^\d{1,15}$/u.test(row[at] ?? '') && !masked.test(row[at] ?? ''));
  if (wrong >= 0) return refused([problem('anonymisation/ledger-cell-count', `/cells/${String(wrong)}`, { at: { record: wrong + 1 } })]);
  const cells = rows.map((row) => {
    const values = row.filter((_, column) => column !== at).map((value) => (value === '' ? null : value));
    return { values, ...(/^\d+$/u.test(row[at] ?? '') && { records: Number(row[at]) }) };
  });
  const columns = known.value.map(({ name, hierarchy }, column) => ({ name, ...(hierarchy && { hierarchy, level: levelOf(hierarchy, new Set(cells.flatMap(({ values }) => values[column] ?? []))) }) }));
  return ok({ columns, cells });
}
