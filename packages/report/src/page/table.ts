import { html, type Html } from '../html/index.js';

/** A column: its heading, and whether it holds numbers. */
export interface Column {
  readonly head: string;
  readonly number?: boolean;
}

/** A table; the first cell of each row names it. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | Html)[])[]): Html {
  const kind = (index: number): string => (columns[index]?.number ? 'n' : '');
  return html`<div class="scroll"><table>
<thead><tr>${columns.map(({ head }, index) => html`<th scope="col" class="${kind(index)}">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${kind(index)}">${cell}</td>`))}</tr>\n`)}
</tbody></table></div>`;
}

/** A list of large figures with their names. */
export function figures(items: readonly (readonly [value: string, name: string])[]): Html {
  return html`<ul class="figures">${items.map(([value, name]) => html`<li><strong>${value}</strong><span>${name}</span></li>`)}</ul>`;
}

/** A drawing with its caption, and its numbers behind a fold for those who need them. */
export function drawing(chart: Html, caption: string, fold: string, numbers: Html): Html {
  return html`<figure>${chart}<figcaption>${caption}</figcaption></figure><details><summary>${fold}</summary>${numbers}</details>`;
}
