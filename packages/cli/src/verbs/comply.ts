import { assessCompliance, complianceMatrix, explainFinding, palermoArticles3And5 } from '@ctip/compliance';
import { arabLeague, parsePartialDate, problem, readCountry, type ArabLeagueCode } from '@ctip/core';

import type { Verb } from '../run/verb.js';

const isMember = (code: string | undefined): code is ArabLeagueCode => (arabLeague as readonly (string | undefined)[]).includes(code);

/** Holds laws beside Articles 3 and 5 of the Protocol. */
export const comply: Verb = {
  name: 'comply',
  operands: { shown: '[COUNTRY…]', least: 0, most: 22 },
  options: { 'as-of': { type: 'string', value: 'YYYY-MM-DD' } },
  run({ operands, option, say, refuse, words, io }) {
    const asOf = option('as-of') ?? io.today;
    const date = parsePartialDate(asOf);
    if (!date.ok || asOf.length !== 10) return Promise.resolve(refuse([problem('cli/day', '', { params: { option: '--as-of' } })], 2));
    const countries = operands.map((text) => readCountry(text));
    if (!countries.every(isMember)) return Promise.resolve(refuse([problem('cli/country', '', { params: { allowed: [...arabLeague] } })], 2));
    const reports = (countries.length === 0 ? [...arabLeague] : countries).map((country) => assessCompliance(country, palermoArticles3And5, { asOf }));
    const matrix = complianceMatrix(reports);
    say({ asOf, matrix, reports }, () => {
      if (reports.length > 3) {
        const totals = Object.entries(matrix.totals).map(([result, n]) => `${words.t(`result.${result}` as 'result.met')}: ${words.number(n)}`);
        const rows = matrix.rows.map(({ country, cells }) => [words.country(country), ...cells.map(({ result }) => ({ met: '✓', 'not-met': '✗', unknown: '?' })[result])].join('\t'));
        return [['', ...matrix.obligations.map((id) => words.isolate(id.replace('tip.', '')))].join('\t'), ...rows, '', totals.join(' · ')];
      }
      return reports.flatMap(({ country, bound, findings }) => [
        `${words.country(country)}: ${words.t(`bound.${bound}`)}`,
        ...findings.flatMap((finding) => {
          const { title, result, why } = explainFinding(finding, words.language);
          const cited = finding.citations.map((source) => words.isolate(source.id));
          return [`  ${words.isolate(finding.obligation)} ${title}: ${result}${cited.length === 0 ? '' : ` [${cited.join(' ')}]`}`, ...why.map((reason) => `      ${reason}`)];
        }),
      ]);
    });
    return Promise.resolve(0);
  },
};
