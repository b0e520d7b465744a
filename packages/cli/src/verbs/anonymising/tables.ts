import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { caseColumnName, caseTable, presetTable, readHierarchy, readRoles, releasePresets, rolesTable, standardCaseColumns, type CaseColumn, type Hierarchy, type MicroTable, type Roles, type TextTable } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { parseJson, readTable } from '@ctip/exchange';

import { progress } from '../../progress/index.js';
import type { Context } from '../../run/verb.js';
import { sortedCases } from '../cases.js';
import { codeFor, delimiterOf, inputOf, wholeInput } from '../input.js';

/** A table to anonymise or to measure, how columns are named, and what of the file was refused. */
export interface Found {
  readonly table: MicroTable;
  readonly read: number;
  readonly refused: readonly { readonly problems: readonly Problem[] }[];
  /** The column of a name as it may be typed. */
  readonly named: (name: string) => string;
}

/** Options that say what the columns of a file are. */
export const tableOptions = {
  roles: {
    type: 'string',
    value: 'ROLES.json',
    path: 'read',
    help: { ar: 'أدوار أعمدة جدول CSV؛ بدونها يحوي الملف حالات', en: 'roles of the columns of a CSV table; without it the file holds cases', fr: 'rôles des colonnes d’un tableau CSV ; sans lui le fichier contient des dossiers' },
  },
  columns: { type: 'string', value: 'NAME,…' },
  hierarchies: {
    type: 'string',
    value: 'FOLDER',
    path: 'folder',
    help: { ar: 'مجلد ملفات التدرج: NAME.csv أو …hierarchy_NAME.csv', en: 'folder of hierarchy files: NAME.csv or …hierarchy_NAME.csv', fr: 'dossier de fichiers de hiérarchie : NAME.csv ou …hierarchy_NAME.csv' },
  },
  preset: {
    type: 'string',
    value: releasePresets.join('|'),
    allowed: releasePresets,
    help: {
      ar: 'ما يبقى من العمر والجنسية مهما كلف: قاصر أو بالغ والإقليم، أو الفئة العمرية والإقليم الفرعي',
      en: 'what of age and nationality is kept whatever it costs: minor or adult and the region, or the age band and the subregion',
      fr: 'ce qui est gardé de l’âge et de la nationalité quoi qu’il en coûte : mineur ou adulte et la région, ou la tranche d’âge et la sous-région',
    },
  },
  population: {
    type: 'string',
    value: 'FILE',
    path: 'read',
    help: { ar: 'جدول المجتمع الإحصائي بالأعمدة نفسها', en: 'table of the population, with the same columns', fr: 'tableau de la population, aux mêmes colonnes' },
  },
} as const;

/** A table of text from a file; rows that cannot be read are told apart. */
export async function textTable(path: string, context: Context): Promise<Result<TextTable & { readonly refused: Found['refused'] }>> {
  const { io, words, option } = context;
  const input = await inputOf(path, context);
  if (!input.ok) return input;
  const said = option('delimiter');
  const line = progress(io, (done, perSecond) => words.t('progress.records', { done, perSecond }));
  const [header, rows, bad]: [string[], string[][], { problems: readonly Problem[] }[]] = [[], [], []];
  let isFirst = true;
  for await (const item of readTable(input.value, said === undefined ? {} : { delimiter: delimiterOf(said) })) {
    if (isFirst) {
      if (!item.ok) return refused(item.problems);
      header.push(...item.cells);
    } else if (item.ok) rows.push([...item.cells]);
    else bad.push({ problems: item.problems });
    isFirst = false;
    line.at(rows.length);
  }
  line.end();
  return isFirst ? refused([problem('exchange/empty', '')]) : ok({ header, rows, refused: bad });
}

/** The hierarchy of a file of UTF-8. */
function hierarchyIn(bytes: Uint8Array): Result<Hierarchy> {
  try {
    return readHierarchy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused([problem('cli/hierarchy-encoding', '')]);
  }
}

