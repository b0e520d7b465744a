import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { countries, services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { institutionKinds, nhriStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('institution')),
    name: open(localText(300)),
    country: open(code(countries)),
    kind: open(code(institutionKinds)),
    nhriStatus: open(code(nhriStatuses).optional()),
    registration: open(answer(text(200))),
    services: open(answer(several(services))),
    mayReceiveReferrals: open(answer(z.boolean())),
    mandate: open(localText(2000).optional()),
  };
});

/** A body that watches, advises or helps. @public */
export interface Institution extends RecordOf<'ctip.institution/1', typeof shape> {}

/**
 * A national human rights institution, an organisation of civil society or another body that is heard, reports or helps.
 *
 * Refused beside the shape: an accreditation as national human rights institution for a body that is none.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.institution/1',
 *   id: 'i-1',
 *   name: { ar: 'المركز الوطني لحقوق الإنسان' },
 *   country: 'JO',
 *   kind: 'nhri',
 *   nhriStatus: 'a',
 *   registration: { absent: 'not-applicable' },
 *   services: { absent: 'not-applicable' },
 *   mayReceiveReferrals: false,
 * };
 * check(Institution, sound).ok; // => true
 * check(Institution, { ...sound, kind: 'cso' }).ok; // => false
 * ```
 * @public
 */
export const Institution: RecordSchema<Institution> = /* @__PURE__ */ record('ctip.institution/1', shape, [

  { path: ['nhriStatus'], code: 'core/not-expected-here', holds: ({ kind, nhriStatus }) => kind === 'nhri' || nhriStatus === undefined },
]);
