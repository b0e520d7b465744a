import * as z from 'zod';

import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { gbvimsProtocol } from '../parts/cited.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { fieldName } from '../parts/packet.js';
import { openPeriod } from '../parts/period.js';
import { dataLevels, externalApprovals, flowChannels, flowFrequencies, processingPurposes, protocolStatuses, suppressions } from './codes.js';
import { handled } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: handled(id('sharing-protocol')),
  version: handled(z.int().min(1).max(10_000)),
  title: handled(localText(300)),
  status: handled(code(protocolStatuses)),
  period: openPeriod(handled),
  reviewOn: handled(partialDate()),
  lead: handled(id('agency')),
  leadChangeNeedsReview: handled(z.boolean()),
  parties: z
    .array(z.strictObject({ agency: handled(id('agency')), country: handled(code(countries)), signedOn: handled(partialDate().optional()) }))
    .min(2)
    .max(500),
  focalPoints: handled(severalOf(id('focal-point'), 500).optional()),
  purposes: handled(several(processingPurposes)),
  highestLevel: handled(code(dataLevels)),
  flows: z
    .array(
      z.strictObject({
        from: handled(id('agency')),
        to: handled(id('agency')),
        level: handled(code(dataLevels)),
        record: handled(text(80)),
        fields: handled(severalOf(fieldName(), 1000)),
        frequency: handled(code(flowFrequencies)),
        channel: handled(code(flowChannels)),
        keptDays: handled(z.int().min(0).max(40_000)),
      }),
    )
    .min(1)
    .max(500),
  smallestCell: handled(z.int().min(1).max(1000).optional()),
  smallCells: handled(code(suppressions)),
  externalRequests: z.strictObject({ approval: handled(code(externalApprovals)), answerDays: handled(z.int().min(1).max(365)) }),
  onwardSharing: handled(code(externalApprovals)),
  breachNoticeHours: handled(z.int().min(1).max(720)),
  contingency: z.strictObject({ plan: handled(z.boolean()), owner: handled(id('agency').optional()) }),
}));

/** An agreement on sharing information, as data. @public */
export interface SharingProtocol extends RecordOf<'ctip.sharing-protocol/1', typeof shape> {}

const rank = (level: SharingProtocol['highestLevel']): number => dataLevels.codes.findIndex((entry) => entry.code === level);
const working: readonly SharingProtocol['status'][] = ['signed', 'active'];

/**
 * An agreement between agencies on sharing information, as data: who gives what to whom, at which level, for how long, and what happens
 * when somebody outside asks, when the lead changes, when data leak.
 *
 * - `highestLevel`: no flow carries more than this, from published tables to whole files
 * - `flows`: which record (`ctip.referral/2`), which fields, which way; `keptDays`: how long the receiver keeps them
 * - `smallestCell`, `smallCells`: how counts of few people are kept back in tables
 * - `onwardSharing`: who must agree before a receiver passes it on
 *
 * Refused beside the shape: an agency that is a party twice, a flow from or to somebody who is no party or to itself, a flow above the
 * highest level, tables without smallest cell, an active protocol that a party has not signed, a review surely before the start. Warned
 * of: a contingency plan that nobody owns.
 *
 * @example
 * ```ts
 * const protocol = {
 *   schema: 'ctip.sharing-protocol/1',
 *   id: 'sp-1',
 *   version: 1,
 *   title: { en: 'Monthly tables of the shelters' },
 *   status: 'active',
 *   period: { start: '2026-01-01' },
 *   reviewOn: '2027-01',
 *   lead: 'unit-1',
 *   leadChangeNeedsReview: true,
 *   parties: [
 *     { agency: 'unit-1', country: 'JO', signedOn: '2025-12-01' },
 *     { agency: 'shelter-2', country: 'JO', signedOn: '2025-12-03' },
 *   ],
 *   purposes: ['official-statistics'],
 *   highestLevel: 'protected-table',
 *   flows: [
 *     {
 *       from: 'shelter-2',
 *       to: 'unit-1',
 *       level: 'protected-table',
 *       record: 'ctip.statistical-observation/1',
 *       fields: ['observation.sex', 'observation.ageGroup'],
 *       frequency: 'monthly',
 *       channel: 'encrypted-file',
 *       keptDays: 730,
 *     },
 *   ],
 *   smallestCell: 5,
 *   smallCells: 'suppress-with-complement',
 *   externalRequests: { approval: 'all-parties', answerDays: 14 },
 *   onwardSharing: 'nobody-gets',
 *   breachNoticeHours: 24,
 *   contingency: { plan: true, owner: 'unit-1' },
 * };
 * check(SharingProtocol, protocol).ok; // => true
 * check(SharingProtocol, { ...protocol, flows: [{ ...protocol.flows[0], level: 'whole-file' }] }).ok; // => false
 * ```
 * @public
 */
export const SharingProtocol: RecordSchema<SharingProtocol> = /* @__PURE__ */ record('ctip.sharing-protocol/1', shape, [
  { path: ['parties'], code: 'core/duplicate', holds: ({ parties }) => distinctBy(parties, ({ agency }) => agency) },
  {
    path: ['flows'],
    code: 'core/no-party',
    holds: ({ parties, flows }) => {
      const known = new Set<string>(parties.map(({ agency }) => agency));
      return flows.every(({ from, to }) => known.has(from) && known.has(to));
    },
  },
  { path: ['flows'], code: 'core/same-party', holds: ({ flows }) => flows.every(({ from, to }) => from !== to) },
  { path: ['lead'], code: 'core/no-party', holds: ({ lead, parties }) => parties.some(({ agency }) => agency === lead) },
  { path: ['flows'], code: 'core/above-level', holds: ({ flows, highestLevel }) => flows.every(({ level }) => rank(level) <= rank(highestLevel)) },
  {
    path: ['smallestCell'],
    code: 'core/required-here',
    holds: ({ flows, smallestCell }) => smallestCell !== undefined || flows.every(({ level }) => level !== 'published-table' && level !== 'protected-table'),
  },
  {
    path: ['parties'],
    code: 'core/not-signed',
    source: gbvimsProtocol, mark: 'secondary',
    holds: ({ status, parties }) => !working.includes(status) || parties.every(({ signedOn }) => signedOn !== undefined),
  },
  { path: ['reviewOn'], code: 'core/date-order', holds: ({ period, reviewOn }) => inOrder(period.start, reviewOn) },
  { path: ['contingency', 'owner'], code: 'core/required-here', severity: 'warning', holds: ({ contingency }) => !contingency.plan || contingency.owner !== undefined },
]);
