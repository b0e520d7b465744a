import { explain } from '@ctip/i18n';
import type { RefusalGroup } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';
import type { Tally } from './tally.js';

/** Kinds of problems that are shown; the rest is counted and said. */
const kinds = 20;

/** The first places of a group: records by number, after their file where there are several. */
function placesOf({ first }: RefusalGroup, isMany: boolean, { words }: Context): string {
  const places = first.flatMap(({ file, problem: { at } }) => {
    const place = at?.record ?? at?.row ?? at?.line;
    if (place === undefined) return [];
    return [isMany ? words.isolate(`${String(file)}:${String(place)}`) : words.number(place, { useGrouping: false })];
  });
  return places.join(words.t('i18n.comma'));
}

/** What was refused, by what is wrong and where in a record: how often, where first, and the sentence of the first one as an example. */
export function gatheredLines(tally: Tally, context: Context): readonly string[] {
  const { words } = context;
  const { groups, ungrouped } = tally.report;
  const lines = groups.slice(0, kinds).flatMap((group) => {
    const { at: _place, ...example } = group.first[0]?.problem ?? { code: group.code, pointer: group.pointer, severity: 'error' };
    const sentence = explain(example, words);
    const [code, pointer] = [words.isolate(group.code), words.isolate(group.pointer === '' ? '/' : group.pointer)];
    return [words.t('validate.group', { count: group.count, records: group.records, places: placesOf(group, tally.files.length > 1, context), code, pointer, sentence })];
  });
  const left = groups.slice(kinds).reduce((sum, { count }) => sum + count, 0) + Object.values(ungrouped).reduce((sum, count) => sum + count, 0);
  return [words.t('validate.groups'), ...lines, ...(left > 0 ? [words.t('validate.groups-more', { count: left })] : [])];
}
