import type { ArabLeagueCode, Source } from '@ctip/core';

import type { Claim } from '../claim/index.js';
import { historyOf } from '../feature/index.js';
import { beginningOf, endingOf } from '../law/inForce.js';
import type { DatedValue, LawRow } from '../model/index.js';
import { citationsOf } from '../source/index.js';
import { stateOf } from '../state/index.js';
import { treatyStatus } from '../treaty/index.js';
import { valueText } from './value.js';
import type { Words } from './words.js';

const safe = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
/** A row of a table of Markdown. */
const row = (cells: readonly string[]): string => `| ${cells.map(safe).join(' | ')} |`;
/** A table of Markdown; a dash where there are no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? ['–', ''] : [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row), ''];

/** What is known of the treaties. */
export function treatySection(country: ArabLeagueCode, words: Words): readonly string[] {
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

/** One law. */
export function lawRow(law: LawRow, { say, language }: Words): readonly string[] {
  const links = [
    ...(law.amendedBy ?? []).map((id) => `${say('page.amended')} ${id}`),
    ...(law.replacedBy === undefined ? [] : [`${say('page.replaced')} ${law.replacedBy}`]),
    ...(law.struck ?? []).map(({ article, extent }) => `${say('page.struck')}: ${article}${extent ? ` (${extent[language]})` : ''}`),
  ];
  const title = law.title[language] ?? law.title.en ?? law.title.ar ?? law.id;
  const adopted = [law.adopted, law.hijri].filter((date) => date !== undefined).join(' / ');
  return [
    `${title}${law.number === undefined ? '' : ` (${law.number})`} [${law.id}]`,
    [say(`code.instrument-status.${law.status}`), ...links].join(language === 'ar' ? '؛ ' : '; '),
    adopted || '–',
    law.published ?? '–',
    beginningOf(law),
    endingOf(law)?.on ?? '–',
    law.territory === 'national' ? say('page.national') : law.territory,
    say(`mark.${law.mark}`),
    law.sources.join(', '),
  ];
}

/** Every value of one feature, with period, confidence and sources. */
export function claimRow(country: ArabLeagueCode, { feature }: Claim, words: Words): readonly (readonly string[])[] {
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

/** Where sources disagree. */
export function conflictLines(country: ArabLeagueCode, { say, language }: Words): readonly string[] {
  return stateOf(country).conflicts.map(({ about, sources, against, says, otherwise, textReadSupports }) => {
    const what = about === 'definition' ? say('page.definition') : about === 'adopted' ? say('page.adopted') : say(`feature.${about}`);
    return `- ${what}: ${safe(says[language])} (${sources.join(', ')}) ${say('page.against')} ${safe(otherwise[language])} (${against.join(', ')})${textReadSupports ? `; ${say('page.textSupports')}` : ''}`;
  });
}

/** One source, with its address where it can be cited. */
export const sourceLine = ({ id, title, url, asOf }: Source, { say }: Words): string =>
  `- **${id}**: ${safe(title)}${asOf === undefined ? '' : ` (${asOf})`}. ${url === undefined ? say('page.addressOpen') : `<${url}>`}`;

/** Every source that something of the state was read in. */
export function sourceLines(country: ArabLeagueCode, claims: readonly Claim[], words: Words): readonly string[] {
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
