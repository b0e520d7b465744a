import * as z from 'zod';

import { code, severalOf } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { releaseAudiences, releaseStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const method = <const M extends string>(name: M) => open(z.literal(name), { id: 'dissemination-release.method' });
  const threshold = () => open(z.int().min(2).max(1000), { id: 'dissemination-release.threshold' });
  const base = () => open(z.int().min(2).max(1000), { id: 'dissemination-release.roundingBase' });
  const k = () => open(z.int().min(2).max(1000), { id: 'dissemination-release.k' });
  const epsilon = () => open(z.number().positive().max(100), { id: 'dissemination-release.epsilon' });
  const delta = () => open(z.number().min(0).lt(1), { id: 'dissemination-release.delta' });
  return {
    id: open(id('dissemination-release')),
    title: open(localText(300)),
    version: open(z.int().min(1).max(999)),
    replaces: open(id('dissemination-release').optional()),
    submissions: open(severalOf(id('statistical-submission'), 1000)),
    audience: open(code(releaseAudiences)),
    disclosure: z
      .array(
        z.discriminatedUnion('method', [
          z.strictObject({ method: method('k-anonymity'), k: k() }),
          z.strictObject({ method: method('cell-suppression'), threshold: threshold(), complementary: open(z.boolean(), { id: 'dissemination-release.complementary' }) }),
          z.strictObject({ method: method('rounding'), base: base(), random: open(z.boolean(), { id: 'dissemination-release.random' }) }),
          z.strictObject({ method: method('differential-privacy'), epsilon: epsilon(), delta: delta() }),
          z.strictObject({ method: method('synthetic-data'), k: k() }),
          z.strictObject({ method: method('private-synthetic-data'), epsilon: epsilon(), delta: delta() }),
        ]),
      )
      .min(1)
      .max(6),
    licence: open(text(120)),
    status: open(code(releaseStatuses)),
    preparedBy: open(id('agency')),
    approvedBy: open(id('agency').optional()),
    releasedOn: open(partialDate().optional()),
    withdrawnOn: open(partialDate().optional()),
    withdrawalReason: open(localText(1000).optional()),
  };
});

/** Figures that were made public or passed on. @public */
export interface DisseminationRelease extends RecordOf<'ctip.dissemination-release/1', typeof shape> {}

/**
 * Figures that leave the house: which submissions they rest on, how persons were protected and with which parameters, who approved,
 * under which licence. A release register is the list of these.
 *
 * - `submissions`: a revision of one of them re-opens this release
 * - `disclosure`: the methods, in the order in which they were applied; there is no release without one
 * - `licence`: its SPDX identifier, or its title
 *
 * Refused beside the shape: approval by whoever prepared it, a release that nobody approved or without its date, a withdrawal without date
 * and reason, a later version that does not say what it replaces, one that replaces itself.
 *
 * @example
 * ```ts
 * const release = {
 *   schema: 'ctip.dissemination-release/1',
 *   id: 'rel-2025',
 *   title: { en: 'Detected victims 2024' },
 *   version: 1,
 *   submissions: ['sub-jo-2024-1'],
 *   audience: 'public',
 *   disclosure: [{ method: 'cell-suppression', threshold: 11, complementary: true }],
 *   licence: 'CC-BY-4.0',
 *   status: 'released',
 *   preparedBy: 'observatory',
 *   approvedBy: 'release-board',
 *   releasedOn: '2025-06-01',
 * };
 * check(DisseminationRelease, release).ok; // => true
 * check(DisseminationRelease, { ...release, approvedBy: 'observatory' }).ok; // => false
 * ```
 * @public
 */
export const DisseminationRelease: RecordSchema<DisseminationRelease> = /* @__PURE__ */ record('ctip.dissemination-release/1', shape, [
  { path: ['approvedBy'], code: 'core/same-body', holds: ({ preparedBy, approvedBy }) => preparedBy !== approvedBy },
  { path: ['approvedBy'], code: 'core/required-here', holds: ({ status, approvedBy }) => status === 'prepared' || approvedBy !== undefined },
  {
    path: ['releasedOn'],
    code: 'core/required-here',
    holds: ({ status, releasedOn }) => implies(among(status, 'released', 'withdrawn'), releasedOn !== undefined),
  },
  { path: ['withdrawnOn'], code: 'core/required-here', holds: ({ status, withdrawnOn }) => implies(status === 'withdrawn', withdrawnOn !== undefined) },
  {
    path: ['withdrawalReason'],
    code: 'core/required-here',
    holds: ({ status, withdrawalReason }) => implies(status === 'withdrawn', withdrawalReason !== undefined),
  },
  { path: ['withdrawnOn'], code: 'core/date-order', holds: ({ releasedOn, withdrawnOn }) => inOrder(releasedOn, withdrawnOn) },
  { path: ['replaces'], code: 'core/required-here', holds: ({ version, replaces }) => version === 1 || replaces !== undefined },
  { path: ['replaces'], code: 'core/not-here', holds: ({ version, replaces }) => version > 1 || replaces === undefined },
  { path: ['replaces'], code: 'core/self-reference', holds: ({ id: own, replaces }) => own !== replaces },
]);
