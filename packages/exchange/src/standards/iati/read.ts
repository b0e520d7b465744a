import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { Bytes } from '../../source/index.js';
import { loss } from '../mapping/index.js';
import type { IatiActivity, IatiOrganisation, IatiTexts, IatiValue } from './activity.js';
import { iatiCodes, iatiKnown, iatiVersion } from './codes.data.js';
import { elementsOf, type Element } from './xml.js';

/** Elements and attributes of an activity that are read; all others are told as left out. */
const read: Readonly<Record<string, readonly string[]>> = {
  'iati-activity': ['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'other-identifier', 'activity-status', 'activity-date', 'recipient-country', 'budget', 'transaction', '@xml:lang', '@default-currency'],
  'iati-identifier': [],
  'reporting-org': ['narrative', '@ref', '@type'],
  title: ['narrative'],
  description: ['narrative'],
  'participating-org': ['narrative', '@ref', '@type', '@role'],
  'other-identifier': ['@ref', '@type'],
  'activity-status': ['@code'],
  'activity-date': ['narrative', '@type', '@iso-date'],
  'recipient-country': ['@code', '@percentage'],
  budget: ['period-start', 'period-end', 'value', '@type', '@status'],
  'period-start': ['@iso-date'],
  'period-end': ['@iso-date'],
  value: ['@currency', '@value-date'],
  transaction: ['transaction-type', 'transaction-date', 'value', 'description', 'provider-org', 'receiver-org', '@ref'],
  'transaction-type': ['@code'],
  'transaction-date': ['@iso-date'],
  'provider-org': ['narrative', '@ref', '@type'],
  'receiver-org': ['narrative', '@ref', '@type'],
  narrative: ['@xml:lang'],
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** Reads one activity and keeps account of what is wrong and what is left out. */
class ActivityReader {
  readonly problems: Problem[] = [];
  readonly losses: Problem[] = [];
  readonly #activity: Element;

  constructor(activity: Element) {
    this.#activity = activity;
    this.#look(activity, '');
  }

  /** Names of the standard appear as they are; any other by its position. */
  #look(element: Element, pointer: string): void {
    const known = own(read, element.name) ?? [];
    for (const name of Object.keys(element.attributes)) if (!known.includes(`@${name}`) && !name.startsWith('xmlns')) this.losses.push(loss('exchange/iati-left-out', `${pointer}/@`, {}));
    for (const [at, child] of element.children.entries()) {
      const isKnown = known.includes(child.name);
      const place = `${pointer}/${isKnown ? child.name : `#${String(at + 1)}`}`;
      if (isKnown) this.#look(child, place);
      else this.losses.push(loss('exchange/iati-left-out', place, {}));
    }
  }

  #bad(pointer: string, expected: string): string {
    this.problems.push(problem('exchange/iati-value', pointer, { params: { expected } }));
    return '';
  }

  all(parent: Element, name: string): readonly Element[] {
    return parent.children.filter((child) => child.name === name);
  }

  one(parent: Element, name: string, pointer: string): Element | undefined {
    const [first, ...more] = this.all(parent, name);
    if (!first || more.length > 0) this.problems.push(problem(first ? 'exchange/iati-twice' : 'exchange/iati-missing', `${pointer}/${name}`));
    return first;
  }

  texts(parent: Element | undefined): IatiTexts {
    const lang = this.#activity.attributes['xml:lang'] ?? '';
    return (parent ? this.all(parent, 'narrative') : []).map((narrative) => ({ lang: narrative.attributes['xml:lang'] ?? lang, text: narrative.text.trim() })).filter(({ text }) => text !== '');
  }

  code(given: string | undefined, known: readonly string[], pointer: string): string {
    return given !== undefined && known.includes(given) ? given : this.#bad(pointer, known.join(', '));
  }

  day(given: string | undefined, pointer: string): string {
    const day = given?.slice(0, 10) ?? '';
    const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
    return isDay ? day : this.#bad(pointer, 'YYYY-MM-DD');
  }

  organisation(element: Element | undefined): IatiOrganisation {
    const { ref, type } = element?.attributes ?? {};
    return { ...(ref !== undefined && { ref }), ...(type !== undefined && { type }), names: this.texts(element) };
  }

  value(parent: Element, pointer: string): IatiValue {
    const element = this.one(parent, 'value', pointer);
    const amount = element?.text.trim() ?? '';
    const currency = element?.attributes['currency'] ?? this.#activity.attributes['default-currency'] ?? '';
    if (!/^-?\d{1,24}(?:\.\d{1,12})?$/u.test(amount)) this.#bad(`${pointer}/value`, '0.00');
    if (!/^[A-Z]{3}$/u.test(currency)) this.#bad(`${pointer}/value/@currency`, 'ISO 4217');
    return { amount, currency, valueDate: this.day(element?.attributes['value-date'], `${pointer}/value/@value-date`) };
  }

  activity(): IatiActivity {
    const root = this.#activity;
    const each = <T>(name: string, made: (element: Element, pointer: string) => T): T[] => this.all(root, name).map((element, at) => made(element, `/${name}/${String(at + 1)}`));
    const optional = (key: string, value: string | undefined): object => (value === undefined ? {} : { [key]: value });
    const numbers = (list: Readonly<Record<string, string>>): readonly string[] => Object.values(list);
    return {
      identifier: this.one(root, 'iati-identifier', '')?.text.trim() ?? '',
      reportingOrg: this.organisation(this.one(root, 'reporting-org', '')),
      title: this.texts(this.one(root, 'title', '')),
      descriptions: each('description', (element) => this.texts(element)),
      participatingOrgs: each('participating-org', (element, pointer) => ({ ...this.organisation(element), role: this.code(element.attributes['role'], numbers(iatiCodes.role), `${pointer}/@role`) })),
      otherIdentifiers: each('other-identifier', (element, pointer) => ({ ref: element.attributes['ref'] ?? this.#bad(`${pointer}/@ref`, 'ref'), type: element.attributes['type'] ?? this.#bad(`${pointer}/@type`, 'type') })),
      status: this.code(this.one(root, 'activity-status', '')?.attributes['code'], numbers(iatiCodes.status), '/activity-status/@code'),
      dates: each('activity-date', (element, pointer) => ({ type: this.code(element.attributes['type'], numbers(iatiCodes.date), `${pointer}/@type`), date: this.day(element.attributes['iso-date'], `${pointer}/@iso-date`), note: this.texts(element) })),
      countries: each('recipient-country', (element, pointer) => ({
        code: /^[A-Z]{2}$/u.test(element.attributes['code'] ?? '') ? (element.attributes['code'] ?? '') : this.#bad(`${pointer}/@code`, 'ISO 3166-1 alpha-2'),
        ...optional('percentage', element.attributes['percentage']),
      })),
      budgets: each('budget', (element, pointer) => ({
        ...(element.attributes['type'] !== undefined && { type: this.code(element.attributes['type'], numbers(iatiCodes.budgetType), `${pointer}/@type`) }),
        ...(element.attributes['status'] !== undefined && { status: this.code(element.attributes['status'], numbers(iatiCodes.budgetStatus), `${pointer}/@status`) }),
        start: this.day(this.one(element, 'period-start', pointer)?.attributes['iso-date'], `${pointer}/period-start`),
        end: this.day(this.one(element, 'period-end', pointer)?.attributes['iso-date'], `${pointer}/period-end`),
        value: this.value(element, pointer),
      })),
      transactions: each('transaction', (element, pointer) => {
        const [provider] = this.all(element, 'provider-org');
        const [receiver] = this.all(element, 'receiver-org');
        return {
          ...optional('ref', element.attributes['ref']),
          type: this.code(this.one(element, 'transaction-type', pointer)?.attributes['code'], iatiKnown.transaction, `${pointer}/transaction-type`),
          date: this.day(this.one(element, 'transaction-date', pointer)?.attributes['iso-date'], `${pointer}/transaction-date`),
          value: this.value(element, pointer),
          description: this.texts(this.all(element, 'description')[0]),
          ...(provider && { provider: this.organisation(provider) }),
          ...(receiver && { receiver: this.organisation(receiver) }),
        };
      }),
    };
  }
}

/** One activity of a file, with what was left out; or the reasons why it is none. @public */
export type IatiItem = Result<{ readonly activity: IatiActivity; readonly losses: readonly Problem[] }>;

/**
 * Reads the activities of an IATI 2.03 file, one by one. The XML is read as hostile: document types are refused, nothing is resolved, nesting
 * and size are limited. Elements that are not read are told by their place.
 *
 * @param bytes - the file
 * @returns items; `exchange/iati-xml-doctype`, `exchange/iati-xml-syntax`, `exchange/iati-xml-depth`, `exchange/iati-xml-size`,
 * `exchange/iati-version`, `exchange/iati-missing`, `exchange/iati-twice`, `exchange/iati-value`
 * @example
 * ```ts
 * const bytes = [new TextEncoder().encode('<!DOCTYPE a [<!ENTITY x "y">]><iati-activities/>')];
 * const said: string[] = [];
 * for await (const item of readIati(bytes)) if (!item.ok) said.push(...item.problems.map(({ code }) => code));
 * said; // => ['exchange/iati-xml-doctype']
 * ```
 * @public
 */
export async function* readIati(bytes: Bytes): AsyncGenerator<IatiItem> {
  let count = 0;
  for await (const item of elementsOf(bytes, 'iati-activity')) {
    if (!item.ok) {
      yield item;
      return;
    }
    const { root, element } = item.value;
    if (root.name !== 'iati-activities' || root.attributes['version'] !== iatiVersion) {
      yield refused([problem('exchange/iati-version', '', { params: { version: iatiVersion } })]);
      return;
    }
    count += 1;
    const reader = new ActivityReader(element);
    const activity = reader.activity();
    if (activity.title.length === 0) reader.problems.push(problem('exchange/iati-missing', '/title/narrative'));
    if (activity.identifier === '') reader.problems.push(problem('exchange/iati-missing', '/iati-identifier'));
    yield reader.problems.length > 0 ? refused(reader.problems) : ok({ activity, losses: reader.losses });
  }
  if (count === 0) yield refused([problem('exchange/iati-missing', '/iati-activity')]);
}
