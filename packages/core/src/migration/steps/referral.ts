import { absent } from '../../answer/index.js';
import type { Referral } from '../../records/index.js';
import { Referral as Now, Referral1 } from '../../records/index.js';
import { migration } from '../migration.js';

const unsaid = 'not-in-former-version';

/** Version 1 had no reason, no urgency, no ground of sharing, no packet, and no outcome. */
export const referral1To2 = /* @__PURE__ */ migration(Referral1, Now, (old, { assumed }): Referral => {
  const { status, offeredOn, respondBy, answeredOn, extensions } = old;
  for (const pointer of ['/reason', '/urgency', '/basis', '/packet/fields']) assumed(pointer, unsaid);
  if (status === 'declined') assumed('/declineReason', unsaid);
  if (status === 'completed') assumed('/outcome', unsaid);
  if (status === 'withdrawn') assumed('/withdrawnOn', unsaid);
  return {
    schema: 'ctip.referral/2',
    id: old.id,
    caseId: old.caseId,
    from: old.from,
    to: old.to,
    service: old.service,
    reason: absent('unknown'),
    urgency: absent('unknown'),
    status,
    basis: { kind: 'not-recorded', since: 'ctip.referral/1' },
    packet: { fields: absent('unknown') },
    offeredOn,
    respondBy,
    answeredOn,
    ...(status === 'declined' && { declineReason: absent('unknown') }),
    ...(status === 'completed' && { outcome: absent('unknown') }),
    ...(status === 'withdrawn' && { withdrawnOn: absent('unknown') }),
    ...(extensions !== undefined && { extensions }),
  };
});
