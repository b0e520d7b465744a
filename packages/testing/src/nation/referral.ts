import type { Case, Referral } from '@ctip/core';

import type { Random } from '../random/index.js';
import { dayOf, later } from './dates.js';

const services = ['shelter', 'health', 'psychosocial', 'legal', 'interpretation', 'livelihood', 'return'] as const;
const statuses = [
  ['completed', 48],
  ['accepted', 22],
  ['declined', 9],
  ['expired', 9],
  ['withdrawn', 5],
  ['offered', 7],
] as const;
const packet = ['case.sex', 'case.ageGroup', 'case.nationalities', 'victim.languages', 'victim.interpreter.language', 'case.purposes'] as const;
const rare = { unknown: 0.05, 'not-asked': 0.03 } as const;

/** What travels, on what ground, why and how soon. */
const sharing = (number: string, offeredOn: string, draw: Random): Pick<Referral, 'reason' | 'urgency' | 'basis' | 'packet'> =>
  ({
    reason: draw.answered(draw.pick(['further-services', 'further-services', 'moved', 'other']), rare),
    urgency: draw.answered(draw.pick(['within-1-hour', 'within-3-hours', 'within-1-day', 'within-3-days', 'not-urgent']), rare),
    basis: draw.chance(0.93)
      ? { kind: 'consent', consentId: `k-${number}` }
      : {
          kind: 'override',
          ground: draw.pick(['vital-interest', 'court-order']),
          decidedBy: 'a-1',
          decidedOn: offeredOn,
          reason: 'Generated: nobody could ask in time.',
          reviewBy: later(offeredOn, 14),
        },
    packet: { fields: draw.some(packet, packet.length) },
  }) as Pick<Referral, 'reason' | 'urgency' | 'basis' | 'packet'>;

/** What came of a referral that was declined, withdrawn or completed. */
function cameOf(status: string, answeredOn: string, draw: Random): object {
  if (status === 'declined') return { declineReason: draw.answered(draw.pick(['no-capacity', 'not-eligible', 'language', 'safety', 'person-declined']), rare) };
  if (status === 'completed') {
    return { outcome: draw.pick(['delivered', 'delivered', 'partly-delivered', 'person-not-reached']), outcomeOn: draw.answered(later(answeredOn, draw.int(0, 40)), rare) };
  }
  if (status !== 'withdrawn') return {};
  const told = later(answeredOn, 1);
  return { withdrawnOn: answeredOn, receiverToldOn: told, ...(draw.chance(0.8) && { withdrawalAcknowledgedOn: later(told, draw.int(0, 2)) }) };
}

/**
 * The referrals of a case: none to three, answered, declined, left to expire.
 *
 * @param draw - what the history is drawn from
 * @param aside - draws of its own for what came later, so that the rest of the nation stays as it was
 */
export function referralsOf(made: Case, draw: Random, aside: Random): Referral[] {
  if (made.identification.status === 'not-identified') return [];
  const start = made.detectedOn.length === 10 ? made.detectedOn : dayOf(Number(made.detectedOn.slice(0, 4)), draw);
  return Array.from({ length: draw.int(0, 3) }, (_, index) => {
    const offeredOn = later(start, draw.int(0, 30));
    const status = draw.weighted(statuses);
    const answered = status !== 'offered' && status !== 'expired';
    const number = `${made.id.slice(2)}-${String(index + 1)}`;
    const to = draw.pick(['shelter-1', 'shelter-2', 'clinic-1', 'bar-1']);
    const service = draw.pick(services);
    const answeredOn = answered ? later(offeredOn, draw.int(0, 3)) : undefined;
    return {
      schema: 'ctip.referral/2',
      id: `r-${number}`,
      caseId: made.id,
      from: made.agency,
      to,
      service,
      status,
      ...sharing(number, offeredOn, aside),
      offeredOn,
      respondBy: later(offeredOn, 3),
      answeredOn: answeredOn ?? { absent: 'not-applicable' },
      ...cameOf(status, answeredOn ?? offeredOn, aside),
    } as const as Referral;
  });
}
