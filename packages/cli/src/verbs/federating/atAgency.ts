import type { FederatedScheme } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';
import { csvOf } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';
import { readyAgency } from './agencies.js';
import { missing, written, type Done } from './done.js';
import { messageOf, messageText } from './files.js';

/** What an agency says first, or its answer to a question. */
export async function count(own: FederatedScheme, [table]: readonly string[], context: Context): Promise<Result<Done>> {
  const { option, words } = context;
  if (table === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'SCHEME.json TABLE' } })]);
  const agency = await readyAgency(own, table, context);
  if (!agency.ok) return agency;
  const asked = option('request');
  const request = asked === undefined ? undefined : await messageOf('request', asked, context);
  if (request?.ok === false) return request;
  const answer = request ? agency.value.counts(request.value) : ok(agency.value.marginals());
  if (!answer.ok) return answer;
  return written(context, messageText(answer.value), { value: { schema: answer.value.schema }, lines: () => [words.t(request ? 'federate.answered' : 'federate.counted')] });
}

/** The rows that an agency publishes by what was decided. */
export async function part(own: FederatedScheme, [table]: readonly string[], context: Context): Promise<Result<Done>> {
  const { option, words } = context;
  const asked = option('decision');
  if (table === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'SCHEME.json TABLE' } })]);
  if (asked === undefined) return missing('decision');
  const decision = await messageOf('decision', asked, context);
  if (!decision.ok) return decision;
  const agency = await readyAgency(own, table, context);
  const rows = agency.ok ? agency.value.publish(decision.value) : agency;
  if (!rows.ok) return rows;
  const header = own.columns.flatMap(({ name, role }) => (role === 'identifying' ? [] : [name]));
  return written(context, csvOf(header, rows.value), { value: { records: rows.value.length }, lines: () => [words.t('federate.part', { records: rows.value.length })] });
}
