import type { Release } from '@ctip/anonymisation';

import { html, type Html } from '../html/index.js';
import { figures, table } from '../page/index.js';
import { columnLabel } from '../release/labels.js';
import type { Words } from './words.js';

/** What was published of the cases, at which risk, and what it cost in records and detail. */
export function releaseSection(release: Release, words: Words): Html {
  const { read, suppressed, rows, classes, risks, loss, models, columns } = release;
  const k = Math.max(...models.map((model) => ('k' in model ? model.k : 1)));
  const detail = columns.map((column) => [
    columnLabel(column.name, words),
    words.t(`role.${column.role}`),
    column.level === undefined ? '–' : words.t('report.release.level', { level: column.level, of: column.highestLevel ?? 0 }),
    column.loss === undefined ? '–' : words.percent(column.loss),
  ]);
  return html`<h2>${words.t('report.release')}</h2><p>${words.t('report.release.text', { k })}</p>
${figures([
  [words.number(rows.length), words.t('release.released')],
  [words.t('report.release.share', { n: words.number(suppressed), share: words.percent(read === 0 ? 0 : suppressed / read) }), words.t('release.suppressed')],
  [words.number(classes.smallest), words.t('release.smallest')],
  [words.percent(risks.highest), words.t('risk.highest')],
  [words.percent(risks.average, 2), words.t('risk.average')],
  [words.percent(loss), words.t('release.loss')],
])}
${table([{ head: words.t('report.release.column') }, { head: words.t('report.release.role') }, { head: words.t('release.level') }, { head: words.t('release.loss'), number: true }], detail)}
<p class="note">${words.t('report.release.limits')}</p>`;
}
