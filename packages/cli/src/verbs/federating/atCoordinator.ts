import { federatedSchemeData, federatedSchemeWithout, federatedStep, joinParts, type FederatedScheme } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { keyIn } from '../anonymising/keys.js';
import { populationIn } from '../anonymising/population.js';
import { published } from '../anonymising/publish.js';
import { releaseLines } from '../anonymising/told.js';
import { missing, written, type Done } from './done.js';
import { messageOf, messagesIn, messageText, partIn } from './files.js';
import { about } from './schemes.js';

/** The next question, or the decision, from what the agencies said so far. */
export async function next(own: FederatedScheme, paths: readonly string[], context: Context): Promise<Result<Done>> {
  const { words, flag } = context;
  const messages = await messagesIn(paths, context);
  if (!messages.ok) return messages;
  const population = await populationIn(context.option('population'), { columns: own.columns, rows: [] }, context);
  if (!population.ok) return population;
  const step = federatedStep(own, messages.value, { detail: flag('few-rounds') ? 'finest' : 'least', ...(population.value && { population: population.value }) });
  if (!step.ok) return step;
  const { value } = step;
  const names = (agencies: readonly string[]): string => words.list(agencies.map(words.isolate));
  if (value.next === 'marginals') return ok({ value, lines: () => [words.t('federate.waiting', { agencies: names(value.missing) })] });
  if (value.next === 'request') return written(context, messageText(value.request), { value: { next: 'request', round: value.request.round, missing: value.missing }, lines: () => [words.t('federate.asked', { round: value.request.round + 1, agencies: names(value.missing) })] });
  const { published: classes, read, suppressed, loss, optimal } = value.decision;
  return written(context, messageText(value.decision), { value: { next: 'decision', classes: classes.length, read, suppressed, loss, optimal }, lines: () => [words.t('federate.decided', { classes: classes.length, suppressed, read }), ...(optimal ? [] : [words.t('federate.unproven')])] });
}

/** The release of all agencies, from their parts. */
export async function join(own: FederatedScheme, paths: readonly string[], context: Context): Promise<Result<Done>> {
  const { option } = context;
  const asked = option('decision');
  if (asked === undefined || option('out') === undefined) return missing(asked === undefined ? 'decision' : 'out');
  const [secret, decision] = [await keyIn(option('key'), context), await messageOf('decision', asked, context)];
  if (!secret.ok) return secret;
  if (!decision.ok) return decision;
  const parts: string[][][] = [];
  for (const path of paths) {
    const rows = await partIn(path, own, context);
    if (!rows.ok) return rows;
    parts.push(rows.value);
  }
  const population = await populationIn(option('population'), { columns: own.columns, rows: [] }, context);
  if (!population.ok) return population;
  const made = joinParts(own, decision.value, parts, { ...(secret.value && { key: secret.value }), ...(population.value && { population: population.value }) });
  if (!made.ok) return made;
  const entered = await published(context, made.value, { table: { columns: own.columns, rows: [] } });
  if (!entered.ok) return entered;
  const { rows, suppressed, read, classes, risks, loss, evidence, warnings } = made.value;
  return ok({
    value: { read, released: rows.length, suppressed, classes, risks, loss, models: evidence.models, warnings, evidence: evidence.digest, ...(entered.value && { ledger: entered.value }) },
    lines: () => releaseLines(context, made.value, undefined, entered.value),
  });
}

/** The scheme of those who are left, where some dropped out. */
export async function without(own: FederatedScheme, paths: readonly string[], context: Context): Promise<Result<Done>> {
  const { option } = context;
  const [gone, id] = [option('gone')?.split(',').map((name) => name.trim()), option('id')];
  if (!gone || id === undefined) return missing(gone ? 'id' : 'gone');
  if (gone.some((name) => !own.agencies.includes(name)) || own.agencies.length - new Set(gone).size < 2 || id === own.id || id === '') return refused([problem('cli/federate-gone', '', { params: { option: '--gone, --id' } })]);
  const messages = await messagesIn(paths, context);
  if (!messages.ok) return messages;
  const population = await populationIn(option('population'), { columns: own.columns, rows: [] }, context);
  if (!population.ok) return population;
  // Read as the search would read them, so that nothing that is no message is taken for one.
  const step = federatedStep(own, messages.value, population.value ? { population: population.value } : {});
  if (!step.ok) return step;
  const rest = federatedSchemeWithout(own, gone, id, messages.value as Parameters<typeof federatedSchemeWithout>[3]);
  return rest.ok ? written(context, messageText(federatedSchemeData(rest.value)), about(rest.value, context)) : rest;
}
