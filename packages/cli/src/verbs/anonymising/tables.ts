import { caseColumnName, caseTable, presetTable, readRoles, releasePresets, rolesTable, standardCaseColumns, type CaseColumn, type MicroTable, type Roles } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { parseJson } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';
import { sortedCases } from '../cases.js';
import { codeFor, ofOption, wholeInput } from '../input.js';
import { hierarchiesIn } from './hierarchies.js';
import { textTable, type Refused } from './textTable.js';

/** A table to anonymise or to measure, how columns are named, and what of the file was refused. */
export interface Found {
  readonly table: MicroTable;
  readonly read: number;
  readonly refused: Refused;
  /** The column of a name as it may be typed. */
  readonly named: (name: string) => string;
}

/** Roles from a file; a role that is said twice is seen by the reader of JSON. */
export async function rolesIn(path: string, context: Context): Promise<Result<Roles>> {
  const bytes = await wholeInput(path, context);
  if (!bytes.ok) return ofOption('roles', bytes);
  const parsed = parseJson(bytes.value, { names: new Set(['identifying', 'quasi', 'sensitive', 'insensitive', 'name', 'hierarchy', 'levels', 'weight']) });
  return ofOption('roles', parsed.ok ? readRoles(parsed.value) : refused(parsed.problems));
}

async function tableByRoles(path: string, roles: string, context: Context): Promise<Result<Found>> {
  const [read, said] = [await textTable(path, context), await rolesIn(roles, context)];
  if (!read.ok) return read;
  if (!said.ok) return said;
  const hierarchies = await hierarchiesIn(context.option('hierarchies'), read.value.header, context);
  if (!hierarchies.ok) return hierarchies;
  const table = rolesTable(read.value, said.value, hierarchies.value);
  return table.ok ? ok({ table: table.value, read: read.value.rows.length + read.value.refused.length, refused: read.value.refused, named: (name) => name }) : table;
}

/** A file of roles says which columns are taken; fields of cases are named otherwise. */
export const columnsByRoles = (): Problem => problem('cli/not-together', '', { params: { one: '--roles', other: '--columns' } });

/** Fields of cases that are taken unless told: those that identify together, and the sensitive ones that somebody looks after. */
function standardColumns(lookedAfter: readonly string[] | undefined): readonly string[] {
  if (!lookedAfter) return standardCaseColumns;
  const table = caseTable([]);
  const paths = new Set(lookedAfter.map(caseColumnName));
  return table.ok ? table.value.columns.filter(({ name, role }) => role === 'quasi' || paths.has(name)).map(({ name }) => name) : [];
}

/** The field by which a person is known again in other cases; taken beside the others where a model counts persons, and never published. */
const person: CaseColumn = { name: 'victimId', role: 'identifying' };

/** Fields of cases that were asked for, or are taken unless told; with hierarchies of a folder. */
export async function caseColumnsOf(context: Context, lookedAfter: readonly string[] | undefined, known: readonly CaseColumn[] | undefined): Promise<Result<{ readonly columns: readonly CaseColumn[]; readonly named: Found['named'] }>> {
  const typed = context.option('columns')?.split(',');
  const fields: readonly CaseColumn[] = typed ? typed.map((name) => ({ name })) : (known ?? standardColumns(lookedAfter).map((name) => ({ name })));
  const areCounted = lookedAfter?.includes(person.name) === true || context.option('groups') === person.name;
  const asked = areCounted ? [...fields.filter(({ name }) => name !== person.name), person] : fields;
  const hierarchies = await hierarchiesIn(context.option('hierarchies'), asked.map(({ name }) => name), context);
  if (!hierarchies.ok) return hierarchies;
  const columns = asked.map((column): CaseColumn => {
    const hierarchy = hierarchies.value.get(column.name);
    return hierarchy ? { ...column, hierarchy } : column;
  });
  return ok({ columns, named: (name) => caseColumnName(name) ?? name });
}

async function tableOfCases(path: string, context: Context, lookedAfter: readonly string[] | undefined, known: readonly CaseColumn[] | undefined): Promise<Result<Found>> {
  const asked = await caseColumnsOf(context, lookedAfter, known);
  if (!asked.ok) return asked;
  const { columns, named } = asked.value;
  const trial = caseTable([], columns);
  if (!trial.ok) return trial;
  const sorted = await sortedCases(path, context);
  if (!sorted.ok) return sorted;
  const { good, refused: bad } = sorted.value;
  const [first] = bad;
  if (good.length === 0 && first) return refused([...first.problems, problem('cli/no-cases', '', { params: { count: bad.length, command: 'ctip validate', roles: '--roles' } })]);
  const table = caseTable(good, columns);
  return table.ok ? ok({ table: table.value, read: good.length + bad.length, refused: bad, named }) : table;
}

/**
 * The table of a file: cases with the roles of the registry, or any table with the roles of a file.
 *
 * @param lookedAfter - columns that a model looks into: of the sensitive fields of cases no others are taken unless they are asked for
 * @param known - columns of cases that are taken unless others are typed
 */
export async function tableIn(path: string, context: Context, lookedAfter?: readonly string[], known?: readonly CaseColumn[]): Promise<Result<Found>> {
  const roles = context.option('roles');
  if (roles !== undefined && context.option('columns') !== undefined) return refused([columnsByRoles()]);
  const found = await (roles === undefined ? tableOfCases(path, context, lookedAfter, known) : tableByRoles(path, roles, context));
  const preset = releasePresets.find((name) => name === context.option('preset'));
  if (!found.ok || !preset) return found;
  const table = presetTable(found.value.table, preset);
  return table.ok ? ok({ ...found.value, table: table.value }) : table;
}

/** Columns that cannot be meant are wrong use; the rest as for any input. */
export const codeForTable = (problems: readonly Problem[]): 1 | 2 | 3 => (problems.some(({ code }) => code.startsWith('anonymisation/column-') || code === 'cli/not-together') ? 2 : codeFor(problems));
