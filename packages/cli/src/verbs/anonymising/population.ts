import type { MicroTable } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { ofOption } from '../input.js';
import { textTable } from './textTable.js';

async function rowsOf(path: string, { columns }: MicroTable, context: Context): Promise<Result<MicroTable['rows']>> {
  const read = await textTable(path, context);
  if (!read.ok) return read;
  if (read.value.refused.length > 0) return refused(read.value.refused.flatMap(({ problems }) => problems));
  const places = columns.map(({ name, role }) => (role === 'quasi' ? read.value.header.indexOf(name) : -1));
  const missing = columns.findIndex(({ role }, at) => role === 'quasi' && (places[at] ?? -1) < 0);
  if (missing >= 0) return refused([problem('anonymisation/column-not-in-table', `/population/${String(missing)}`)]);
  return ok(read.value.rows.map((row) => places.map((place) => (place < 0 ? '' : (row[place] ?? '')))));
}

/** Rows of the population, with the columns of a table in its order; a population of which some rows cannot be read is none. */
export async function populationIn(path: string | undefined, table: MicroTable, context: Context): Promise<Result<MicroTable['rows'] | undefined>> {
  return path === undefined ? ok(undefined) : ofOption('population', await rowsOf(path, table, context));
}
