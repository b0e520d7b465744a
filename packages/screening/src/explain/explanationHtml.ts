import { escaped, htmlPage } from '../words/html.js';
import type { Explanation } from './explain.js';

const style = `.subjects{margin:.6rem 0;padding:.6rem .9rem;background:#eef4f9;border-inline-start:4px solid #1b5e8c}
ul{margin:.2rem 0;padding-inline-start:1.3rem}li{margin:.15rem 0;break-inside:avoid}#decides+ul{font-weight:600}
@media print{.subjects{background:none}}
`;

/**
 * An explanation as a page to read or print: accessible, right to left in Arabic, with no script and nothing that a browser would fetch.
 * It holds what the explanation holds, so nothing that names a person.
 *
 * @param page - made by {@link explain} or {@link explainWith}
 * @returns a whole HTML document
 * @example
 * ```ts
 * const page = explain(assess(iloEleven, observe({ 'signs/deception': 'yes' }, unrecorded)), 'ar');
 * explanationHtml(page).startsWith('<!doctype html>\n<html lang="ar" dir="rtl">'); // => true
 * ```
 * @public
 */
export function explanationHtml({ language, title, subjects, sections }: Explanation): string {
  const text = (line: string): string => escaped(line, language);
  const section = ({ code, heading, lines }: Explanation['sections'][number]): string =>
    `<section aria-labelledby="${code}"><h2 id="${code}">${text(heading)}</h2><ul>${lines.map((line) => `<li>${text(line)}</li>`).join('\n')}</ul></section>`;
  return htmlPage({
    language,
    title,
    style,
    body: `<header><h1>${text(title)}</h1><div class="subjects">${subjects.map((line) => `<p>${text(line)}</p>`).join('')}</div></header>
<main>
${sections.map(section).join('\n')}
</main>`,
  });
}
