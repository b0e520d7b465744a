import { dateRange, isKnown, languages, type LocalText, type Money, type PartialDate, type Problem } from '@ctip/core';

import { loss } from '../mapping/index.js';
import type { IatiActivity, IatiTexts } from './activity.js';
import { iatiCodes } from './codes.data.js';
import type { IatiPublisher, IatiRecords } from './records.js';

const numberOf = (list: Readonly<Record<string, string>>, code: string): string => (Object.hasOwn(list, code) ? (list[code] ?? '') : '');

const textsOf = (text: LocalText): IatiTexts => languages.flatMap((language) => (text[language] === undefined ? [] : [{ lang: language, text: text[language] ?? '' }]));

/** A day for a date that may be less precise: the standard takes no other. What was known stands beside it, so that the way back has it. */
function dayOf(date: PartialDate, end: boolean): { readonly date: string; readonly note: IatiTexts; readonly exact: boolean } {
  const { first, last } = dateRange(date);
  const exact = date.length === 10;
  return { date: end ? last : first, note: exact ? [] : [{ lang: 'en', text: date }], exact };
}

/** What our records say of an activity. */
export function said({ project, budgets, roles, transactions }: IatiRecords, { reportingOrg, identifier, version, dates = 'planned', description }: IatiPublisher) {
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
export function lostIn({ project, budgets, roles, transactions, results = [] }: IatiRecords, at: number): readonly Problem[] {
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
