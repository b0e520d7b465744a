import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { organisationRoles } from './codes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: open(id('organisation-role')),
  project: open(id('project')),
  organisation: open(id('agency')),
  name: open(localText(300)),
  role: open(code(organisationRoles)),
  from: open(answer(partialDate())),
  until: open(answer(partialDate())),
  asOf: open(answer(partialDate())),
  source: source(),
  mark: mark(),
}));

/** What an organisation does in a project. @public */
export interface OrganisationRole extends RecordOf<'ctip.organisation-role/1', typeof shape> {}

/**
 * What an organisation does in a project: it funds it, answers for it, passes money on, or carries it out. One organisation with two roles
 * is two records. Roles change, so each is stated by a source as of a date.
 *
 * Refused beside the shape: a role that surely ends before it starts.
 *
 * @example
 * ```ts
 * const role = {
 *   schema: 'ctip.organisation-role/1',
 *   id: 'or-1',
 *   project: 'xmex19',
 *   organisation: 'norway',
 *   name: { en: 'Norway' },
 *   role: 'funding',
 *   from: '2011-06-08',
 *   until: '2016-06-07',
 *   asOf: { absent: 'unknown' },
 *   source: { id: 'unodc-xmex19', title: 'Project profile XMEX19', publisher: 'UNODC' },
 *   mark: 'secondary',
 * };
 * check(OrganisationRole, role).ok; // => true
 * check(OrganisationRole, { ...role, role: 'donor' }).ok; // => false
 * ```
 * @public
 */
export const OrganisationRole: RecordSchema<OrganisationRole> = /* @__PURE__ */ record('ctip.organisation-role/1', shape, [
  { path: ['until'], code: 'core/date-order', holds: ({ from, until }) => inOrder(from, until) },
]);
