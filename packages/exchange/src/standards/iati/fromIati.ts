import {
  BudgetVersion,
  check,
  dateRange,
  languages,
  ok,
  OrganisationRole,
  parsePartialDate,
  Project,
  ProjectTransaction,
  readCountry,
  refused,
  type LocalText,
  type Problem,
  type Result,
} from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import type { IatiActivity, IatiTexts } from './activity.js';
import { iatiCodes } from './codes.data.js';
import { iatiNamespace, type Kept, type Section } from './kept.js';
import type { IatiContext, IatiRecords } from './records.js';
import { said } from './said.js';

const codeOf = <C extends string>(list: Readonly<Record<C, string>>, number: string | undefined): C | undefined => (Object.entries(list) as [C, string][]).find(([, found]) => found === number)?.[0];


/** A text in one line, as our titles and names are; XML is broken into lines as its writer likes. */
const inOneLine = (text: string): string => text.replaceAll(/[\t\n\r]+ */gu, ' ').trim();

/** Texts in our three languages; one without any of them stands as English, which is told. */
function localOf(texts: IatiTexts): LocalText {
  const found = languages.flatMap((language) => {
    const [first] = texts.filter(({ lang }) => lang.toLowerCase().split('-')[0] === language);
    return first ? [[language, inOneLine(first.text)] as const] : [];
  });
  const [any] = texts;
  return (found.length > 0 ? Object.fromEntries(found) : { en: inOneLine(any?.text ?? '') }) as LocalText;
}

const dateOf = ({ date, note }: IatiActivity['dates'][number]): string => {
  const [said] = note;
  const read = said && parsePartialDate(said.text);
  if (!read?.ok) return date;
  const { first, last } = dateRange(read.value);
  return first <= date && date <= last ? read.value : date;
};

const within = (part: string, read: Result<unknown>): readonly Problem[] => (read.ok ? [] : read.problems.map((found) => ({ ...found, pointer: `/${part}${found.pointer}` })));

/**
 * Reads an IATI activity into a project, its budgets, roles and transactions. Nothing is lost: what our records say otherwise (planned beside actual
 * dates, other languages, shares of countries, loans) is kept with the project under `org.iatistandard`, and {@link toIati} writes it back.
 *
 * @param activity - from `readIati`
 * @param context - ids, source and mark: our records name where each statement comes from
 * @returns the records and every loss; problems of `check` by record
 * @example
 * ```ts
 * const names = [{ lang: 'en', text: 'Norway' }];
 * const activity = { identifier: 'XM-1-7', reportingOrg: { ref: 'XM-1', type: '40', names }, title: names, descriptions: [names], participatingOrgs: [{ role: '1', names }], otherIdentifiers: [], status: '2', dates: [{ type: '1', date: '2011-06-08', note: [] }], countries: [], budgets: [], transactions: [] };
 * const read = fromIati(activity, { ids: 'i-1', source: { id: 'registry', title: 'IATI registry' }, mark: 'secondary' });
 * read.ok && read.value.value.project.versions[0]?.donors; // => ['Norway']
 * read.ok && toIati(read.value.value, { reportingOrg: activity.reportingOrg }).ok; // => true
 * ```
 * @public
 */
