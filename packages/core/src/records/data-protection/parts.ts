import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { classed, part, type ClassedLeaf } from '../../record/index.js';
import { consentGivers, recipientClasses } from './codes.js';

/** How data are handled: agreements, dates, states. */
export const handled: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'internal', subject: 'nobody', purposes: ['administration', 'coordination'], retention: 'audit' });

/** What a person decided about their data, and what was done with it. */
export const decided: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'administration'], retention: 'audit' });

/** What harms a person when it is linked to them. */
export const grave: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'special', subject: 'victim', purposes: ['protection'], retention: 'case-file' });

/** Text about a person. */
export const written: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'identity' });

/** Schema of a recipient: one agency, or a class. */
export const recipient = () => {
  const kind = { id: 'recipient.kind' } as const;
  return part(
    'recipient',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: decided(z.literal('agency'), kind), agency: decided(id('agency')) }),
      z.strictObject({ kind: decided(z.literal('class'), kind), class: decided(code(recipientClasses)) }),
    ]),
  );
};

/** Schema of whoever decides: the person, a caregiver with what speaks against one, a guardian, a court. */
export const giver = () => {
  const by = { id: 'giver.by', codeList: consentGivers.id };
  const against = () => grave(answer(z.boolean()), { subject: 'relative' });
  return part(
    'giver',
    z.discriminatedUnion('by', [
      z.strictObject({ by: decided(z.literal('self'), by) }),
      z.strictObject({
        by: decided(z.literal('caregiver'), by),
        caregiverId: decided(id('caregiver'), { subject: 'relative' }),
        suspected: against(),
        complicit: against(),
        unsafe: against(),
      }),
      z.strictObject({ by: decided(z.literal('guardian'), by), guardianId: decided(id('guardian'), { subject: 'third-party' }) }),
      z.strictObject({ by: decided(z.literal('court'), by), orderId: decided(id('court-decision')) }),
    ]),
  );
};
