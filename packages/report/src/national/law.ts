import type { Source } from '@ctip/core';
import type { ComplianceMatrix, MatrixCell } from '@ctip/compliance';

import { html, type Html } from '../html/index.js';
import type { Words } from './words.js';

/** A sign for each result, so that colour is never the only carrier. */
const signs = { met: '✓', 'not-met': '✗', unknown: '?' } as const;

/** Numbers the sources of a matrix in the order in which they are first met. */
function numbered(matrix: ComplianceMatrix): ReadonlyMap<string, { readonly number: number; readonly source: Source }> {
  const found = new Map<string, { readonly number: number; readonly source: Source }>();
  for (const { cells } of matrix.rows) {
    for (const { citations } of cells) for (const source of citations) if (!found.has(source.id)) found.set(source.id, { number: found.size + 1, source });
  }
  return found;
}

function cell(found: MatrixCell, numbers: ReturnType<typeof numbered>, words: Words): Html {
  const { result, wider, mark, citations } = found;
  const said = [words.t(`result.${result}`), wider && words.t('flag.wider'), mark && words.t(`mark.${mark}`)].filter(Boolean).join(' · ');
  const cited = citations.map(({ id }) => words.number(numbers.get(id)?.number ?? 0)).join(' ');
  return html`<td class="${result}" title="${said}"><span role="img" aria-label="${said}">${signs[result]}${wider && '+'}</span>${cited !== '' && html`<br><small>${cited}</small>`}</td>`;
}

/** Each state's law beside Articles 3 and 5: state by obligation, unknowns in sight, every result with its sources. */
export function lawSection(matrix: ComplianceMatrix, words: Words): Html {
  const numbers = numbered(matrix);
  const title = (id: string): string => words.t(`obligation.${id}.title` as 'obligation.tip.3.b.title');
  const article = (id: string): string => id.replace(/^tip\./u, '');
  const { met, unknown } = matrix.totals;
  const notMet = matrix.totals['not-met'];
  return html`<h2>${words.t('report.law')}</h2><p>${words.t('report.law.text')}</p>
<ul class="legend">${(['met', 'not-met', 'unknown'] as const).map((result) => html`<li><b class="${result}">&nbsp;${signs[result]}&nbsp;</b> ${words.t(`result.${result}`)}: ${words.number({ met, 'not-met': notMet, unknown }[result])}</li>`)}<li>+ ${words.t('flag.wider')}</li></ul>
<div class="scroll"><table class="matrix"><thead><tr><th scope="col">${words.t('field.instrument.country')}</th>${matrix.obligations.map((id) => html`<th scope="col">${title(id)}<br><small dir="ltr">${article(id)}</small></th>`)}</tr></thead>
<tbody>${matrix.rows.map((row) => html`<tr><th scope="row">${words.country(row.country)}${row.bound !== 'yes' && html`<br><small>${words.t(`bound.${row.bound}`)}</small>`}</th>${row.cells.map((found) => cell(found, numbers, words))}</tr>\n`)}</tbody></table></div>
<details><summary>${words.t('report.sources', { count: numbers.size })}</summary><ol class="sources" dir="ltr" lang="en">${[...numbers.values()].map(({ source }) => html`<li>${source.title}${source.publisher !== undefined && html`, ${source.publisher}`}${source.asOf !== undefined && html` (${source.asOf})`}${source.url !== undefined && html`<br>${source.url}`}</li>`)}</ol></details>`;
}
