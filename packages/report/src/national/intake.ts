import { html, type Html } from '../html/index.js';
import { figures, table } from '../page/index.js';
import type { Words } from './words.js';

/** What came in: every record is accounted for. @public */
export interface IntakeInput {
  readonly read: number;
  readonly good: number;
  readonly refused: number;
  /** Problems found, by code: how many. */
  readonly problems: Readonly<Record<string, number>>;
}

/** How many records came in, how many were refused, and why. */
export function intakeSection({ read, good, refused, problems }: IntakeInput, words: Words): Html {
  const rows = Object.entries(problems)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code, count]) => [html`<code dir="ltr">${code}</code>`, words.number(count)]);
  return html`<h2>${words.t('report.intake')}</h2><p>${words.t('report.intake.text')}</p>
${figures([
  [words.number(read), words.t('report.intake.read')],
  [words.number(good), words.t('report.intake.good')],
  [words.number(refused), words.t('report.intake.refused')],
])}
<details><summary>${words.t('report.intake.why')}</summary>${table([{ head: words.t('report.intake.problem') }, { head: words.t('report.intake.count'), number: true }], rows)}</details>`;
}
