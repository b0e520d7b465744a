import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, open, openDate, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { distinctBy, implies } from '../parts/holds.js';
import { mappingRelations, mappingStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const list = () => z.strictObject({ list: open(text(200)), version: open(text(60)) });
  return {
    id: open(id('code-list-mapping')),
    country: open(code(countries)),
    from: list(),
    to: list(),
    rows: z
      .array(
        z.strictObject({
          code: open(text(120)),
          label: open(localText(400).optional()),
          relation: open(code(mappingRelations)),
          counterparts: open(z.array(text(120)).max(50)),
          loss: open(localText(1000).optional()),
        }),
      )
      .min(1)
      .max(2000),
    status: open(code(mappingStatuses)),
    agreedBy: open(id('agency').optional()),
    agreedOn: openDate(),
  };
});

/** How a national code list is carried over to a common one. @public */
export interface CodeListMapping extends RecordOf<'ctip.code-list-mapping/1', typeof shape> {}

/**
 * How a national code list is carried over to a common one, code by code, and what is lost on the way. Both lists are named with
 * their version, because they change.
 *
 * - `relation`: how the national code stands to its counterparts: `exact`, `narrower` (it says more than the common code), `broader`
 *   (it covers several), `overlapping`, `none`
 * - `loss`: what a reader of the common code no longer learns
 *
 * Refused beside the shape: the same code twice, `none` with a counterpart or anything else without one, an exact code with two
 * counterparts, anything but `exact` without a note of what is lost, an agreed mapping without who agreed and when.
 *
 * @example
 * ```ts
 * const mapping = {
 *   schema: 'ctip.code-list-mapping/1',
 *   id: 'map-1',
 *   country: 'EG',
 *   from: { list: 'national form, field 12', version: '2023' },
 *   to: { list: 'form-of-exploitation', version: '1' },
 *   rows: [
 *     { code: '1', relation: 'exact', counterparts: ['removal-of-organs'] },
 *     { code: '2', relation: 'none', counterparts: [], loss: { en: 'Begging for a relative has no common code.' } },
 *   ],
 *   status: 'draft',
 * };
 * check(CodeListMapping, mapping).ok; // => true
 * check(CodeListMapping, { ...mapping, status: 'agreed' }).ok; // => false
 * ```
 * @public
 */
export const CodeListMapping: RecordSchema<CodeListMapping> = /* @__PURE__ */ record('ctip.code-list-mapping/1', shape, [
  { path: ['rows'], code: 'core/duplicate', holds: ({ rows }) => distinctBy(rows, (row) => row.code) },
  { path: ['rows'], code: 'core/duplicate', holds: ({ rows }) => rows.every(({ counterparts }) => distinctBy(counterparts, String)) },
  {
    path: ['rows'],
    code: 'core/contradiction',
    holds: ({ rows }) =>
      rows.every(({ relation, counterparts }) => (relation === 'none') === (counterparts.length === 0) && implies(relation === 'exact', counterparts.length === 1)),
  },
  { path: ['rows'], code: 'core/required-here', holds: ({ rows }) => rows.every(({ relation, loss }) => relation === 'exact' || loss !== undefined) },
  { path: ['agreedBy'], code: 'core/required-here', holds: ({ status, agreedBy }) => implies(status === 'agreed', agreedBy !== undefined) },
  { path: ['agreedOn'], code: 'core/required-here', holds: ({ status, agreedOn }) => implies(status === 'agreed', agreedOn !== undefined) },
]);
