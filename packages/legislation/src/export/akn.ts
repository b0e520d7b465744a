import { dateRange, type PartialDate } from '@ctip/core';

import { beginningOf } from '../law/inForce.js';
import { rowOf } from '../law/law.js';
import type { LawRow } from '../model/index.js';
import { citationsOf } from '../source/index.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const wordsOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');

const documentTypes: Readonly<Record<string, string>> = { law: 'act/law', 'decree-law': 'act/decree-law', regulation: 'act/regulation', 'penal-code': 'act/code' };

/** Date of the work: the day of adoption, else of publication; a month or a year where no day is known. */
const dateOf = (row: LawRow): string | undefined => row.adopted ?? row.published;

function workOf(row: LawRow): string | undefined {
  const type = documentTypes[row.kind];
  const date = dateOf(row) ?? String(row.year);
  if (type === undefined || row.number === undefined) return undefined;
  const place = row.territory === 'national' ? row.country.toLowerCase() : `${row.country.toLowerCase()}-${wordsOf(row.territory.replace(/^[A-Z]{2}-/u, ''))}`;
  return `/akn/${place}/${type}/${date}/${wordsOf(row.number)}`;
}

/**
 * An address of a law in the form of Akoma Ntoso, built from our data. It is no official identifier. `undefined` where the data has no
 * number, or no kind of text that has a form.
 *
 * @throws RangeError for an id that is not ours
 * @example
 * ```ts
 * aknUriOf('are.24-2023'); // => '/akn/ae/act/decree-law/2023-09-13/fdl-24-2023'
 * aknUriOf('lby.pc'); // => undefined
 * ```
 * @public
 */
export function aknUriOf(id: string): string | undefined {
  return workOf(rowOf(id));
}

const day = (date: string): string => dateRange(date as PartialDate).first;

/**
 * The metadata block of Akoma Ntoso 3 for a law: identification of work, expression and manifestation, publication, and the events of
 * its life. It holds no text of the law. A partial date is written as the first day that it may mean, named `partial`. The language of an
 * expression is `und` (not told, ISO 639-2): which text of a law is the authentic one is not among what is known of it here.
 *
 * @returns XML, `undefined` where no address can be built
 * @throws RangeError for an id that is not ours
 * @example
 * ```ts
 * aknMetadata('are.24-2023').includes('<FRBRnumber value="FDL 24/2023"/>'); // => true
 * aknMetadata('lby.pc'); // => undefined
 * ```
 * @public
 */
export function aknMetadata(id: string): string | undefined {
  const row = rowOf(id);
  const work = workOf(row);
  if (work === undefined) return undefined;
  const date = dateOf(row) ?? String(row.year);
  const begins = beginningOf(row);
  const level = (name: string, uri: string, at: string, extra = ''): string =>
    `<${name}><FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/><FRBRdate date="${day(at)}" name="${at.length === 10 ? 'day' : 'partial'}"/><FRBRauthor href="#legislator"/>${extra}</${name}>`;
  const event = (what: string, at: string, type: string): string => `<eventRef date="${day(at)}" source="#ctip" type="${type}" eId="${what}"/>`;
  return [
    '<meta xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    '<identification source="#ctip">',
    level('FRBRWork', work, date, `<FRBRcountry value="${row.country.toLowerCase()}"/><FRBRnumber value="${escaped(row.number ?? '')}"/>`),
    level('FRBRExpression', `${work}/und@${begins}`, begins, '<FRBRlanguage language="und"/>'),
    level('FRBRManifestation', `${work}/und@${begins}.xml`, begins),
    '</identification>',
    row.published === undefined ? '' : `<publication date="${day(row.published)}" name="gazette" showAs="${escaped(row.gazette ?? 'Official gazette')}"/>`,
    `<lifecycle source="#ctip">${event('e1', date, 'generation')}${(row.amendedBy ?? []).map((other, i) => event(`e${String(i + 2)}`, beginningOf(rowOf(other)), 'amendment')).join('')}${row.replacedBy === undefined ? '' : event('eEnd', beginningOf(rowOf(row.replacedBy)), 'repeal')}</lifecycle>`,
    `<references source="#ctip"><TLCOrganization eId="ctip" href="/ontology/organization/ctip" showAs="CTIP"/><TLCOrganization eId="legislator" href="/ontology/organization/${row.country.toLowerCase()}.legislator" showAs="${row.country}"/>${citationsOf(row.sources).map(({ id: source, title }) => `<TLCReference eId="${source}" name="source" href="#${source}" showAs="${escaped(title)}"/>`).join('')}</references>`,
    '</meta>',
  ].join('');
}
