import { caseTable, federatedGroups, federatedScheme, presetTable, releasePresets, rolesTable, type Column, type FederatedScheme, type FederatedSchemeOptions } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { columnsLookedInto, modelsOf, shareOf } from '../anonymising/models.js';
import { hierarchiesIn } from '../anonymising/hierarchies.js';
import { populationIn } from '../anonymising/population.js';
import { caseColumnsOf, columnsByRoles, rolesIn } from '../anonymising/tables.js';

/** Columns, and the one of a name as it was typed. */
interface Agreed {
  readonly columns: readonly Column[];
  readonly named: (name: string) => string;
}

/** The same, held to a preset where one is asked for. */
function heldTo(asked: string | undefined, agreed: Agreed): Result<Agreed> {
  const preset = releasePresets.find((name) => name === asked);
  if (!preset) return ok(agreed);
  const table = presetTable({ columns: agreed.columns, rows: [] }, preset);
  return table.ok ? ok({ ...agreed, columns: table.value.columns }) : table;
}

/** The columns of a scheme; of those that identify, whose names can name a person, only one that tells groups apart. By the roles of a file, or fields of cases with what the registry says of them. */
async function columnsOf(context: Context, lookedInto: readonly string[]): Promise<Result<Agreed>> {
  const path = context.option('roles');
  if (path === undefined) {
    const asked = await caseColumnsOf(context, lookedInto, undefined);
    if (!asked.ok) return asked;
    const table = caseTable([], asked.value.columns);
    return table.ok ? ok({ columns: table.value.columns, named: asked.value.named }) : table;
  }
  if (context.option('columns') !== undefined) return refused([columnsByRoles()]);
  const said = await rolesIn(path, context);
  if (!said.ok) return said;
  const { quasi, sensitive = [], insensitive = [] } = said.value;
  const identifying = (said.value.identifying ?? []).filter((name) => lookedInto.includes(name));
  const header = [...[...quasi, ...sensitive].map((entry) => (typeof entry === 'string' ? entry : entry.name)), ...insensitive, ...identifying];
  const hierarchies = await hierarchiesIn(context.option('hierarchies'), header, context);
  if (!hierarchies.ok) return hierarchies;
  const table = rolesTable({ header, rows: [header.map(() => '')] }, { quasi, sensitive, insensitive, identifying }, hierarchies.value);
  if (!table.ok) return table;
  const built = table.value.columns.findIndex(({ hierarchy }) => hierarchy?.fromData);
  return built < 0 ? ok({ columns: table.value.columns, named: (name) => name }) : refused([problem('cli/federate-data-hierarchy', `/columns/${String(built)}`)]);
}

/** Makes a scheme of what was typed. */
export async function agreed(context: Context): Promise<Result<FederatedScheme>> {
  const { option, flag } = context;
  const missing = (['id', 'agencies', 'out'] as const).filter((name) => option(name) === undefined);
  if (missing.length > 0) return refused(missing.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })));
  const agencies = (option('agencies') ?? '').split(',').map((name) => name.trim());
  if (agencies.length < 2 || agencies.includes('') || new Set(agencies).size !== agencies.length) return refused([problem('cli/federate-agencies', '', { params: { option: '--agencies' } })]);
  const suppressionLimit = shareOf(option('suppress') ?? '0.05');
  if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) return refused([problem('cli/share', '', { params: { option: '--suppress' } })]);
  const typed = modelsOf(option, (name) => name);
  if (!typed.ok) return typed;
  const read = await columnsOf(context, typed.value.flatMap(columnsLookedInto));
  const found = read.ok ? heldTo(option('preset'), read.value) : read;
  if (!found.ok) return found;
  const models = modelsOf(option, found.value.named);
  if (!models.ok) return models;
  const groups = federatedGroups.find((one) => one === option('groups-are'));
  const population = await populationIn(option('population'), { columns: found.value.columns, rows: [] }, context);
  if (!population.ok) return population;
  const options: FederatedSchemeOptions = { id: option('id') ?? '', agencies, columns: found.value.columns, models: models.value, suppressionLimit, masked: !flag('plain'), ...(groups && { groups }), ...(population.value && { population: population.value }) };
  return federatedScheme(options);
}
