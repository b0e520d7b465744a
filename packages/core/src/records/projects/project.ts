import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several, severalOf } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { projectStatuses, targetGroups } from './codes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: open(id('project')),
  identifiers: z.array(z.strictObject({ scheme: open(text(80)), value: open(text(120)) })).min(1).max(20),
  title: open(localText(400)),
  countries: open(several(countries).optional()),
  targetGroups: open(several(targetGroups).optional()),
  versions: z
    .array(
      z.strictObject({
        asOf: open(answer(partialDate())),
        source: source(),
        mark: mark(),
        status: open(answer(code(projectStatuses))),
        start: open(answer(partialDate())),
        end: open(answer(partialDate())),
        donors: open(answer(severalOf(text(200), 100))),
      }),
    )
    .min(1)
    .max(200),
}));

/** A project against trafficking. @public */
export interface Project extends RecordOf<'ctip.project/1', typeof shape> {}

/** As-of dates that are known never go back from one version to the next. */
const ascending = (dates: readonly Project['versions'][number]['asOf'][]): boolean =>
  dates.every((later, index) => dates.slice(0, index).every((earlier) => inOrder(earlier, later)));

/**
 * A project against trafficking. What its pages say of dates, status and donors changes under the same address, so these are not
 * fields of the project: each statement is a version, with its source and the date as of which it was true. Nothing is overwritten.
 * Amounts are `BudgetVersion` records.
 *
 * - `identifiers`: how others number it, by scheme
 * - `versions`: in the order in which they were published; `asOf` may not be known, the order then stands alone
 * - `donors`: as the source names them
 *
 * Refused beside the shape: an identifier twice, versions that go back in time, a project that surely ends before it starts.
 *
 * @example
 * ```ts
 * const page = { id: 'unodc-xamx59', title: 'Project profile XAMX59', publisher: 'UNODC' };
 * const first = { asOf: { absent: 'unknown' }, source: page, mark: 'secondary', status: { absent: 'unknown' }, start: '2012-03-19', end: '2015-03-18', donors: ['Qatar Foundation'] };
 * const project = {
 *   schema: 'ctip.project/1',
 *   id: 'xamx59',
 *   identifiers: [{ scheme: 'UNODC', value: 'XAMX59' }],
 *   title: { en: 'Arab Initiative to combat trafficking in persons' },
 *   versions: [first, { ...first, end: '2017-12-31' }],
 * };
 * check(Project, project).ok; // => true
 * check(Project, { ...project, versions: [{ ...first, end: '2011' }] }).ok; // => false
 * ```
 * @public
 */
export const Project: RecordSchema<Project> = /* @__PURE__ */ record('ctip.project/1', shape, [
  {
    path: ['identifiers'],
    code: 'core/duplicate',
    holds: ({ identifiers }) => distinctBy(identifiers, ({ scheme, value }) => `${scheme}\n${value}`),
  },
  { path: ['versions'], code: 'core/date-order', holds: ({ versions }) => ascending(versions.map(({ asOf }) => asOf)) },
  { path: ['versions'], code: 'core/date-order', holds: ({ versions }) => versions.every(({ start, end }) => inOrder(start, end)) },
]);
