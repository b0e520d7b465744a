import type { ColumnSuppression } from '@ctip/anonymisation';

import { html, type Html } from '../html/index.js';
import { figures, table } from '../page/index.js';
import type { ReleaseReportInput } from './input.js';
import { columnLabel, valueLabel } from './labels.js';
import type { ReleaseWords } from './words.js';

/** The figures at the head. */
export function summary({ release }: ReleaseReportInput, words: ReleaseWords): Html {
  const { read, suppressed, rows, classes, risks, loss } = release;
  return figures([
    [words.number(rows.length), words.t('release.released')],
    [words.t('report.release.share', { n: words.number(suppressed), share: words.percent(suppressed / read) }), words.t('release.suppressed')],
    [words.number(classes.count), words.t('release.classes')],
    [words.number(classes.smallest), words.t('release.smallest')],
    [words.percent(risks.highest), words.t('risk.highest')],
    [words.percent(loss), words.t('release.loss')],
  ]);
}

/** Risk and classes, before and after. */
export function riskTable({ release: { before, risks, classes } }: ReleaseReportInput, words: ReleaseWords): Html {
  const share = (value: number): string => words.percent(value, 2);
  // Of a table that no one party has nothing is known as it was before.
  const was = (say: (earlier: NonNullable<typeof before>) => string): string[] => (before ? [say(before)] : []);
  return table(
    [{ head: words.t('report.risk') }, ...(before ? [{ head: words.t('report.risk.before'), number: true }] : []), { head: words.t('report.risk.after'), number: true }],
    [
      [words.t('risk.highest'), ...was((earlier) => share(earlier.risks.highest)), share(risks.highest)],
      [words.t('risk.average'), ...was((earlier) => share(earlier.risks.average)), share(risks.average)],
      [words.t('risk.atRisk'), ...was((earlier) => share(earlier.risks.atRisk)), share(risks.atRisk)],
      [words.t('release.classes'), ...was((earlier) => words.number(earlier.classes.count)), words.number(classes.count)],
      [words.t('release.smallest'), ...was((earlier) => words.number(earlier.classes.smallest)), words.number(classes.smallest)],
      [words.t('release.largest'), ...was((earlier) => words.number(earlier.classes.largest)), words.number(classes.largest)],
    ],
  );
}

/** Each column: its role, its level, what it lost, what a reader can still do with it. */
export function columnTable({ release: { columns }, breakdowns = [] }: ReleaseReportInput, words: ReleaseWords): Html {
  return table(
    [{ head: words.t('report.release.column') }, { head: words.t('report.release.role') }, { head: words.t('release.level') }, { head: words.t('release.loss'), number: true }, { head: words.t('report.breakdown') }],
    columns.map(({ name, role, level, levels, highestLevel = 0, loss }) => {
      const found = breakdowns.find(({ column }) => column === name);
      const used = level === undefined ? (levels ?? []).map((one) => words.number(one)).join(' · ') : words.number(level);
      const left = found && words.t(`report.survives.${found.survives}`);
      const counts = found && words.t('report.values', { before: words.number(found.before), after: words.number(found.after) });
      return [columnLabel(name, words), words.t(`role.${role}`), used === '' ? '–' : words.t('report.release.level', { level: used, of: words.number(highestLevel) }), loss === undefined ? '–' : words.percent(loss), left ? `${left} (${counts ?? ''})` : '–'];
    }),
  );
}

/** Whom suppression left out. */
export function groupTables({ suppression = [] }: ReleaseReportInput, words: ReleaseWords): Html {
  if (suppression.length === 0) return html``;
  const one = ({ column, groups, vanished }: ColumnSuppression): Html => {
    const hit = groups.filter(({ suppressed }) => suppressed > 0);
    if (hit.length === 0) return html``;
    const rows = hit.map(({ value, read, suppressed, share }) => [valueLabel(column, value, words), words.number(read), words.number(suppressed), words.percent(share)]);
    const heads = [{ head: columnLabel(column, words) }, { head: words.t('release.read'), number: true }, { head: words.t('release.suppressed'), number: true }, { head: words.t('report.share'), number: true }];
    const gone = vanished.length === 0 ? undefined : html`<p>${words.t('report.vanished', { values: words.list(vanished.map((value) => valueLabel(column, value, words))) })}</p>`;
    return html`<h3>${columnLabel(column, words)}</h3>${gone}<details><summary>${words.t('report.groups.fold', { count: words.number(hit.length) })}</summary>${table(heads, rows)}</details>`;
  };
  return html`<h2>${words.t('report.groups')}</h2><p>${words.t('report.groups.text')}</p><p class="note">${words.t('report.groups.inside')}</p>${suppression.map(one)}`;
}

/** What was promised and reached, and the digests. */
export function modelTable({ release: { evidence } }: ReleaseReportInput, words: ReleaseWords): Html {
  const figure = (value: number): string => words.number(value, { maximumFractionDigits: 4 });
  const { input, federated } = evidence;
  // Of several agencies nobody has the table; what they agreed on stands in its place.
  const source = input.digest ? ([['report.digest.input', input.digest]] as const) : federated ? ([['report.digest.scheme', { algorithm: 'SHA-256', value: federated.scheme }]] as const) : [];
  return html`<h2>${words.t('report.evidence')}</h2><p>${words.t('report.evidence.text')}</p>
${table(
  [{ head: words.t('report.model') }, { head: words.t('report.attacker') }, { head: words.t('report.asked'), number: true }, { head: words.t('report.reached'), number: true }],
  evidence.models.map(({ model, attacker, achieved: { asked, reached, better } }) => [words.t(`model.${model.type}`), words.t(`attacker.${attacker}`), `${better === 'more' ? '≥' : '≤'} ${figure(asked)}`, figure(reached)]),
)}
${table(
  [{ head: words.t('report.digest') }, { head: '' }],
  ([...source, ['report.digest.parameters', evidence.parameters.digest], ['report.digest.release', evidence.release.digest], ['report.digest.evidence', evidence.digest]] as const).map(([key, { algorithm, value }]) => [words.t(key), html`<code dir="ltr">${algorithm} ${value}</code>`]),
)}
<p class="note">${words.t('report.version', { version: words.isolate(`${evidence.code.name} ${evidence.code.version}`) })}</p>`;
}
