import {
  BudgetVersion,
  check,
  isKnown,
  languages,
  ok,
  OrganisationRole,
  dateRange,
  parsePartialDate,
  problem,
  Project,
  ProjectTransaction,
  readCountry,
  refused,
  type LocalText,
  type Money,
  type PartialDate,
  type Problem,
  type ProjectResult,
  type Result,
  type Source,
  type VerificationMark,
} from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import type { IatiActivity, IatiOrganisation, IatiTexts } from './activity.js';
import { iatiCodes } from './codes.data.js';

/** The records that an activity speaks of: one project, what it costs and who does what. @public */
export interface IatiRecords {
  readonly project: Project;
  readonly budgets: readonly BudgetVersion[];
  readonly roles: readonly OrganisationRole[];
  readonly transactions: readonly ProjectTransaction[];
  /** Results have no place in the part of the standard that is written; each is told. */
  readonly results?: readonly ProjectResult[];
}

/** What our records must know and an activity does not say. @public */
export interface IatiContext {
  /** Beginning of the ids of new records. */
  readonly ids: string;
  /** Where the activity was published. */
  readonly source: Source;
  readonly mark: VerificationMark;
  /** Day as of which it was true, where that is known. */
  readonly asOf?: string;
}

/** What an activity must say and our records do not. @public */
export interface IatiPublisher {
  /** Who reports: the IATI organisation identifier, the number of its type, and its name. */
  readonly reportingOrg: IatiOrganisation;
  /** Identifier of the activity; the project's own under the scheme `IATI` unless told. */
  readonly identifier?: string;
  /** Which version of the project is true now, counted from 0; the last one unless told. */
  readonly version?: number;
  /** Are its dates planned or actual? Our records do not say; planned unless told, with a loss. */
  readonly dates?: 'planned' | 'actual';
  /** What the project is about; its title unless told, with a loss. */
  readonly description?: LocalText;
}

/** Namespace under which a project keeps what an activity says otherwise than our records. @public */
export const iatiNamespace = 'org.iatistandard';

const numberOf = (list: Readonly<Record<string, string>>, code: string): string => (Object.hasOwn(list, code) ? (list[code] ?? '') : '');
const codeOf = <C extends string>(list: Readonly<Record<C, string>>, number: string | undefined): C | undefined => (Object.entries(list) as [C, string][]).find(([, found]) => found === number)?.[0];

const textsOf = (text: LocalText): IatiTexts => languages.flatMap((language) => (text[language] === undefined ? [] : [{ lang: language, text: text[language] ?? '' }]));

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

/** A day for a date that may be less precise: the standard takes no other. What was known stands beside it, so that the way back has it. */
function dayOf(date: PartialDate, end: boolean): { readonly date: string; readonly note: IatiTexts; readonly exact: boolean } {
  const { first, last } = dateRange(date);
  const exact = date.length === 10;
  return { date: end ? last : first, note: exact ? [] : [{ lang: 'en', text: date }], exact };
}

const dateOf = ({ date, note }: IatiActivity['dates'][number]): string => {
  const [said] = note;
  const read = said && parsePartialDate(said.text);
  if (!read?.ok) return date;
  const { first, last } = dateRange(read.value);
  return first <= date && date <= last ? read.value : date;
};

type Section = keyof IatiActivity;

