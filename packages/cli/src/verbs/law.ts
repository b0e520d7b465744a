import { problem } from '@ctip/core';
import { aknMetadata, claimsOf, completenessOf, conflictsOf, lawsInForce, penaltiesOf, stateJsonLd, statePage, tiersOf, treatyStatus } from '@ctip/legislation';

import type { Verb } from '../run/verb.js';
import { dayOptions, daysOf, isProblem, membersOf } from './day.js';

/** Shows the law of a state on any day, as it could be known on any other. */
export const law: Verb = {
  name: 'law',
  operands: { shown: 'COUNTRY', least: 1, most: 1 },
  options: { ...dayOptions, as: { type: 'string', value: 'claims|page|json-ld|akn', allowed: ['claims', 'page', 'json-ld', 'akn'] } },
  run(context) {
    const { operands, option, say, refuse, words, io } = context;
    const days = daysOf(context);
    if (isProblem(days)) return Promise.resolve(refuse([days], 2));
    const countries = membersOf(operands);
    if (isProblem(countries)) return Promise.resolve(refuse([countries], 2));
    const [country] = countries;
    if (country === undefined) return Promise.resolve(refuse([problem('cli/option-missing', '')], 2));
    const as = option('as');
    const laws = lawsInForce(country, days);
    if (as === 'page') io.out(statePage(country, words.language));
    else if (as === 'json-ld') io.out(`${JSON.stringify(stateJsonLd(country, days), undefined, 2)}\n`);
    else if (as === 'akn') io.out(laws.flatMap(({ law: one }) => aknMetadata(one.id) ?? []).map((xml) => `${xml}\n`).join(''));
    else {
      const treaties = (['tip-protocol', 'untoc'] as const).map((id) => treatyStatus(country, id, days.asOf));
      const claims = claimsOf(country, days);
      const known = claims.filter(({ state }) => state !== 'unknown');
      const { unknown } = completenessOf(country);
      const value = { country, ...days, treaties, laws, claims, penalties: penaltiesOf(country, days), conflicts: conflictsOf(country), tiers: tiersOf(country), unknownFeatures: unknown };
      say(value, () => [
        `${words.country(country)}, ${words.isolate(days.asOf)}`,
        ...treaties.map(({ treaty, status, entryIntoForce }) => `  ${words.t('line', { label: words.t(`code.treaty.${treaty}`), value: words.t(`code.treaty-status.${status}`) })}${entryIntoForce === undefined ? '' : ` (${words.isolate(entryIntoForce)})`}`),
        ...laws.flatMap(({ law: one, version, inForce, amendments, struck }) => [
          `  ${words.isolate(version ?? one.id)} ${one.title[words.language] ?? one.title.en ?? one.title.ar ?? ''}: ${inForce === 'yes' ? words.t(`code.instrument-status.${one.status}`) : words.t('law.uncertain')} [${one.sources.map(({ id }) => words.isolate(id)).join(' ')}]`,
          ...amendments.map(({ id, inForce: sure }) => `      + ${words.isolate(id)}${sure === 'yes' ? '' : `: ${words.t('law.uncertain')}`}`),
          ...struck.map(({ article, extent }) => `      − ${words.isolate(article)}${extent ? ` ${extent[words.language]}` : ''}`),
        ]),
        words.t('law.known', { known: known.length, unknown: claims.length - known.length }),
        ...known.map(({ feature, state, article, sources, confidence }) => `  ${state === 'absent' ? '✗' : '✓'} ${words.t(`feature.${feature}`)}${article === undefined ? '' : ` (${words.isolate(article)})`}: ${confidence === undefined ? '' : words.t(`mark.${confidence}`)} [${sources.map((id) => words.isolate(id)).join(' ')}]`),
      ]);
    }
    return Promise.resolve(0);
  },
};
