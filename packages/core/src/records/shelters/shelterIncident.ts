import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, instant, isEarlier, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { among, implies } from '../parts/holds.js';
import { incidentKinds, incidentRoles, incidentSeverities, incidentStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['protection', 'administration'], retention: 'audit' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'statistics'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  return {
    id: work(id('shelter-incident')),
    shelter: work(id('shelter')),
    stays: harm(z.array(id('stay')).max(50)),
    kind: harm(code(incidentKinds)),
    severity: harm(code(incidentSeverities)),
    at: work(instant()),
    shiftEndedAt: work(instant()),
    reportedAt: work(instant()),
    roles: harm(several(incidentRoles)),
    injuries: harm(answer(z.boolean())),
    policeCalled: work(answer(z.boolean())),
    description: narrative(longText(20_000)),
    actions: narrative(longText(20_000).optional()),
    status: work(code(incidentStatuses)),
    escalatedTo: work(id('agency').optional()),
    escalatedAt: work(instant().optional()),
    closedOn: work(partialDate().optional()),
  };
});

/** Something that happened in a shelter. @public */
export interface ShelterIncident extends RecordOf<'ctip.shelter-incident/1', typeof shape> {}

/**
 * Something that happened in a shelter and must be known: what, when, how grave, who took part by role, and to whom it was passed on.
 *
 * - `stays`: the stays of the residents concerned; nobody is named outside `description` and `actions`
 * - `at`, `shiftEndedAt`, `reportedAt`: the report is due within the shift; `remarks` tells of one that came later
 * - `severity`: a serious or critical incident is passed on; `remarks` tells of one that was not
 *
 * Refused beside the shape: a report before the incident, an escalation without receiver or time, a closed incident without its day.
 *
 * @example
 * ```ts
 * const incident = {
 *   schema: 'ctip.shelter-incident/1',
 *   id: 'in-1',
 *   shelter: 's-1',
 *   stays: ['st-1'],
 *   kind: 'threat-from-outside',
 *   severity: 'serious',
 *   at: '2026-03-02T21:10:00+03:00',
 *   shiftEndedAt: '2026-03-03T06:00:00+03:00',
 *   reportedAt: '2026-03-02T22:00:00+03:00',
 *   roles: ['resident', 'outsider'],
 *   injuries: false,
 *   policeCalled: true,
 *   description: 'A car waited at the gate.',
 *   status: 'escalated',
 *   escalatedTo: 'ministry-1',
 *   escalatedAt: '2026-03-02T22:05:00+03:00',
 * };
 * check(ShelterIncident, incident).ok; // => true
 * check(ShelterIncident, { ...incident, reportedAt: '2026-03-02T21:00:00+03:00' }).ok; // => false
 * ```
 * @public
 */
export const ShelterIncident: RecordSchema<ShelterIncident> = /* @__PURE__ */ record('ctip.shelter-incident/1', shape, [
  { path: ['reportedAt'], code: 'core/date-order', holds: ({ at, reportedAt }) => !isEarlier(reportedAt, at) },
  { path: ['shiftEndedAt'], code: 'core/date-order', holds: ({ at, shiftEndedAt }) => !isEarlier(shiftEndedAt, at) },
  { path: ['escalatedAt'], code: 'core/date-order', holds: ({ at, escalatedAt }) => escalatedAt === undefined || !isEarlier(escalatedAt, at) },
  { path: ['escalatedTo'], code: 'core/required-here', holds: ({ status, escalatedTo }) => implies(status === 'escalated', escalatedTo !== undefined) },
  { path: ['escalatedAt'], code: 'core/required-here', holds: ({ status, escalatedAt }) => implies(status === 'escalated', escalatedAt !== undefined) },
  { path: ['closedOn'], code: 'core/required-here', holds: ({ status, closedOn }) => implies(status === 'closed', closedOn !== undefined) },
  { path: ['reportedAt'], code: 'core/reported-late', severity: 'warning', holds: ({ shiftEndedAt, reportedAt }) => !isEarlier(shiftEndedAt, reportedAt) },
  {
    path: ['escalatedTo'],
    code: 'core/not-escalated',
    severity: 'warning',
    holds: ({ severity, escalatedTo }) => implies(among(severity, 'serious', 'critical'), escalatedTo !== undefined),
  },
]);