/** What our records say of an activity. */
function said({ project, budgets, roles, transactions }: IatiRecords, { reportingOrg, identifier, version, dates = 'planned', description }: IatiPublisher) {
  const losses: Problem[] = [];
  const at = version ?? project.versions.length - 1;
  const now = project.versions[at];
  const dated = (kind: 'start' | 'end'): IatiActivity['dates'] => {
    const answer = now?.[kind];
    if (answer === undefined || !isKnown(answer)) return [];
    const { date, note, exact } = dayOf(answer, kind === 'end');
    if (!exact) losses.push(loss('exchange/iati-day', `/project/versions/${String(at)}/${kind}`, { field: `project.${kind}` }));
    return [{ type: iatiCodes.date[`${dates}${kind === 'start' ? 'Start' : 'End'}` as const], date, note }];
  };
  const exactDay = (date: PartialDate, end: boolean, pointer: string, field: string): string => {
    const made = dayOf(date, end);
    if (!made.exact) losses.push(loss('exchange/iati-day', pointer, { field }));
    return made.date;
  };
  const valueOf = ({ amount, currency, valueDate }: Money, pointer: string) => ({ amount, currency, valueDate: exactDay(valueDate as PartialDate, false, pointer, 'money.valueDate') });
  const named = new Set(roles.filter(({ role }) => role === 'funding').flatMap(({ name }) => Object.values(name)));
  const donors = now && isKnown(now.donors) ? now.donors.filter((donor) => !named.has(donor)) : [];
  const activity: IatiActivity = {
    identifier: identifier ?? project.identifiers.find(({ scheme }) => scheme === 'IATI')?.value ?? '',
    reportingOrg,
    title: textsOf(project.title),
    descriptions: [textsOf(description ?? project.title)],
    participatingOrgs: [
      ...roles.map(({ role, name }) => ({ role: numberOf(iatiCodes.role, role), names: textsOf(name) })),
      ...donors.map((donor) => ({ role: iatiCodes.role.funding, names: [{ lang: 'en', text: donor }] })),
    ],
    otherIdentifiers: project.identifiers.filter(({ scheme }) => scheme !== 'IATI').map(({ value }) => ({ ref: value, type: 'A9' })),
    status: now && isKnown(now.status) ? numberOf(iatiCodes.status, now.status) : '',
    dates: [...dated('start'), ...dated('end')],
    countries: (project.countries ?? []).map((country) => ({ code: country })),
    budgets: budgets.flatMap(({ type, status, periods }, index) =>
      periods.map(({ period, value }, place) => {
        const pointer = `/budgets/${String(index)}/periods/${String(place)}`;
        return {
          ...(type !== undefined && { type: numberOf(iatiCodes.budgetType, type) }),
          ...(status !== undefined && { status: numberOf(iatiCodes.budgetStatus, status) }),
          start: exactDay(period.start, false, `${pointer}/period/start`, 'budget-version.periods.period.start'),
          end: exactDay(period.end, true, `${pointer}/period/end`, 'budget-version.periods.period.end'),
          value: valueOf(value, `${pointer}/value`),
        };
      }),
    ),
    transactions: transactions.map(({ id, kind, date, value, description: about }, index) => ({
      ref: id,
      type: numberOf(iatiCodes.transaction, kind),
      date: exactDay(date, false, `/transactions/${String(index)}/date`, 'project-transaction.date'),
      value: valueOf(value, `/transactions/${String(index)}/value`),
      description: about ? textsOf(about) : [],
    })),
  };
  if (dates === 'planned' && activity.dates.length > 0) losses.push(loss('exchange/mapping-assumed', `/project/versions/${String(at)}`, { field: 'project.start' }));
  if (description === undefined) losses.push(loss('exchange/mapping-assumed', '/project/title', { field: 'project.title' }));
  return { activity, losses, at };
}

/** What our records say and an activity has no place for. */
function lostIn({ project, budgets, roles, transactions, results = [] }: IatiRecords, at: number): readonly Problem[] {
  const drop = (pointer: string, field: string): Problem => loss('exchange/mapping-dropped', pointer, { field });
  return [
    ...project.versions.flatMap((_, index) => (index === at ? [] : [drop(`/project/versions/${String(index)}`, 'project.asOf')])),
    drop(`/project/versions/${String(at)}/source`, 'project.source'),
    ...(project.targetGroups ? [drop('/project/targetGroups', 'project.targetGroups')] : []),
    ...((project.countries?.length ?? 0) > 1 ? [loss('exchange/iati-no-percentage', '/project/countries', { field: 'project.countries' })] : []),
    ...project.identifiers.flatMap(({ scheme }, index) => (scheme === 'IATI' ? [] : [drop(`/project/identifiers/${String(index)}/scheme`, 'project.scheme')])),
    ...budgets.flatMap(({ total, donors }, index) => [...(total ? [drop(`/budgets/${String(index)}/total`, 'budget-version.total')] : []), ...(donors.length > 0 ? [drop(`/budgets/${String(index)}/donors`, 'budget-version.donors.name')] : [])]),
    ...roles.flatMap(({ from, until }, index) => (isKnown(from) || isKnown(until) ? [drop(`/roles/${String(index)}/from`, 'organisation-role.from')] : [])),
    ...transactions.flatMap(({ from, to, corrects }, index) => (from !== undefined || to !== undefined || corrects !== undefined ? [drop(`/transactions/${String(index)}`, 'project-transaction.from')] : [])),
    ...results.map((_, index) => drop(`/results/${String(index)}`, 'project-result.id')),
  ];
}

