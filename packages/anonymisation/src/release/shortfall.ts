import { problem, type Problem } from '@ctip/core';

import { demandOf } from '../demand/demand.js';
import type { PrivacyModel } from '../model/index.js';
import { Budget } from '../search/budget.js';
import { searching } from '../search/search.js';
import { untold, type Steps } from '../search/steps.js';
import type { EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';

/** The same table with every column at the highest level allowed: where nearly all models are met if they are anywhere. */
const atTop = (encoded: EncodedTable): EncodedTable => ({ ...encoded, attributes: encoded.attributes.map((attribute) => ({ ...attribute, lowest: attribute.highest })) });

/** Records that are left out where models hold with as few levels as can be, whatever is left out; `undefined` where they hold nowhere. */
function* suppressedBy(table: MicroTable, encoded: EncodedTable, models: readonly PrivacyModel[]): Steps<number | undefined> {
  const found = yield* untold(searching(encoded, demandOf(models, table, encoded, table.rows.length), { measure: 'height' }, new Budget()));
  return found?.flags.reduce((sum, flag, at) => sum + (flag === 1 ? (found.sizes[at] ?? 0) : 0), 0);
}

/**
 * Why a table cannot be made fit to publish, and what could: how many records would have to be left out, and which models cannot be
 * met by themselves with every column generalised as far as it goes.
 *
 * The number always suffices. It is the least one for models that are monotone; others may hold with fewer left out.
 */
export function* shortfall(table: MicroTable, encoded: EncodedTable, models: readonly PrivacyModel[], limit: number): Steps<Problem> {
  const top = atTop(encoded);
  const least = (yield* suppressedBy(table, top, models)) ?? (yield* suppressedBy(table, encoded, models));
  const failing: PrivacyModel['type'][] = [];
  for (const model of models) if (((yield* suppressedBy(table, top, [model])) ?? Number.POSITIVE_INFINITY) > limit) failing.push(model.type);
  const names = failing.length > 0 ? [...new Set(failing)].join(', ') : '–';
  if (least === undefined) return problem('anonymisation/never-met', '', { params: { models: names } });
  return problem('anonymisation/limit-too-low', '', { params: { limit, least, models: names } });
}
