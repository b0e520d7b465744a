import type { ArabLeagueCode } from '@ctip/core';

import { rowInForce, beginningOf, endingOf } from '../law/inForce.js';
import { rowOf } from '../law/law.js';
import type { LawRow } from '../model/index.js';
import { citationsOf, sourceOf } from '../source/index.js';
import { states, stateOf } from '../state/index.js';
import { checkedDay, reached } from '../time/valueOn.js';
import { aknUriOf } from './akn.js';

/** A node of JSON-LD. @public */
export type JsonLd = Readonly<Record<string, unknown>>;

const forces = { yes: 'InForce', no: 'NotInForce', unknown: undefined } as const;

function legalForce(row: LawRow, asOf: string): string | undefined {
  const force = forces[rowInForce(row, asOf)];
  const isStruck = (row.struck ?? []).some(({ from }) => from === undefined || reached(from, asOf) === 'yes');
  return force === 'InForce' && isStruck ? 'PartiallyInForce' : force;
}

const refer = (id: string): JsonLd => ({ '@type': 'Legislation', legislationIdentifier: id });

/** Kinds of sources that are the text of a law itself, as a state publishes it; a copy, a summary or a report is about it. */
const officialTexts: ReadonlySet<string> = new Set(['official-law', 'gazette']);

/** Sources by the number of laws that rest on them; looked up once. */
let cited: ReadonlyMap<string, number> | undefined;
function citedBy(source: string): number {
  if (!cited) {
    const counts = new Map<string, number>();
    for (const { laws } of states) for (const { sources } of laws) for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
    cited = counts;
  }
  return cited.get(source) ?? 0;
}

/**
 * Addresses at which the official text of a law stands: whole, opened, and of this law alone. A page that several laws rest on is the address of
 * none of them.
 */
function addressesOf({ sources }: LawRow): readonly string[] {
  return sources.flatMap((id) => {
    const source = sourceOf(id);
    return source?.url !== undefined && officialTexts.has(source.kind) && source.address === undefined && source.readIn === undefined && citedBy(id) === 1 ? [source.url] : [];
  });
}

/** A value of several languages as JSON-LD writes it. */
const inLanguages = (title: LawRow['title']): readonly JsonLd[] =>
  (['ar', 'en', 'fr'] as const).flatMap((language) => (title[language] === undefined ? [] : [{ '@value': title[language], '@language': language }]));

/**
 * A law as schema.org `Legislation` with terms of the European Legislation Identifier. Only what the data holds is written: a date
 * that is not known is left out, and no address is made up for a law: `url` stands there where the official text was opened at an address of its
 * own. The data does not hold in which language a law was made (`inLanguage`), nor that it applies a treaty (`legislationApplies`), so neither is
 * said; the name has its languages.
 *
 * @param id - id of a law, see `lawsOf`
 * @param asOf - day for which the legal force is told
 * @throws RangeError for an id that is not ours, or when `asOf` is not a day
 * @example
 * ```ts
 * const law = legislationJsonLd('are.24-2023', { asOf: '2024-01-01' });
 * [law['@type'], law.legislationIdentifier, law.legislationLegalForce]; // => ['Legislation', 'are.24-2023', 'InForce']
 * law['legislationRepeals']; // => [{ '@type': 'Legislation', legislationIdentifier: 'are.51-2006' }]
 * legislationJsonLd('are.51-2006', { asOf: '2024-01-01' })['eli:date_no_longer_in_force']; // => '2023-09-16'
 * ```
 * @public
 */
export function legislationJsonLd(id: string, { asOf }: { readonly asOf: string }): JsonLd {
  checkedDay(asOf);
  const row = rowOf(id);
  const force = legalForce(row, asOf);
  const ending = endingOf(row);
  const uri = aknUriOf(id);
  const [first, ...more] = addressesOf(row);
  // A repeal is a change too; the two narrower words say which.
  const changes = [row.amends, row.repeals].flatMap((other) => (other === undefined ? [] : [refer(other)]));
  return {
    '@context': { '@vocab': 'https://schema.org/', eli: 'http://data.europa.eu/eli/ontology#' },
    '@type': 'Legislation',
    legislationIdentifier: id,
    name: inLanguages(row.title),
    legislationType: row.kind,
    legislationJurisdiction: row.territory === 'national' ? row.country : row.territory,
    ...(row.number !== undefined && { 'eli:number': row.number }),
    ...(row.adopted !== undefined && { legislationDate: row.adopted, 'eli:date_document': row.adopted }),
    ...(row.published !== undefined && { datePublished: row.published, 'eli:date_publication': row.published }),
    ...(row.inForceFrom !== undefined && { legislationDateOfApplicability: row.inForceFrom, 'eli:first_date_entry_in_force': row.inForceFrom }),
    ...(ending?.on !== undefined && { 'eli:date_no_longer_in_force': ending.on }),
    legislationDateVersion: beginningOf(row),
    ...(force !== undefined && { legislationLegalForce: force }),
    ...(changes.length > 0 && { legislationChanges: changes }),
    ...(row.amends !== undefined && { legislationAmends: [refer(row.amends)], 'eli:amends': [refer(row.amends)] }),
    ...(row.repeals !== undefined && { legislationRepeals: [refer(row.repeals)], 'eli:repeals': [refer(row.repeals)] }),
    ...(row.amendedBy && { 'eli:amended_by': row.amendedBy.map(refer) }),
    ...(row.replacedBy !== undefined && { 'eli:repealed_by': [refer(row.replacedBy)] }),
    ...(row.implements !== undefined && { legislationEnsuresImplementationOf: [refer(row.implements)], 'eli:based_on': [refer(row.implements)] }),
    ...(row.gazette !== undefined && { 'eli:published_in': row.gazette }),
    ...(uri !== undefined && { identifier: uri }),
    ...(first !== undefined && { url: more.length === 0 ? first : [first, ...more] }),
    isBasedOn: citationsOf(row.sources).map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, ...(url !== undefined && { url }) })),
  };
}

/**
 * All laws of a state as one JSON-LD graph.
 *
 * @throws RangeError for another country, or when `asOf` is not a day
 * @example
 * ```ts
 * stateJsonLd('BH', { asOf: '2024-01-01' })['@graph'].length; // => 1
 * ```
 * @public
 */
export function stateJsonLd(country: ArabLeagueCode, options: { readonly asOf: string }): JsonLd & { readonly '@graph': readonly JsonLd[] } {
  const nodes = stateOf(country).laws.map(({ id }) => legislationJsonLd(id, options));
  return {
    '@context': { '@vocab': 'https://schema.org/', eli: 'http://data.europa.eu/eli/ontology#' },
    '@graph': nodes.map(({ '@context': _1, ...node }) => node),
  };
}
