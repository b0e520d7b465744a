import { federatedSchemeData, type FederatedScheme } from '@ctip/anonymisation';
import type { Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { agreed } from './agree.js';
import { written, type Done } from './done.js';
import { messageText } from './files.js';

/** What agencies agreed on, to be told. */
export function about({ id, agencies, columns, models, suppressionLimit, masked, groups, population, digest }: FederatedScheme, { words }: Context): Done {
  return {
    value: { id, agencies, columns: columns.map(({ name, role }) => ({ name, role })), models, suppressionLimit, masked, ...(groups && { groups }), ...(population && { population }), digest },
    lines: () => [
      words.t('federate.scheme', { id: words.isolate(id), agencies: words.list(agencies.map(words.isolate)) }),
      ...columns.map(({ name, role }) => `  ${words.isolate(name)}  ${words.t(`role.${role}`)}`),
      ...models.map(({ type, ...settings }) => `  ${words.t(`model.${type}`)} ${words.isolate(Object.values(settings).map(String).join(' '))}`),
      words.t(masked ? 'federate.masked' : 'federate.plain'),
      ...(groups ? [words.t(`federate.groups-${groups}`)] : []),
      ...(population ? [words.t('federate.population', { rows: population.rows })] : []),
      words.t('federate.digest', { digest: words.isolate(digest) }),
    ],
  };
}

/** Agrees on a scheme, and writes it. */
export async function scheme(context: Context): Promise<Result<Done>> {
  const made = await agreed(context);
  return made.ok ? written(context, messageText(federatedSchemeData(made.value)), about(made.value, context)) : made;
}
