import { direction, type ConformanceOutcome } from '@ctip/core';
import { explain } from '@ctip/i18n';

import type { Words } from '../../run/verb.js';
import type { ConformanceReport } from './report.js';

const style = `*{box-sizing:border-box}body{margin:0 auto;max-width:64rem;padding:1.5rem;color:#1d2733;background:#fff;font:16px/1.6 system-ui,"Noto Sans","Noto Naskh Arabic","Noto Sans Arabic",sans-serif}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 .3rem}h2{font-size:1.2rem;margin:2rem 0 .4rem;border-bottom:2px solid #1b5e8c;padding-bottom:.2rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.3rem 0}.verdict{border-inline-start:.4rem solid;padding:.5rem .9rem;margin:1rem 0;font-weight:600}.yes{border-color:#1a6b3c;background:#eef7f1}.no{border-color:#a3262a;background:#fbeff0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:start;font-weight:600;padding:.3rem 0}th,td{border:1px solid #c3ccd5;padding:.35rem .6rem;text-align:start;vertical-align:top}
thead th{background:#eef3f7}td.n{font-variant-numeric:tabular-nums}code{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}@page{margin:16mm}}
`;

/** Text in markup. French punctuation keeps to its word. */
function escaped(text: string, { language }: Words): string {
  const kept = language === 'fr' ? text.replaceAll(/ (?=[?!;:»])/gu, '\u00A0').replaceAll('« ', '«\u00A0') : text;
  return kept.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A name or a hash, read from left to right in every language. */
const code = (text: string, words: Words): string => `<code dir="ltr">${escaped(text, words)}</code>`;

/** A table that a wide hash does not push off the page; it can be scrolled with the keyboard. */
function table(caption: string, header: readonly string[], rows: readonly (readonly string[])[], words: Words): string {
  const cells = (row: readonly string[]): string => row.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td class="n">${cell}</td>`)).join('');
  const head = header.map((name) => `<th scope="col">${escaped(name, words)}</th>`).join('');
  return `<div class="wide" role="region" aria-label="${escaped(caption, words)}" tabindex="0"><table><caption>${escaped(caption, words)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody></table></div>`;
}

function noteOf({ note, problems = [] }: ConformanceOutcome, words: Words): string {
  return [...(note === undefined ? [] : [`<span dir="auto">${escaped(note, words)}</span>`]), ...problems.map((found) => escaped(explain(found, words), words))].join(' ');
}

/** The report as a page in one language: no script, nothing that a browser would fetch. */
export function conformanceHtml(report: ConformanceReport, words: Words): string {
  const { runs, passed, failed, skipped, conforms, versions, on } = report;
  const t = words.t;
  const number = (value: number): string => escaped(words.number(value), words);
  const title = t('conforming.title');
  const counts = [t('conforming.passed'), t('conforming.failed'), t('conforming.skipped')];
  const parts = runs.map((run) => {
    const differences =
      run.differences.length === 0
        ? `<p>${escaped(t('conforming.none'), words)}</p>`
        : table(t('conforming.differences'), [t('conforming.case'), t('conforming.outcome'), t('conforming.note')], run.differences.map((found) => [code(found.id, words), escaped(t(`conforming.${found.status}`), words), noteOf(found, words)]), words);
    const files = table(t('conforming.files'), [t('conforming.file'), t('conforming.bytes'), 'SHA-256'], run.files.map(({ name, bytes, sha256 }) => [code(name, words), number(bytes), code(sha256, words)]), words);
    return `<section><h2>${code(run.kind, words)}</h2>
<p>${escaped(run.help[words.language], words)}</p>
${differences}
${files}</section>`;
  });
  return `<!doctype html>
<html lang="${words.language}" dir="${direction(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title, words)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title, words)}</h1>
<p>${escaped(t('conforming.about', { program: words.isolate(`ctip ${versions.ctip}`), node: words.isolate(`Node ${versions.node}`), day: words.isolate(on) }), words)}</p>
<p class="verdict ${conforms ? 'yes' : 'no'}">${escaped(t(conforms ? 'conforming.yes' : 'conforming.no', { passed, failed, skipped }), words)}</p>
${table(t('conforming.summary'), [t('conforming.kind'), ...counts], [...runs.map((run) => [code(run.kind, words), number(run.passed), number(run.failed), number(run.skipped)]), [escaped(t('conforming.all'), words), number(passed), number(failed), number(skipped)]], words)}
${parts.join('\n')}
</main>
</body>
</html>
`;
}
