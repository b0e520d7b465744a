import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { openPeriod } from '../parts/period.js';
import { coordinationSectors, memberCapacities } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const kind = <const K extends string>(name: K) => open(z.literal(name), { id: 'membership.kind' });
  return {
    id: open(id('membership')),
    unit: open(id('coordination-unit')),
    member: z.discriminatedUnion('kind', [
      z.strictObject({ kind: kind('state'), country: open(code(countries), { id: 'membership.country' }) }),
      z.strictObject({
        kind: kind('agency'),
        agency: open(id('agency'), { id: 'membership.agency' }),
        sector: open(code(coordinationSectors), { id: 'membership.sector' }),
      }),
    ]),
    capacity: open(code(memberCapacities)),
    period: openPeriod(open),
  };
});

/** A state or an agency in a coordination unit. @public */
export interface Membership extends RecordOf<'ctip.membership/1', typeof shape> {}

/**
 * Who sits in a coordination unit, in what capacity and from when to when. A member is a state (in a regional unit) or an agency with its
 * sector; persons are focal points.
 *
 * @example
 * ```ts
 * const member = {
 *   schema: 'ctip.membership/1',
 *   id: 'm-1',
 *   unit: 'unit-0',
 *   member: { kind: 'state', country: 'MA' },
 *   capacity: 'member',
 *   period: { start: '2020-02-15' },
 * };
 * check(Membership, member).ok; // => true
 * check(Membership, { ...member, period: { start: '2020', end: '2019' } }).ok; // => false
 * ```
 * @public
 */
export const Membership: RecordSchema<Membership> = /* @__PURE__ */ record('ctip.membership/1', shape);
