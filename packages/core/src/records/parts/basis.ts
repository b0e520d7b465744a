import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, part } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { overrideGrounds } from '../referral/codes.js';

const ground = () => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['referral', 'coordination', 'administration'], retention: 'case-file' });
  const kind = { id: 'basis.kind' } as const;
  return {
    work,
    kind,
    consent: z.strictObject({ kind: work(z.literal('consent'), kind), consentId: work(id('consent')) }),
    override: z.strictObject({
      kind: work(z.literal('override'), kind),
      ground: work(code(overrideGrounds)),
      decidedBy: work(id('agency'), { subject: 'nobody' }),
      decidedOn: work(partialDate()),
      reason: work(longText(2000), { privacy: 'direct', retention: 'identity' }),
      reviewBy: work(partialDate()),
    }),
  };
};

/** On what ground personal data leave an agency: a consent record, or a lawful override that somebody answers for. Fresh leaves. */
export const basis = () => {
  const { consent, override } = ground();
  return part('basis', z.discriminatedUnion('kind', [consent, override]));
};

/** The same, for a record whose former version had no place for it; the tag of that version is the only reason to leave it open. */
export const basisSince = <const Tag extends string>(former: Tag) => {
  const { consent, override, work, kind } = ground();
  const open = z.strictObject({ kind: work(z.literal('not-recorded'), kind), since: work(z.literal(former)) });
  return part('basis', z.discriminatedUnion('kind', [consent, override, open]));
};
