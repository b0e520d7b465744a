import { gapRegisterHtml, matrixHtml, penaltyHtml, ratificationMap, stateReportHtml, type ComplianceReport } from '@ctip/compliance';
import type { ArabLeagueCode, Result } from '@ctip/core';
import { writeWhole } from '@ctip/exchange';
import { comparePenalties } from '@ctip/legislation';

import type { Context } from '../../run/verb.js';
import type { Days } from '../day.js';

/** Files asked for, each whole or not at all. */
export async function writePages(reports: readonly ComplianceReport[], { asOf }: Days, { option, words }: Context): Promise<Result<readonly string[]>> {
  const { language } = words;
  const countries = reports.map(({ country }) => country as ArabLeagueCode);
  const [first] = reports;
  const pages: readonly (readonly [string, () => string])[] = [
    ['matrix', () => matrixHtml(reports, { language })],
    ['register', () => gapRegisterHtml(reports, { language })],
    ['penalties', () => penaltyHtml(comparePenalties(countries, { asOf }), { asOf, language })],
    ['map', () => ratificationMap(option('instrument') === 'untoc' ? 'untoc' : 'tip-protocol', { asOf, language })],
    ['html', () => (first ? stateReportHtml(first, { language }) : '')],
  ];
  const written: string[] = [];
  for (const [name, make] of pages) {
    const path = option(name);
    if (path === undefined) continue;
    const done = await writeWhole(path, [make()]);
    if (!done.ok) return done;
    written.push(`--${name}`);
  }
  return { ok: true, value: written };
}
