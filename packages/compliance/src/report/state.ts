import type { Language } from '@ctip/core';
import type { TreatyId } from '@ctip/legislation';

import { findingStatuses, type ComplianceReport, type Finding } from '../assess/index.js';
import { treatyFor } from '../binding/binding.js';
import { explainFinding } from '../explain/index.js';
import { obligationOf, topics } from '../obligation/index.js';
import { gapRegister, statusCounts, type RegisteredGap } from './counts.js';
import { html, type Markup } from './html.js';
import { bullets, code, day, page, saidIn, signs, sourceList, type Said } from './page.js';

export function legend(findings: readonly Pick<Finding, 'status'>[], { say, number }: Said): Markup {
  const counts = statusCounts(findings);
  return html`<ul class="legend">${findingStatuses.map((status) => html`<li><b class="${status}">${signs[status]}</b> ${say(`status.${status}`)}: ${number(counts[status])}</li>`)}</ul>`;
}

/** `5` and `2(a)` are written `5(2)(a)`. */
function place({ rule: { article, paragraph } }: Finding): string {
  if (paragraph === undefined) return article;
  return paragraph.includes('(') ? `${article}(${paragraph.replace('(', ')(')}` : `${article}(${paragraph})`;
}

/** The provisions that satisfy, as the law numbers them. */
function provisions({ satisfiedBy }: Finding, said: Said): Markup | false {
  const lines = satisfiedBy.flatMap(({ article, law }) => (article === undefined && law === undefined ? [] : [html`${law !== undefined && code(law)} ${article !== undefined && html`<bdi>${article}</bdi>`}`]));
  return lines.length > 0 && html`<small>${said.say('page.satisfiedBy')}</small>${bullets(lines)}`;
}

function row(finding: Finding, said: Said, wasLookedAt: boolean): Markup {
  const { say, language } = said;
  const { title, summary, status, severity, why, ask, close } = explainFinding(finding, language);
  const gaps = obligationOf(finding.obligation)?.commonGaps ?? 0;
  const common = Array.from({ length: gaps }, (_, n) => say(`obligation.${finding.obligation}.gap.${String(n + 1)}`));
  const { rule } = finding;
  const isOpen = close.length > 0;
  return html`<tr><th scope="row">${title}<br>${code(finding.obligation)} <small>${say(`instrument.${rule.instrument}`)} <bdi>${place(finding)}</bdi></small></th>
<td>${summary}<br><small>${say(`bindingness.${rule.bindingness}`)} · <q lang="en" dir="ltr">${rule.modal}</q>${!rule.wordingVerified && html` · ${say('page.wordingNotRead')}`} · ${say(`evidence.${rule.evidence}`)}</small></td>
<td class="${finding.status}"><b aria-hidden="true">${signs[finding.status]}</b> ${status}${finding.severity !== 'none' && html`<br><strong>${severity}</strong>`}${finding.wider && html`<br>${say('flag.wider')}`}${finding.mark !== undefined && html`<br><small>${say(`mark.${finding.mark}`)}</small>`}${finding.reserved === 'unknown' && wasLookedAt && finding.severity !== 'none' && html`<br><small>${say('reserved.unknown')}</small>`}</td>
<td>${bullets(why)}${provisions(finding, said)}${finding.citations.length > 0 && html`<small>${finding.citations.map(({ id }) => html`${code(id)} `)}</small>`}</td>
<td>${bullets(close)}${isOpen && ask.length > 0 && html`<small>${say('page.toSettle')}</small>${bullets(ask)}`}${isOpen && common.length > 0 && html`<details><summary>${say('page.commonGaps')}</summary>${bullets(common)}</details>`}</td></tr>
`;
}

function head({ say }: Said): Markup {
  return html`<thead><tr><th scope="col">${say('page.obligation')}</th><th scope="col">${say('page.asked')}</th><th scope="col">${say('page.outcome')}</th><th scope="col">${say('page.why')}</th><th scope="col">${say('page.close')}</th></tr></thead>`;
}

