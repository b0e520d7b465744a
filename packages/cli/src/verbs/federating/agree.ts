import { caseTable, federatedScheme, rolesTable, type Column, type FederatedScheme, type FederatedSchemeOptions } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { columnsLookedInto, modelsOf, shareOf } from '../anonymising/models.js';
import { caseColumnsOf, hierarchiesIn, rolesIn } from '../anonymising/tables.js';

/** The columns of a scheme, none that identifies: their names can name a person. By the roles of a file, or fields of cases with what the registry says of them. */
async function columnsOf(context: Context, lookedInto: readonly string[]): Promise<Result<{ readonly columns: readonly Column[]; readonly named: (name: string) => string }>> {
  const path = context.option('roles');
  if (path === undefined) {
    const asked = await caseColumnsOf(context, lookedInto, undefined);
    if (!asked.ok) return asked;
    const table = caseTable([], asked.value.columns);
    return table.ok ? ok({ columns: table.value.columns, named: asked.value.named }) : table;
  }
  const said = await rolesIn(path, context);
  if (!said.ok) return said;
  const { quasi, sensitive = [], insensitive = [] } = said.value;
  const header = [...[...quasi, ...sensitive].map((entry) => (typeof entry === 'string' ? entry : entry.name)), ...insensitive];
  const hierarchies = await hierarchiesIn(context.option('hierarchies'), header, context);
  if (!hierarchies.ok) return hierarchies;
  const table = rolesTable({ header, rows: [header.map(() => '')] }, { quasi, sensitive, insensitive }, hierarchies.value);
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
  const found = await columnsOf(context, typed.value.flatMap(columnsLookedInto));
  if (!found.ok) return found;
  const models = modelsOf(option, found.value.named);
  if (!models.ok) return models;
  const options: FederatedSchemeOptions = { id: option('id') ?? '', agencies, columns: found.value.columns, models: models.value, suppressionLimit, masked: !flag('plain') };
  return federatedScheme(options);
}