export function fromIati(activity: IatiActivity, { ids, source, mark, asOf }: IatiContext): Result<Mapped<IatiRecords>> {
  const unknown = { absent: 'unknown' } as const;
  const losses: Problem[] = [];
  const project = `${ids}-project`;
  const common = { asOf: asOf ?? unknown, source, mark };
  const dated = (...types: readonly string[]): string | typeof unknown => {
    const found = types.flatMap((type) => activity.dates.filter((date) => date.type === type))[0];
    return found ? dateOf(found) : unknown;
  };
  const { date } = iatiCodes;
  const donors = [...new Set(activity.participatingOrgs.filter(({ role }) => role === iatiCodes.role.funding).flatMap(({ names }) => names.slice(0, 1).map(({ text }) => inOneLine(text))))];
  const countries = [...new Set(activity.countries.flatMap(({ code }) => readCountry(code) ?? []))];
  const made = check(Project, {
    schema: 'ctip.project/1',
    id: project,
    identifiers: [{ scheme: 'IATI', value: activity.identifier }],
    title: localOf(activity.title),
    ...(countries.length > 0 && { countries }),
    versions: [{ ...common, status: codeOf(iatiCodes.status, activity.status) ?? unknown, start: dated(date.actualStart, date.plannedStart), end: dated(date.actualEnd, date.plannedEnd), donors: donors.length > 0 ? donors : unknown }],
  });
  const groups = new Map<string, IatiActivity['budgets'][number][]>();
  for (const budget of activity.budgets) {
    const key = `${budget.type ?? ''}/${budget.status ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), budget]);
  }
  const budgets = [...groups.values()].map((group, at) =>
    check(BudgetVersion, {
      schema: 'ctip.budget-version/1',
      id: `${ids}-budget-${String(at + 1)}`,
      project,
      version: 1,
      ...common,
      ...(group[0]?.type !== undefined && { type: codeOf(iatiCodes.budgetType, group[0].type) }),
      ...(group[0]?.status !== undefined && { status: codeOf(iatiCodes.budgetStatus, group[0].status) }),
      periods: group.map(({ start, end, value }) => ({ period: { start, end }, value })),
      donors: [],
    }),
  );
  const roles = activity.participatingOrgs.filter(({ names }) => names.length > 0).map(({ role, names }, at) =>
    check(OrganisationRole, {
      schema: 'ctip.organisation-role/1',
      id: `${ids}-role-${String(at + 1)}`,
      project,
      organisation: `${ids}-organisation-${String(at + 1)}`,
      name: localOf(names),
      role: codeOf(iatiCodes.role, role),
      from: unknown,
      until: unknown,
      ...common,
    }),
  );
  // A negative amount corrects something that an activity does not name; loans and equity have no code of ours. Both stay with the project.
  const isOurs = ({ type, value }: IatiActivity['transactions'][number]): boolean => codeOf(iatiCodes.transaction, type) !== undefined && !value.amount.startsWith('-');
  for (const [at, transaction] of activity.transactions.entries()) if (!isOurs(transaction)) losses.push(loss('exchange/iati-no-transaction', `/transaction/${String(at + 1)}`, {}));
  const transactions = activity.transactions
    .filter(isOurs)
    .map(({ type, date: on, value, description }, at) =>
      check(ProjectTransaction, {
        schema: 'ctip.project-transaction/1',
        id: `${ids}-transaction-${String(at + 1)}`,
        project,
        kind: codeOf(iatiCodes.transaction, type),
        date: on,
        value,
        ...(description.length > 0 && { description: localOf(description) }),
        source,
        mark,
      }),
    );
  const problems = [...within('project', made), ...budgets.flatMap((read, at) => within(`budgets/${String(at)}`, read)), ...roles.flatMap((read, at) => within(`roles/${String(at)}`, read)), ...transactions.flatMap((read, at) => within(`transactions/${String(at)}`, read))];
  if (!made.ok || problems.length > 0) return refused(problems);
  const values = <T>(list: readonly Result<T>[]): readonly T[] => list.flatMap((read) => (read.ok ? [read.value] : []));
  const records: IatiRecords = { project: made.value, budgets: values(budgets), roles: values(roles), transactions: values(transactions) };
  const { activity: as } = said(records, { reportingOrg: { names: [] } });
  const kept: Record<string, Kept> = {};
  for (const section of Object.keys(as) as Section[]) {
    const [was, then] = [JSON.stringify(activity[section]), JSON.stringify(as[section])];
    // Who reports is told anew by whoever writes: it is not a section that our records speak for.
    if (was === then || section === 'reportingOrg') continue;
    kept[section] = { was, as: then };
    losses.push(loss('exchange/mapping-rewritten', `/${section}`, { field: `iati.${section}` }));
  }
  const extensions = Object.keys(kept).length > 0 ? { extensions: { [iatiNamespace]: kept as never } } : {};
  return ok({ value: { ...records, project: { ...records.project, ...extensions } }, losses });
}