/** The hierarchies of a folder, for the columns of a table; two files for one column are refused. */
export async function hierarchiesIn(folder: string | undefined, names: readonly string[], context: Context): Promise<Result<ReadonlyMap<string, Hierarchy>>> {
  if (folder === undefined) return ok(new Map());
  let files: string[];
  try {
    files = await readdir(folder);
  } catch {
    return refused([problem('exchange/not-found', '/hierarchies')]);
  }
  const found = new Map<string, Hierarchy>();
  const problems: Problem[] = [];
  for (const [at, name] of names.entries()) {
    const pointer = `/columns/${String(at)}/hierarchy`;
    const [file, ...others] = files.filter((candidate) => candidate === `${name}.csv` || candidate === `hierarchy_${name}.csv` || candidate.endsWith(`_hierarchy_${name}.csv`));
    if (file === undefined) continue;
    if (others.length > 0) {
      problems.push(problem('cli/hierarchy-files', pointer));
      continue;
    }
    const bytes = await wholeInput(join(folder, file), context);
    const hierarchy = bytes.ok ? hierarchyIn(bytes.value) : bytes;
    if (hierarchy.ok) found.set(name, hierarchy.value);
    else problems.push(...hierarchy.problems.map((fault) => ({ ...fault, pointer })));
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}

/** Roles from a file; a role that is said twice is seen by the reader of JSON. */
export async function rolesIn(path: string, context: Context): Promise<Result<Roles>> {
  const bytes = await wholeInput(path, context);
  if (!bytes.ok) return bytes;
  const parsed = parseJson(bytes.value, { names: new Set(['identifying', 'quasi', 'sensitive', 'insensitive', 'name', 'hierarchy', 'levels', 'weight']) });
  return parsed.ok ? readRoles(parsed.value) : refused(parsed.problems);
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

/** Fields of cases that are taken unless told: those that identify together, and the sensitive ones that somebody looks after. */
function standardColumns(lookedAfter: readonly string[] | undefined): readonly string[] {
  if (!lookedAfter) return standardCaseColumns;
  const table = caseTable([]);
  const paths = new Set(lookedAfter.map(caseColumnName));
  return table.ok ? table.value.columns.filter(({ name, role }) => role === 'quasi' || paths.has(name)).map(({ name }) => name) : [];
}

/** Fields of cases that were asked for, or are taken unless told; with hierarchies of a folder. */
export async function caseColumnsOf(context: Context, lookedAfter: readonly string[] | undefined, known: readonly CaseColumn[] | undefined): Promise<Result<{ readonly columns: readonly CaseColumn[]; readonly named: Found['named'] }>> {
  const typed = context.option('columns')?.split(',');
  const asked: readonly CaseColumn[] = typed ? typed.map((name) => ({ name })) : (known ?? standardColumns(lookedAfter).map((name) => ({ name })));
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
  const found = await (roles === undefined ? tableOfCases(path, context, lookedAfter, known) : tableByRoles(path, roles, context));
  const preset = releasePresets.find((name) => name === context.option('preset'));
  if (!found.ok || !preset) return found;
  const table = presetTable(found.value.table, preset);
  return table.ok ? ok({ ...found.value, table: table.value }) : table;
}

/** Rows of the population, with the columns of a table in its order; a population of which some rows cannot be read is none. */
export async function populationIn(path: string | undefined, { columns }: MicroTable, context: Context): Promise<Result<MicroTable['rows'] | undefined>> {
  if (path === undefined) return ok(undefined);
  const read = await textTable(path, context);
  if (!read.ok) return read;
  if (read.value.refused.length > 0) return refused(read.value.refused.flatMap(({ problems }) => problems));
  const places = columns.map(({ name, role }) => (role === 'quasi' ? read.value.header.indexOf(name) : -1));
  const missing = columns.findIndex(({ role }, at) => role === 'quasi' && (places[at] ?? -1) < 0);
  if (missing >= 0) return refused([problem('anonymisation/column-not-in-table', `/population/${String(missing)}`)]);
  return ok(read.value.rows.map((row) => places.map((place) => (place < 0 ? '' : (row[place] ?? '')))));
}

/** Columns that cannot be meant are wrong use; the rest as for any input. */
export const codeForTable = (problems: readonly Problem[]): 1 | 2 | 3 => (problems.some(({ code }) => code.startsWith('anonymisation/column-')) ? 2 : codeFor(problems));
