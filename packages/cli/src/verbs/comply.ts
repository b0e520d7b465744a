import { assessBenchmarks, assessCompliance, benchmarkTitle, complianceMatrix } from '@ctip/compliance';
import { problem } from '@ctip/core';

import type { Verb } from '../run/verb.js';
import { tryDraft } from './complying/draft.js';
import { countsLine, reportLines, signs } from './complying/lines.js';
import { obligationsOf } from './complying/obligations.js';
import { writePages } from './complying/pages.js';
import { dayOptions, daysOf, isProblem, membersOf } from './day.js';

/** Holds laws beside the obligations of the Protocol and the Convention. */
export const comply: Verb = {
  name: 'comply',
  operands: { shown: '[COUNTRY…]', least: 0, most: 22 },
  options: {
    ...dayOptions,
    instrument: { type: 'string', value: 'tip-protocol|untoc|all', allowed: ['tip-protocol', 'untoc', 'all'] },
    all: { type: 'boolean' },
    benchmarks: { type: 'boolean' },
    html: { type: 'string', value: 'STATE.html', path: 'written' },
    matrix: { type: 'string', value: 'OUT.html', path: 'written' },
    register: { type: 'string', value: 'OUT.html', path: 'written' },
    penalties: { type: 'string', value: 'OUT.html', path: 'written' },
    map: { type: 'string', value: 'OUT.svg', path: 'written' },
    draft: { type: 'string', value: 'BILL.json', path: 'read' },
    for: { type: 'string', value: 'COUNTRY' },
  },
  async run(context) {
    const { operands, option, flag, say, refuse, words } = context;
    const days = daysOf(context);
    if (isProblem(days)) return refuse([days], 2);
    const draft = option('draft');
    const target = option('for');
    const countries = membersOf(flag('all') ? [] : target === undefined ? operands : [target]);
    if (isProblem(countries)) return refuse([countries], 2);
    if (draft !== undefined) return tryDraft(draft, countries, days, context);
    if (option('html') !== undefined && countries.length !== 1) return refuse([problem('cli/one-country', '', { params: { option: '--html' } })], 2);
    const obligations = obligationsOf(context);
    const reports = countries.map((country) => assessCompliance(country, obligations, days));
    const files = await writePages(reports, days, context);
    if (!files.ok) return refuse(files.problems, 3);
    if (files.value.length > 0 && !context.json) {
      say({}, () => [...files.value.map((file) => `${words.isolate(file)} ✓`), countsLine(reports.flatMap(({ findings }) => findings), context)]);
      return 0;
    }
    const benchmarks = flag('benchmarks') ? countries.map((country) => ({ country, findings: assessBenchmarks(country, days) })) : [];
    say({ ...days, matrix: complianceMatrix(reports), reports, ...(benchmarks.length > 0 && { benchmarks }) }, () => [
      ...reportLines(reports, context),
      ...benchmarks.flatMap(({ country, findings }) => [
        '',
        words.t('line', { label: words.country(country), value: words.t('benchmark.note') }),
        ...findings.map(({ benchmark, status, citations }) => `  ${signs[status]} ${words.t('line', { label: benchmarkTitle(benchmark, words.language), value: words.t(`status.${status}`) })}${citations.length === 0 ? '' : ` [${citations.map(({ id }) => words.isolate(id)).join(' ')}]`}`),
      ]),
    ]);
    return 0;
  },
};
