import { ok, problem, refused, type Result } from '@ctip/core';

import type { IatiActivity, IatiOrganisation, IatiTexts, IatiValue } from './activity.js';
import { iatiVersion } from './codes.data.js';
import { isXmlText, xml } from './xml.js';

const narratives = (texts: IatiTexts): readonly string[] => texts.map(({ lang, text }) => xml('narrative', { 'xml:lang': lang === '' ? undefined : lang }, text));

const organisation = (name: string, { ref, type, names, ...others }: IatiOrganisation & { readonly role?: string }): string => xml(name, { ref, type, role: others.role }, narratives(names));

const valueOf = ({ amount, currency, valueDate }: IatiValue): string => xml('value', { currency, 'value-date': valueDate }, amount);

const code = (name: string, value: string): string => xml(name, { code: value });

/** Every text in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);

/**
 * Writes one activity as the XML of IATI 2.03, elements in the order of its schema. Texts are escaped; a text that no XML can hold is refused.
 *
 * @returns the element; `exchange/iati-text`
 * @example
 * ```ts
 * const org = { ref: 'XX-1', type: '10', names: [{ lang: 'en', text: 'R & D <unit>' }] };
 * const activity = { identifier: 'XX-1-9', reportingOrg: org, title: org.names, descriptions: [org.names], participatingOrgs: [], otherIdentifiers: [], status: '2', dates: [], countries: [], budgets: [], transactions: [] };
 * const made = iatiXml(activity);
 * made.ok && made.value.includes('R &amp; D &lt;unit&gt;'); // => true
 * ```
 * @public
 */
export function iatiXml(activity: IatiActivity): Result<string> {
  if (!textsIn(activity).every(isXmlText)) return refused([problem('exchange/iati-text', '')]);
  return ok(
    xml('iati-activity', {}, [
      xml('iati-identifier', {}, activity.identifier),
      organisation('reporting-org', activity.reportingOrg),
      xml('title', {}, narratives(activity.title)),
      ...activity.descriptions.map((texts) => xml('description', {}, narratives(texts))),
      ...activity.participatingOrgs.map((org) => organisation('participating-org', org)),
      ...activity.otherIdentifiers.map(({ ref, type }) => xml('other-identifier', { ref, type })),
      code('activity-status', activity.status),
      ...activity.dates.map(({ type, date, note }) => xml('activity-date', { type, 'iso-date': date }, narratives(note))),
      ...activity.countries.map((country) => xml('recipient-country', { code: country.code, percentage: country.percentage })),
      ...activity.budgets.map(({ type, status, start, end, value }) =>
        xml('budget', { type, status }, [xml('period-start', { 'iso-date': start }), xml('period-end', { 'iso-date': end }), valueOf(value)]),
      ),
      ...activity.transactions.map(({ ref, type, date, value, description, provider, receiver }) =>
        xml('transaction', { ref }, [
          code('transaction-type', type),
          xml('transaction-date', { 'iso-date': date }),
          valueOf(value),
          ...(description.length > 0 ? [xml('description', {}, narratives(description))] : []),
          ...(provider ? [organisation('provider-org', provider)] : []),
          ...(receiver ? [organisation('receiver-org', receiver)] : []),
        ]),
      ),
    ]),
  );
}

/** What stands before and after the activities of a file. */
export const iatiFile = (preparedAt: string | undefined): { readonly begin: string; readonly end: string } => ({
  begin: `<?xml version="1.0" encoding="UTF-8"?>\n${xml('iati-activities', { version: iatiVersion, 'generated-datetime': preparedAt }, ['\n']).replace('</iati-activities>', '')}`,
  end: '</iati-activities>\n',
});
