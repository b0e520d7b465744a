import type { Language } from '@ctip/core';
import { citationsOf, penaltyWords, type PenaltyComparison } from '@ctip/legislation';

import { html } from './html.js';
import { code, day, page, saidIn, sourceList } from './page.js';

/**
 * Penalties of states side by side as a page: term, fine, circumstances, whether a fine may stand instead of prison, and the
 * four-year test, class by class. Nothing is ranked.
 *
 * @param comparison - see `comparePenalties` of `@ctip/legislation`
 * @example
 * ```ts
 * penaltyHtml(comparePenalties(['KW', 'LB'], { asOf: '2024-01-01' }), { asOf: '2024-01-01', language: 'en' }).includes('15 years'); // => true
 * ```
 * @public
 */
export function penaltyHtml(comparison: readonly PenaltyComparison[], { asOf, language }: { readonly asOf: string; readonly language: Language }): string {
  const said = saidIn(language);
  const { say, country } = said;
  const title = say('page.penaltyTitle');
  const truth = { yes: say('page.yes'), no: say('page.not'), unknown: say('status.unknown') };
  const rows = comparison.flatMap(({ country: state, classes, death }) =>
    classes.length === 0
      ? [html`<tr><th scope="row">${country(state)}</th><td colspan="7" class="unknown">? ${say('status.unknown')}</td></tr>`]
      : classes.map(
          (one, i) => html`<tr>${i === 0 && html`<th scope="rowgroup" rowspan="${classes.length}">${country(state)}</th>`}<td>${say({ basic: 'feature.penaltyBasic', 'child-victim': 'feature.penaltyChildVictim', aggravated: 'feature.penaltyAggravated' }[one.class])}</td><td>${penaltyWords(one, language)}</td><td class="${one.fineInstead === 'yes' ? 'partly' : one.fineInstead === 'unknown' ? 'unknown' : ''}">${truth[one.fineInstead]}</td><td class="${one.serious === 'yes' ? 'satisfied' : one.serious === 'no' ? 'not-satisfied' : 'unknown'}">${truth[one.serious]}</td><td><bdi>${one.fact.article ?? '–'}</bdi></td>${i === 0 && html`<td rowspan="${classes.length}" class="${death === undefined ? 'unknown' : ''}">${death === undefined ? truth.unknown : truth[death.value ? 'yes' : 'no']}${death?.mark === 'conflicting' && html`<br><small>${say('mark.conflicting')}</small>`}</td>`}<td>${say(`mark.${one.fact.mark}`)}<br>${one.fact.sources.map((id) => html`${code(id)} `)}</td></tr>
`,
        ),
  );
  return page(
    title,
    said,
    html`<h1>${title}</h1><p>${say('page.asOf', { day: day(asOf) })}</p><p class="soft">${say('page.notAdvice')}</p><div class="scroll"><table><thead><tr><th scope="col">${say('page.state')}</th><th scope="col">${say('page.class')}</th><th scope="col">${say('page.penalty')}</th><th scope="col">${say('feature.fineAlternative')}</th><th scope="col">${say('page.serious')}</th><th scope="col">${say('page.article')}</th><th scope="col">${say('feature.deathPenaltyPossible')}</th><th scope="col">${say('page.sources')}</th></tr></thead><tbody>${rows}</tbody></table></div>
<h2>${say('page.sources')}</h2>${sourceList(citationsOf(comparison.flatMap(({ classes }) => classes.flatMap(({ fact }) => fact.sources))))}`,
  );
}
