import type { Language } from '@ctip/core';

import { topics, obligationOf } from '../obligation/index.js';
import type { ComplianceReport } from '../assess/index.js';
import { gapRegister } from './counts.js';
import { html } from './html.js';
import { code, day, page, saidIn, signs, sourceList } from './page.js';
import { gapTable, legend } from './state.js';

/**
 * Obligations by states as a page: a sign for each, unknowns in sight. It counts findings; it ranks nobody.
 *
 * @param reports - on the same obligations
 * @throws TypeError when the reports answer different obligations
 * @example
 * ```ts
 * const reports = arabLeague.map((country) => assessCompliance(country, allObligations, { asOf: '2024-01-01' }));
 * matrixHtml(reports, { language: 'en' }).includes('<table class="matrix">'); // => true
 * ```
 * @public
 */
export function matrixHtml(reports: readonly ComplianceReport[], { language }: { readonly language: Language }): string {
  const said = saidIn(language);
  const { say, country } = said;
  const ids = reports[0]?.findings.map(({ obligation }) => obligation) ?? [];
  for (const { findings } of reports) if (findings.length !== ids.length || findings.some(({ obligation }, i) => obligation !== ids[i])) throw new TypeError('the reports answer different obligations');
  const title = say('page.matrixTitle');
  const days = [...new Set(reports.map(({ asOf }) => asOf))];
  return page(
    title,
    said,
    html`<h1>${title}</h1><p>${say('page.asOf', { day: days.map(day).join(', ') })}</p><p class="soft">${say('page.notAdvice')}</p>${legend(reports.flatMap(({ findings }) => findings), said)}
${topics.flatMap((topic) => {
  const rows = ids.flatMap((id, i) => (obligationOf(id)?.topic === topic ? [{ id, i }] : []));
  if (rows.length === 0) return [];
  return [
    html`<h2>${say(`topic.${topic}`)}</h2><div class="scroll"><table class="matrix"><thead><tr><th scope="col">${say('page.obligation')}</th>${reports.map((report) => html`<th scope="col">${country(report.country)}</th>`)}</tr></thead><tbody>${rows.map(
      ({ id, i }) => html`<tr><th scope="row">${say(`obligation.${id}.title`)}<br>${code(id)}</th>${reports.map(({ findings, country: state }) => {
        const finding = findings[i];
        if (!finding) return html`<td></td>`;
        const text = [country(state), say(`obligation.${id}.title`), say(`status.${finding.status}`), finding.severity === 'none' ? '' : say(`severity.${finding.severity}`)].filter((part) => part !== '').join(' · ');
        return html`<td class="${finding.status}" title="${text}"><span role="img" aria-label="${text}">${signs[finding.status]}</span></td>`;
      })}</tr>
`,
    )}</tbody></table></div>`,
  ];
})}
<h2>${say('page.sources')}</h2>${sourceList(reports.flatMap(({ findings }) => findings.flatMap(({ citations }) => citations)))}`,
  );
}

/**
 * The gap register of several states as a page: gaps, then recommendations, then benchmarks, each with what would satisfy it.
 *
 * @example
 * ```ts
 * gapRegisterHtml([assessCompliance('KW', allObligations, { asOf: '2024-01-01' })], { language: 'fr' }).includes('Koweït'); // => true
 * ```
 * @public
 */
export function gapRegisterHtml(reports: readonly ComplianceReport[], { language }: { readonly language: Language }): string {
  const said = saidIn(language);
  const title = said.say('page.register');
  const gaps = gapRegister(reports);
  return page(title, said, html`<h1>${title}</h1><p class="soft">${said.say('page.notAdvice')}</p>${gapTable(gaps, said, true)}<h2>${said.say('page.sources')}</h2>${sourceList(gaps.flatMap(({ finding }) => finding.citations))}`);
}
