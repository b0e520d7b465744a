import type { ArabLeagueCode, Language } from '@ctip/core';

import { claimsOf } from '../claim/index.js';
import { historyOf } from '../feature/index.js';
import { rowOf } from '../law/law.js';
import type { LegislationKey } from '../locales/index.js';
import { stateOf, states } from '../state/index.js';
import { tiersOf, tierSourceOf } from '../tier/index.js';
import { completenessOf } from './completeness.js';
import { claimRow, conflictLines, lawRow, sourceLine, sourceLines, table, treatySection } from './sections.js';
import { wordsIn } from './words.js';

/** Wraps right-to-left text, so that a reader of Markdown shows it from the right. */
const directed = (lines: readonly string[], language: Language): string =>
  `${(language === 'ar' ? ['<div dir="rtl" lang="ar">', '', ...lines, '', '</div>'] : lines).join('\n')}\n`;

/**
 * The page of a state in one language, as Markdown: treaties, laws, every claim with article, period, confidence and sources, what is
 * unknown and how much, conflicts, placements and sources. `docs/states` is made of these.
 *
 * @throws RangeError for another country
 * @example
 * ```ts
 * statePage('BH', 'en').startsWith('# Bahrain (BH)'); // => true
 * statePage('BH', 'ar').includes('البحرين'); // => true
 * ```
 * @public
 */
export function statePage(country: ArabLeagueCode, language: Language): string {
  const words = wordsIn(language);
  const { say, number, list } = words;
  const { names, laws } = stateOf(country);
  const claims = claimsOf(country);
  const { all, known, unknown, conflicting } = completenessOf(country);
  const placements = tiersOf(country).map(({ year, tier, status, sources }) => [String(year), say(`code.tip-tier.${tier}`), say(`code.tier-status.${status}`), sources.join(', ')]);
  const conflicts = conflictLines(country, words);
  const lines = [
    `# ${names[language]} (${country})`,
    '',
    `> ${say('page.generated')}`,
    '',
    say('page.notice'),
    '',
    `**${say('page.counts', { known: number(known), all: number(all), unknown: number(unknown.length), conflicting: number(conflicting.length) })}**`,
    '',
    `## ${say('page.treaties')}`,
    '',
    ...treatySection(country, words),
    `## ${say('page.laws')}`,
    '',
    ...table([say('page.law'), say('page.status'), say('page.adopted'), say('page.published'), say('page.inForce'), say('page.ended'), say('page.territory'), say('page.confidence'), say('page.sources')], laws.map(({ id }) => lawRow(rowOf(id), words))),
    `## ${say('page.claims')}`,
    '',
    ...table([say('page.feature'), say('page.value'), say('page.article'), say('page.period'), say('page.confidence'), say('page.sources')], claims.filter(({ feature }) => historyOf(country, feature).length > 0).flatMap((claim) => claimRow(country, claim, words))),
    `## ${say('page.unknown')} (${number(unknown.length)})`,
    '',
    `${list(unknown.map((feature) => say(`feature.${feature}`)))}.`,
    '',
    ...(conflicts.length === 0 ? [] : [`## ${say('page.conflicts')}`, '', ...conflicts, '']),
    ...(placements.length === 0 ? [] : [`## ${say('page.tiers')}`, '', say('page.tiersNotice'), '', ...table([say('page.year'), say('page.tier'), say('page.how'), say('page.sources')], placements)]),
    `## ${say('page.sources')}`,
    '',
    ...sourceLines(country, claims, words),
    ...[...new Set(tiersOf(country).flatMap(({ sources }) => sources))].flatMap((id) => tierSourceOf(id) ?? []).map((source) => sourceLine(source, words)),
  ];
  return directed(lines, language);
}

const suffix: Readonly<Record<Language, string>> = { ar: '.ar', en: '', fr: '.fr' };

/** Name of the file of a page: `BH.md`, `BH.ar.md`, `BH.fr.md`. @public */
export const statePageName = (country: string, language: Language): string => `${country}${suffix[language]}.md`;

/**
 * The list of the state pages in one language, with how much of each state is known, unknown, disputed and not counted.
 *
 * @example
 * ```ts
 * stateIndex('en').split('\n')[0]; // => '# State pages'
 * ```
 * @public
 */
export function stateIndex(language: Language): string {
  const words = wordsIn(language);
  const { say, number } = words;
  const head = (['page.state', 'page.known', 'page.unknowns', 'page.disputed', 'page.uncounted'] satisfies LegislationKey[]).map((key) => say(key));
  const lines = [
    `# ${say('page.index')}`,
    '',
    `> ${say('page.generated')}`,
    '',
    say('page.indexNotice'),
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...states.map(({ country, names }) => {
      const { known, unknown, conflicting, uncounted } = completenessOf(country);
      return `| [${names[language]}](${statePageName(country, language)}) | ${[known, unknown.length, conflicting.length, uncounted.length].map(number).join(' | ')} |`;
    }),
  ];
  return directed(lines, language);
}