interface Kept {
  /** What the section was, and what our records said for it then; both as JSON text. */
  readonly was: string;
  readonly as: string;
}

function keptOf({ extensions }: Project): Readonly<Record<string, Kept>> {
  const held: unknown = extensions && Object.hasOwn(extensions, iatiNamespace) ? extensions[iatiNamespace] : undefined;
  if (typeof held !== 'object' || held === null) return {};
  return Object.fromEntries(Object.entries(held as Record<string, Partial<Kept> | null>).filter((entry): entry is [string, Kept] => typeof entry[1]?.was === 'string' && typeof entry[1].as === 'string'));
}

/** A section as it was, where our records still say what they said then. */
function backed<S extends Section>(section: S, now: IatiActivity, kept: Readonly<Record<string, Kept>>): IatiActivity[S] {
  const held = Object.hasOwn(kept, section) ? kept[section] : undefined;
  if (held?.as !== JSON.stringify(now[section])) return now[section];
  try {
    return JSON.parse(held.was) as IatiActivity[S];
  } catch {
    return now[section];
  }
}

/**
 * Writes a project, its budgets, roles and transactions as an IATI 2.03 activity. An activity says one thing where our records keep versions: the
 * last version speaks unless another is named, and every other one is told as a loss. A date that is known to the month or year gets the
 * day that the standard demands, told, with what is known beside it.
 *
 * @param records - a project and what belongs to it
 * @param publisher - who reports, and choices that our records cannot make
 * @returns the activity (`iatiXml` writes it) and every loss; `exchange/iati-needed` for status, dates, participants and identifier, which
 * the standard demands
 * @example
 * ```ts
 * const source = { id: 'page', title: 'Project page' };
 * const version = { asOf: { absent: 'unknown' }, source, mark: 'secondary', status: 'closed', start: '2012', end: '2015-03-18', donors: ['Qatar Foundation'] };
 * const project = { schema: 'ctip.project/1', id: 'p-1', identifiers: [{ scheme: 'IATI', value: 'XM-1-7' }], title: { en: 'Arab Initiative' }, versions: [version] };
 * const made = toIati({ project, budgets: [], roles: [], transactions: [] }, { reportingOrg: { ref: 'XM-1', type: '40', names: [] }, dates: 'actual', description: { en: 'Capacity' } });
 * made.ok && made.value.value.dates; // => [{ type: '2', date: '2012-01-01', note: [{ lang: 'en', text: '2012' }] }, { type: '4', date: '2015-03-18', note: [] }]
 * made.ok && made.value.losses.map(({ code }) => code); // => ['exchange/iati-day', 'exchange/mapping-dropped']
 * ```
 * @public
 */
export function toIati(records: IatiRecords, publisher: IatiPublisher): Result<Mapped<IatiActivity>> {
  const { activity: now, losses, at } = said(records, publisher);
  const kept = keptOf(records.project);
  const as = <S extends Section>(section: S): IatiActivity[S] => backed(section, now, kept);
  const activity: IatiActivity = {
    identifier: as('identifier'),
    reportingOrg: now.reportingOrg,
    title: as('title'),
    descriptions: as('descriptions'),
    participatingOrgs: as('participatingOrgs'),
    otherIdentifiers: as('otherIdentifiers'),
    status: as('status'),
    dates: as('dates'),
    countries: as('countries'),
    budgets: as('budgets'),
    transactions: as('transactions'),
  };
  const missing = [
    ...(activity.identifier === '' ? ['identifier'] : []),
    ...(activity.reportingOrg.ref === undefined || activity.reportingOrg.ref === '' || activity.reportingOrg.type === undefined ? ['reportingOrg'] : []),
    ...(activity.status === '' ? ['project.status'] : []),
    ...(activity.dates.length === 0 ? ['project.start'] : []),
    ...(activity.participatingOrgs.length === 0 ? ['organisation-role.name'] : []),
  ];
  if (missing.length > 0) return refused(missing.map((field) => problem('exchange/iati-needed', '', { params: { field } })));
  return ok({ value: activity, losses: [...losses, ...lostIn(records, at)] });
}

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
