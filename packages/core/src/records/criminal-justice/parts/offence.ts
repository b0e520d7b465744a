import * as z from 'zod';

import { code } from '../../../code-list/index.js';
import { part } from '../../../record/index.js';
import { offenceKinds, otherOffences, traffickingOffences } from '../codes.js';
import { offending } from './classes.js';

/** Schema of an offence: trafficking, or another one. Each kind has its own codes, so that one is never taken for the other. */
export const offence = () => {
  const kind = { id: 'offence.kind', codeList: offenceKinds.id };
  return part(
    'offence',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: offending(z.literal('trafficking'), kind), code: offending(code(traffickingOffences), { id: 'offence.trafficking' }) }),
      z.strictObject({ kind: offending(z.literal('other'), kind), code: offending(code(otherOffences), { id: 'offence.other' }) }),
    ]),
  );
};
