import { ok, problem, refused, type Result } from '@ctip/core';

import type { Mapped } from '../mapping/index.js';
import type { IatiActivity } from './activity.js';
import { backed, keptOf, type Section } from './kept.js';
import type { IatiPublisher, IatiRecords } from './records.js';
import { lostIn, said } from './said.js';

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
