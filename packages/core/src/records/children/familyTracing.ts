import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { among, inOrder } from '../parts/holds.js';
import { tracingStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const child = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const told = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  return {
    id: work(id('family-tracing')),
    victimId: work(id('victim')),
    childWants: child(answer(z.boolean())),
    riskChecked: child(z.boolean()),
    country: child(code(countries), { privacy: 'quasi', ladder: 'country' }),
    status: child(code(tracingStatuses)),
    openedOn: work(partialDate()),
    closedOn: work(partialDate().optional()),
    note: told(longText(4000).optional()),
  };
});

/** The search for a child’s family. @public */
export interface FamilyTracing extends RecordOf<'ctip.family-tracing/1', typeof shape> {}

/**
 * The search for a family, which may be the recruiter: no search without a look at the risk, and none against the child's wish.
 *
 * Refused beside the shape: a search that goes on though the child does not want it, or without a look at the risk; an end before the
 * beginning.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.family-tracing/1',
 *   id: 'ft-1',
 *   victimId: 'v-1',
 *   childWants: true,
 *   riskChecked: true,
 *   country: 'ET',
 *   status: 'open',
 *   openedOn: '2025-03',
 * };
 * check(FamilyTracing, sound).ok; // => true
 * check(FamilyTracing, { ...sound, childWants: false }).ok; // => false
 * ```
 * @public
 */
export const FamilyTracing: RecordSchema<FamilyTracing> = /* @__PURE__ */ record('ctip.family-tracing/1', shape, [

  { path: ['childWants'], code: 'core/not-expected-here', holds: ({ status, childWants }) => childWants !== false || !among(status, 'open', 'found') },
  { path: ['riskChecked'], code: 'core/required-here', holds: ({ status, riskChecked }) => riskChecked || !among(status, 'open', 'found', 'verified') },
  { path: ['closedOn'], code: 'core/date-order', holds: ({ openedOn, closedOn }) => inOrder(openedOn, closedOn) },
]);
