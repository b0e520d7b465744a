import { defineCodeList } from '../code-list/index.js';
import { htcds, ours } from './sources.js';

/** Where a referral stands. Expired is a state of its own: nobody answered in time. @public */
export const referralStatuses = defineCodeList({
  id: 'referral-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'offered' },
    { code: 'accepted' },
    { code: 'declined' },
    { code: 'expired' },
    { code: 'withdrawn' },
    { code: 'completed' },
  ],
});

/** What a referral asks for. @public */
export const services = defineCodeList({
  id: 'service',
  version: '1',
  sources: [htcds, ours],
  codes: [
    { code: 'shelter' },
    { code: 'health', outside: { htcds: 'Health' } },
    { code: 'psychosocial', outside: { htcds: 'SocialCare' } },
    { code: 'legal', outside: { htcds: 'Legal' } },
    { code: 'education', outside: { htcds: 'Education' } },
    { code: 'livelihood', outside: { htcds: 'Livelihood' } },
    { code: 'financial', outside: { htcds: 'Financial' } },
    { code: 'interpretation' },
    { code: 'child-protection' },
    { code: 'return' },
  ],
});
