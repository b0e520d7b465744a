import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { assetDestinations, assetKinds, assetStatuses, valueBases } from './codes.js';
import { day, file, worth } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => {
  const measure = (of: 'frozen' | 'confiscated') =>
    z
      .strictObject({
        on: day(partialDate(), { ladder: 'date' }),
        by: file(id('agency'), { id: 'confiscation.orderedBy' }),
        decisionId: file(answer(id('court-decision')), { id: 'court-decision.id' }),
        value: worth(answer(money()), { id: `confiscation.${of}.value` }),
        basis: worth(answer(code(valueBases)), { id: 'confiscation.valueBasis', privacy: 'internal' }),
      })
      .optional();
  return {
    id: file(id('confiscation')),
    criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
    suspectId: file(answer(id('suspect')), { id: 'suspect.id', subject: 'suspect' }),
    asset: worth(code(assetKinds)),
    locatedIn: worth(answer(code(countries)), { ladder: 'country' }),
    status: file(code(assetStatuses)),
    frozen: measure('frozen'),
    confiscated: measure('confiscated'),
    final: worth(answer(z.boolean()), { privacy: 'internal' }),
    released: z.strictObject({ on: day(partialDate(), { ladder: 'date' }) }).optional(),
    destination: worth(answer(code(assetDestinations)), { privacy: 'internal' }),
  };
});

/** An asset that was frozen or confiscated. @public */
export interface Confiscation extends RecordOf<'ctip.confiscation/1', typeof shape> {}

/**
 * One asset on its way from freezing to confiscation or release. Frozen value and confiscated value are parts of their own, so that a
 * sum of what was confiscated never counts what was only frozen.
 *
 * - `suspectId`: whose it was; confiscation without a conviction may have none
 * - `final`: the confiscation cannot be appealed any more
 * - `destination`: where the value went: to the victims, a fund, the treasury, another state
 *
 * Refused beside the shape: a status without its measure, confiscation surely before freezing, release surely before freezing, an asset
 * that is released and confiscated.
 *
 * @example
 * ```ts
 * const asset = {
 *   schema: 'ctip.confiscation/1',
 *   id: 'as-1',
 *   criminalCaseId: 'cc-1',
 *   suspectId: 's-1',
 *   asset: 'bank-account',
 *   locatedIn: 'TN',
 *   status: 'frozen',
 *   frozen: {
 *     on: '2025-03-01',
 *     by: 'court-1',
 *     decisionId: { absent: 'not-applicable' },
 *     value: { amount: '81000', currency: 'TND', valueDate: '2025-03' },
 *     basis: 'appraised',
 *   },
 *   final: { absent: 'not-applicable' },
 *   destination: { absent: 'not-applicable' },
 * };
 * check(Confiscation, asset).ok; // => true
 * check(Confiscation, { ...asset, status: 'confiscated' }).ok; // => false
 * ```
 * @public
 */
export const Confiscation: RecordSchema<Confiscation> = /* @__PURE__ */ record('ctip.confiscation/1', shape, [
  { path: ['frozen'], code: 'core/required-here', holds: ({ status, frozen }) => status !== 'frozen' || frozen !== undefined },
  {
    path: ['confiscated'],
    code: 'core/required-here',
    holds: ({ status, confiscated }) => (status !== 'confiscated' && status !== 'realised') || confiscated !== undefined,
  },
  { path: ['released'], code: 'core/required-here', holds: ({ status, released }) => status !== 'released' || released !== undefined },
  {
    path: ['released'],
    code: 'core/not-here',
    holds: ({ status, released }) => released === undefined || (status !== 'confiscated' && status !== 'realised'),
  },
  { path: ['confiscated', 'on'], code: 'core/date-order', holds: ({ frozen, confiscated }) => inOrder(frozen?.on, confiscated?.on) },
  { path: ['released', 'on'], code: 'core/date-order', holds: ({ frozen, released }) => inOrder(frozen?.on, released?.on) },
]);