/** The rows of a gap register, told in a language. */
export function gapTable(gaps: readonly RegisteredGap[], said: Said, withState: boolean): Markup {
  const { say, country, language } = said;
  if (gaps.length === 0) return html`<p>${say('page.noGaps')}</p>`;
  return html`<div class="scroll"><table><thead><tr>${withState && html`<th scope="col">${say('page.state')}</th>`}<th scope="col">${say('page.obligation')}</th><th scope="col">${say('page.outcome')}</th><th scope="col">${say('page.why')}</th><th scope="col">${say('page.close')}</th><th scope="col">${say('page.sources')}</th></tr></thead><tbody>${gaps.map(({ country: state, finding }) => {
    const { title, status, severity, why, close } = explainFinding(finding, language);
    return html`<tr>${withState && html`<th scope="row">${country(state)}</th>`}<td>${title}<br>${code(finding.obligation)}</td><td class="${finding.status}">${signs[finding.status]} ${status}<br><strong>${severity}</strong></td><td>${bullets(why)}</td><td>${bullets(close)}</td><td>${finding.citations.map(({ id }) => html`${code(id)} `)}</td></tr>
`;
  })}</tbody></table></div>`;
}

/** The reservations of a state in words: none known, not looked at, or what they are about. */
function reservationsOf(report: ComplianceReport, id: TreatyId, { say, list }: Said): Markup {
  const kept = treatyFor(report, id)?.reservations;
  if (kept === undefined) return html`${say('page.notLooked')}`;
  const lasting = kept.filter((one) => one.signatureOnly !== true);
  if (lasting.length === 0) return html`${say('page.none')}`;
  return html`${list(lasting.map(({ subject, article }) => `${say(`code.reservation-subject.${subject}`)}${article === undefined ? '' : ` (${day(article)})`}`))}`;
}

/**
 * The report on one state as a page of its own: what binds, how many findings say what, the gap register, then every obligation with
 * its strength, outcome, reasons, provisions, what would satisfy it and what would settle it, and all sources. Every text is escaped,
 * the page loads nothing.
 *
 * @param report - see `assessCompliance`; it is itself the JSON form
 * @param options - the language of the page
 * @example
 * ```ts
 * const page = stateReportHtml(assessCompliance('BH', allObligations, { asOf: '2024-01-01' }), { language: 'ar' });
 * [page.includes('dir="rtl"'), page.includes('البحرين')]; // => [true, true]
 * ```
 * @public
 */
export function stateReportHtml(report: ComplianceReport, { language }: { readonly language: Language }): string {
  const said = saidIn(language);
  const { say, country } = said;
  const { findings, asOf, laws, territory, knownAt } = report;
  const name = `${country(report.country)}${territory === undefined ? '' : ` (${territory})`}`;
  const title = say('page.reportTitle', { state: name });
  const bindings = (['tip-protocol', 'untoc'] as const).map((id) => ({ id, first: findings.find(({ rule }) => rule.instrument === id) }));
  return page(
    title,
    said,
    html`<h1>${title}</h1><p>${say('page.asOf', { day: day(asOf) })}${knownAt !== undefined && html` · ${say('page.knownAt', { day: day(knownAt) })}`}</p>
<p class="soft">${say('page.notAdvice')}</p>
<ul class="plain">${bindings.flatMap(({ id, first }) => (first ? [html`<li>${say(`code.treaty.${id}`)}: ${say(`boundBy.${first.bound}`)}; ${say('page.reservations')}: ${reservationsOf(report, id, said)}</li>`] : []))}</ul>
${laws.length > 0 && html`<p>${say('page.lawsJudged')}: ${laws.map((law) => html`${code(law)} `)}</p>`}
${legend(findings, said)}
<h2>${say('page.register')}</h2>${gapTable(gapRegister([report]), said, false)}`,
    html`${topics.flatMap((topic) => {
      const about = findings.filter(({ obligation }) => obligationOf(obligation)?.topic === topic);
      return about.length === 0 ? [] : [html`<h2>${say(`topic.${topic}`)}</h2><div class="scroll"><table>${head(said)}<tbody>${about.map((finding) => row(finding, said, treatyFor(report, obligationOf(finding.obligation)?.instrument ?? 'untoc')?.reservations !== undefined))}</tbody></table></div>`];
    })}
<h2>${say('page.sources')}</h2>${sourceList(findings.flatMap(({ citations, rule }) => [...citations, ...rule.sources]))}`,
  );
}
