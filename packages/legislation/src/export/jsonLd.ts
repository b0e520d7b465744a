import type { ArabLeagueCode } from '@ctip/core';

import { rowInForce, beginningOf, endingOf } from '../law/inForce.js';
import { rowOf } from '../law/law.js';
import type { LawRow } from '../model/index.js';
import { citationsOf } from '../source/index.js';
import { stateOf } from '../state/index.js';
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

/** A value of several languages as JSON-LD writes it. */
const inLanguages = (title: LawRow['title']): readonly JsonLd[] =>
  (['ar', 'en', 'fr'] as const).flatMap((language) => (title[language] === undefined ? [] : [{ '@value': title[language], '@language': language }]));

/**
 * A law as schema.org `Legislation` with terms of the European Legislation Identifier. Only what the data holds is written: a date
 * that is not known is left out, and no address is made up for a law.
 *
 * @param id - id of a law, see `lawsOf`
 * @param asOf - day for which the legal force is told
 * @throws RangeError for an id that is not ours, or when `asOf` is not a day
 * @example
 * ```ts
 * const law = legislationJsonLd('are.24-2023', { asOf: '2024-01-01' });
 * [law['@type'], law.legislationIdentifier, law.legislationLegalForce]; // => ['Legislation', 'are.24-2023', 'InForce']
 * law['eli:repeals']; // => [{ '@type': 'Legislation', legislationIdentifier: 'are.51-2006' }]
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
    ...(row.amends !== undefined && { legislationChanges: [refer(row.amends)], 'eli:amends': [refer(row.amends)] }),
    ...(row.repeals !== undefined && { 'eli:repeals': [refer(row.repeals)] }),
    ...(row.amendedBy && { 'eli:amended_by': row.amendedBy.map(refer) }),
    ...(row.replacedBy !== undefined && { 'eli:repealed_by': [refer(row.replacedBy)] }),
    ...(row.implements !== undefined && { 'eli:based_on': [refer(row.implements)] }),
    ...(row.gazette !== undefined && { 'eli:published_in': row.gazette }),
    ...(uri !== undefined && { identifier: uri }),
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
