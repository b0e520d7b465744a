import type { Case, Referral } from '@ctip/core';

import type { Random } from '../random/index.js';
import { dayOf, later } from './dates.js';

const services = ['shelter', 'health', 'psychosocial', 'legal', 'interpretation', 'livelihood', 'return'] as const;
const outcomes = [
  ['completed', 48],
  ['accepted', 22],
  ['declined', 9],
  ['expired', 9],
  ['withdrawn', 5],
  ['offered', 7],
] as const;

/** The referrals of a case: none to three, answered, declined, left to expire. */
export function referralsOf(made: Case, draw: Random): Referral[] {
  if (made.identification.status === 'not-identified') return [];
  const start = made.detectedOn.length === 10 ? made.detectedOn : dayOf(Number(made.detectedOn.slice(0, 4)), draw);
  return Array.from({ length: draw.int(0, 3) }, (_, index) => {
    const offeredOn = later(start, draw.int(0, 30));
    const status = draw.weighted(outcomes);
    const answered = status !== 'offered' && status !== 'expired';
    return {
      schema: 'ctip.referral/1',
      id: `r-${made.id.slice(2)}-${String(index + 1)}`,
      caseId: made.id,
      from: made.agency,
      to: draw.pick(['shelter-1', 'shelter-2', 'clinic-1', 'bar-1']),
      service: draw.pick(services),
      status,
      offeredOn,
      respondBy: later(offeredOn, 3),
      answeredOn: answered ? later(offeredOn, draw.int(0, 3)) : { absent: 'not-applicable' },
    } as const as Referral;
  });
}
