import { anonymise as release, caseTable, kAnonymity } from '@ctip/anonymisation';
import { problem } from '@ctip/core';
import { csvOf, writeWhole } from '@ctip/exchange';

import type { Verb } from '../run/verb.js';
import { sortedCases } from './cases.js';
import { codeFor, readingOptions } from './input.js';

const standard = 'detectedOn,person.sex,person.ageYears,person.nationalities';

/** Makes a file of cases fit to publish. */
export const anonymise: Verb = {
  name: 'anonymise',
  operands: { shown: 'FILE', least: 1, most: 1 },
  options: {
    out: { type: 'string', value: 'RELEASE.csv' },
    k: { type: 'string', value: 'N' },
    columns: { type: 'string', value: 'NAME,…' },
    suppress: { type: 'string', value: 'SHARE' },
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, say, refuse, words, io } = context;
    const [k, suppress] = [Number(option('k') ?? 11), Number(option('suppress') ?? 0.05)];
    if (!Number.isSafeInteger(k) || k < 2) return refuse([problem('cli/number', '', { params: { option: '--k', minimum: 2 } })], 2);
    if (!(suppress >= 0 && suppress <= 1)) return refuse([problem('cli/share', '', { params: { option: '--suppress' } })], 2);
    const out = option('out');
    if (out === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--out' } })], 2);
    const sorted = await sortedCases(operands[0] ?? '', context);
    if (!sorted.ok) return refuse(sorted.problems, 3);
    const { good, refused } = sorted.value;
    const table = caseTable(good, (option('columns') ?? standard).split(','));
    if (!table.ok) return refuse(table.problems, 2);
    const made = release(table.value, { models: [kAnonymity(k)], suppressionLimit: suppress });
    if (!made.ok) return refuse(made.problems, 1);
    const { rows, columns, suppressed, classes, risks, loss } = made.value;
    const written = await writeWhole(out, csvOf(columns.map(({ name }) => name), rows));
    if (!written.ok) return refuse(written.problems, 3);
    say({ read: good.length + refused.length, refused: refused.length, released: rows.length, suppressed, classes, risks, loss, columns }, () => [
      `${words.t('release.released')}: ${words.number(rows.length)}`,
      `${words.t('release.suppressed')}: ${words.number(suppressed)}`,
      `${words.t('release.smallest')}: ${words.number(classes.smallest)}`,
      `${words.t('risk.highest')}: ${words.percent(risks.highest)}`,
      `${words.t('release.loss')}: ${words.percent(loss)}`,
    ]);
    if (refused.length === 0) return 0;
    io.err(`${words.t('cases.refused', { refused: refused.length, read: good.length + refused.length })}\n`);
    return codeFor(refused.flatMap(({ problems }) => problems));
  },
};
