import { caseColumnName, caseTable, federatedAgency, type FederatedAgency, type FederatedScheme, type MicroTable } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { rolesIn } from '../anonymising/tables.js';
import { textTable } from '../anonymising/textTable.js';
import { sortedCases } from '../cases.js';
import { formatOf } from '../input.js';
import { groupsKeyIn, sharedKeysIn } from './keyFiles.js';

/** Columns that identify at this agency: they stay there, and no other knows of them. */
async function identifyingIn(context: Context): Promise<Result<readonly string[]>> {
  const path = context.option('roles');
  if (path === undefined) return ok([]);
  const said = await rolesIn(path, context);
  return said.ok ? ok(said.value.identifying ?? []) : said;
}

/** Rows of a CSV file in the order of the scheme; columns that neither the scheme has nor the agency’s own roles call identifying are refused. */
async function rowsOf(path: string, { columns }: FederatedScheme, context: Context): Promise<Result<MicroTable['rows']>> {
  const read = await textTable(path, context);
  if (!read.ok) return read;
  const { header, rows, refused: bad } = read.value;
  if (bad.length > 0) return refused(bad.flatMap(({ problems }) => problems));
  const identifying = await identifyingIn(context);
  if (!identifying.ok) return identifying;
  const strange = header.findIndex((name) => !columns.some((column) => column.name === name) && !identifying.value.includes(name));
  if (strange >= 0) return refused([problem('anonymisation/column-without-role', `/columns/${String(strange)}`)]);
  const places = columns.map(({ name }) => header.indexOf(name));
  // A column of the scheme that identifies tells groups apart, and must be there.
  const missing = places.findIndex((place) => place < 0);
  if (missing >= 0) return refused([problem('anonymisation/column-not-in-table', `/columns/${String(missing)}`)]);
  return ok(rows.map((row) => places.map((place) => (place < 0 ? '' : (row[place] ?? '')))));
}

async function rowsOfCases(path: string, { columns }: FederatedScheme, context: Context): Promise<Result<MicroTable['rows']>> {
  const sorted = await sortedCases(path, context);
  if (!sorted.ok) return sorted;
  // An agency answers for all of its records: what is wrong is put right first.
  const bad = sorted.value.refused.flatMap(({ problems }) => problems);
  if (bad.length > 0) return refused([...bad.slice(0, 50), problem('cli/federate-refused', '', { params: { count: sorted.value.refused.length, command: 'ctip validate' } })]);
  const table = caseTable(sorted.value.good, columns.map(({ name, role }) => (role === 'identifying' ? { name, role } : { name })));
  return table.ok ? ok(table.value.rows) : table;
}

/** Does an agency need a key for groups? Where their numbers are shared, or where nothing else hides them. */
const needsGroupsKey = ({ columns, models, groups, masked }: FederatedScheme): boolean =>
  (groups === 'shared' || !masked) && models.some((model) => model.type === 'k-groups' && columns.some(({ name, role }) => name === model.column && role === 'identifying'));

/** An agency that is ready, from its table and its keys. */
export async function readyAgency(scheme: FederatedScheme, path: string, context: Context): Promise<Result<FederatedAgency>> {
  const { option } = context;
  const name = option('agency');
  if (name === undefined) return refused([problem('cli/option-missing', '', { params: { option: '--agency' } })]);
  if (!scheme.agencies.includes(name)) return refused([problem('cli/federate-agency', '', { params: { option: '--agency', allowed: scheme.agencies } })]);
  const folder = option('keys');
  if (scheme.masked && folder === undefined) return refused([problem('cli/option-missing', '', { params: { option: '--keys' } })]);
  const keys = scheme.masked ? await sharedKeysIn(folder ?? '', name, scheme, context) : ok({});
  if (!keys.ok) return keys;
  const groupsKey = await groupsKeyIn(folder, name, context);
  if (!groupsKey.ok) return groupsKey;
  if (!groupsKey.value && needsGroupsKey(scheme)) return refused([problem('cli/federate-groups-key-missing', '', { params: { option: '--keys', command: 'ctip federate key --for-groups' } })]);
  const areCases = formatOf(path, option('format')) !== 'csv' && scheme.columns.every((column) => caseColumnName(column.name) === column.name);
  const rows = await (areCases ? rowsOfCases : rowsOf)(path, scheme, context);
  return rows.ok ? federatedAgency(scheme, name, rows.value, keys.value, groupsKey.value ? { groupsKey: groupsKey.value } : {}) : rows;
}
