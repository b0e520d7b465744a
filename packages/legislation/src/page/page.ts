import { counts, type ArabLeagueCode, type Language, type Source } from '@ctip/core';

import { claimsOf, type Claim } from '../claim/index.js';
import { historyOf } from '../feature/index.js';
import { beginningOf, endingOf } from '../law/inForce.js';
import { rowOf } from '../law/law.js';
import type { LegislationKey } from '../locales/index.js';
import type { DatedValue, FeatureName, LawRow } from '../model/index.js';
import { citationsOf } from '../source/index.js';
import { stateOf, states } from '../state/index.js';
import { tiersOf, tierSourceOf } from '../tier/index.js';
import { treatyStatus } from '../treaty/index.js';
import { valueText } from './value.js';
import { wordsIn, type Words } from './words.js';

/** How much is known of a state: part of the data, and printed on its page. @public */
export interface Completeness {
  readonly country: ArabLeagueCode;
  readonly all: number;
  readonly known: number;
  readonly unknown: readonly FeatureName[];
  readonly conflicting: readonly FeatureName[];
  /** Known only from a weak source: shown, never counted. */
  readonly uncounted: readonly FeatureName[];
}

/** The last value that the data holds of a feature, also where it has ended: what a page shows. */
const lastOf = (country: ArabLeagueCode, feature: FeatureName): DatedValue<unknown> | undefined => historyOf(country, feature).at(-1);

/**
 * How much is known of a state's law, feature by feature. A feature counts as known when the data holds a value for any time.
 *
 * @throws RangeError for another country
 * @example
 * ```ts
 * const { all, known, unknown } = completenessOf('BH');
 * known + unknown.length === all; // => true
 * completenessOf('PS').known; // => 0
 * ```
 * @public
 */
export function completenessOf(country: ArabLeagueCode): Completeness {
  const features = claimsOf(country).map(({ feature }) => feature);
  const having = (test: (fact: DatedValue<unknown>) => boolean): readonly FeatureName[] =>
    features.filter((feature) => historyOf(country, feature).some((fact: DatedValue<unknown>) => test(fact)));
  const known = having(() => true);
  return {
    country,
    all: features.length,
    known: known.length,
    unknown: features.filter((feature) => !known.includes(feature)),
    conflicting: having(({ mark }) => mark === 'conflicting'),
    uncounted: having(({ mark }) => !counts(mark)),
  };
}

const safe = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(safe).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? ['–', ''] : [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row), ''];

function treatySection(country: ArabLeagueCode, words: Words): readonly string[] {
  const { say, list } = words;
  const rows = (['tip-protocol', 'untoc'] as const).map((id) => {
    const { status, mode, signed, deposited, entryIntoForce, reservations, mark, sources } = treatyStatus(country, id);
    const said = (reservations ?? []).map((one) => `${say(`code.reservation-subject.${one.subject}`)}${one.article === undefined ? '' : ` (${one.article})`}`);
    const kept = reservations === undefined ? say('page.notLooked') : said.length === 0 ? say('page.none') : list(said);
    const how = mode === undefined ? '' : ` (${say(`code.treaty-mode.${mode}`)})`;
    return [say(`code.treaty.${id}`), say(`code.treaty-status.${status}`) + how, signed ?? '–', deposited ?? '–', entryIntoForce ?? '–', kept, say(`mark.${mark}`), sources.join(', ')];
  });
  return table([say('page.treaty'), say('page.status'), say('page.signed'), say('page.deposited'), say('page.entry'), say('page.reservations'), say('page.confidence'), say('page.sources')], rows);
}

function lawRow(law: LawRow, { say, language }: Words): readonly string[] {
  const links = [
    ...(law.amendedBy ?? []).map((id) => `${say('page.amended')} ${id}`),
    ...(law.replacedBy === undefined ? [] : [`${say('page.replaced')} ${law.replacedBy}`]),
    ...(law.struck ?? []).map(({ article, extent }) => `${say('page.struck')}: ${article}${extent ? ` (${extent[language]})` : ''}`),
  ];
  const title = law.title[language] ?? law.title.en ?? law.title.ar ?? law.id;
  const adopted = [law.adopted, law.hijri].filter((date) => date !== undefined).join(' / ');
  return [
    `${title}${law.number === undefined ? '' : ` (${law.number})`} [${law.id}]`,
    [say(`code.instrument-status.${law.status}`), ...links].join('; '),
    adopted || '–',
    law.published ?? '–',
    beginningOf(law),
    endingOf(law)?.on ?? '–',
    law.territory === 'national' ? say('page.national') : law.territory,
    say(`mark.${law.mark}`),
    law.sources.join(', '),
  ];
}

function claimRow(country: ArabLeagueCode, { feature }: Claim, words: Words): readonly (readonly string[])[] {
  const { say, list } = words;
  return historyOf(country, feature).map((fact: DatedValue<unknown>) => {
    const { value, article, from, to, mark, sources, contested, partial, open, limits, seen } = fact;
    const notes = [partial && say('page.partial'), open && say('page.open'), ...(limits ?? []).map((limit) => say(`code.fact-limit.${limit}`))].filter((note) => typeof note === 'string');
    const period = [from, to].some((date) => date !== undefined) ? `${from ?? '…'} – ${to ?? ''}`.trim() : (seen ?? '–');
    return [
      say(`feature.${feature}`),
      valueText(feature, value, words) + (notes.length === 0 ? '' : ` [${list(notes)}]`),
      article ?? '–',
      period,
      say(`mark.${mark}`),
      [...sources, ...(contested ? [`${say('page.against')} ${contested.sources.join(', ')}`] : [])].join(', '),
    ];
  });
}

function conflictLines(country: ArabLeagueCode, { say }: Words): readonly string[] {
  return stateOf(country).conflicts.map(({ about, sources, against, textReadSupports }) => {
    const what = about === 'definition' ? say('page.definition') : about === 'adopted' ? say('page.adopted') : say(`feature.${about}`);
    return `- ${what}: ${sources.join(', ')} ${say('page.against')} ${against.join(', ')}${textReadSupports ? `; ${say('page.textSupports')}` : ''}`;
  });
}

const sourceLine = ({ id, title, url, asOf }: Source, { say }: Words): string =>
  `- **${id}**: ${safe(title)}${asOf === undefined ? '' : ` (${asOf})`}. ${url === undefined ? say('page.addressOpen') : `<${url}>`}`;

function sourceLines(country: ArabLeagueCode, claims: readonly Claim[], words: Words): readonly string[] {
  const { treaties, laws, conflicts } = stateOf(country);
  const facts = claims.flatMap(({ feature }) => historyOf(country, feature).flatMap((fact: DatedValue<unknown>) => [...fact.sources, ...(fact.contested?.sources ?? [])]));
  const ids = [
    ...Object.values(treaties).flatMap((one) => [...one.sources, ...(one.reservations ?? []).flatMap(({ sources }) => sources), ...(one.noneListedIn ?? [])]),
    ...laws.flatMap(({ sources }) => sources),
    ...facts,
    ...conflicts.flatMap(({ sources, against }) => [...sources, ...against]),
  ];
  return citationsOf(ids).map((source) => sourceLine(source, words));
}

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
  const placements = tiersOf(country).map(({ year, tier, status, sources }) => [String(year), say(`code.tier.${tier}`), say(`code.tier-status.${status}`), sources.join(', ')]);
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
    ...table([say('page.feature'), say('page.value'), say('page.article'), say('page.period'), say('page.confidence'), say('page.sources')], claims.filter(({ feature }) => lastOf(country, feature) !== undefined).flatMap((claim) => claimRow(country, claim, words))),
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
