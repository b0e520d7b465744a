import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, mark, open, openDate, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { treatyConsents, treatyStandings, treatyStatements } from './codes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: open(id('treaty-status')),
  treatyId: open(id('legal-instrument')),
  state: open(code(countries)),
  standing: open(answer(code(treatyStandings))),
  signedOn: openDate(),
  consent: z.strictObject({ mode: open(answer(code(treatyConsents))), depositedOn: openDate() }).optional(),
  inForceFrom: openDate(),
  statements: z
    .array(
      z.strictObject({
        kind: open(code(treatyStatements)),
        articles: open(severalOf(text(80), 50).optional()),
        summary: open(localText(2000).optional()),
        madeOn: openDate(),
        atSignatureOnly: open(z.boolean()),
        changedOn: openDate(),
        withdrawnOn: openDate(),
      }),
    )
    .max(100),
  denunciation: z.strictObject({ depositedOn: openDate(), effectiveFrom: openDate() }).optional(),
  seen: openDate(),
  sources: z.array(source()).min(1).max(100),
  mark: mark(),
}));

/** Where a state stands to a treaty. @public */
export interface TreatyStatus extends RecordOf<'ctip.treaty-status/1', typeof shape> {}

/**
 * Where a state stands to a treaty: signed, bound (by which act, since when), with which reservations and declarations, denounced.
 *
 * - `standing`: an absence where it is not known; not known is never `not-a-party`
 * - `consent`: deposit of the instrument; `inForceFrom`: when the treaty binds this state, which is later
 * - `statements`: reservations, declarations, notifications; `atSignatureOnly` ones were not confirmed on ratification
 * - `seen`: state of the newest source that was read
 *
 * Refused beside the shape: a party without its consent, a denounced treaty without its denunciation, a denunciation where the state was never
 * bound, dates surely out of order.
 *
 * @example
 * ```ts
 * const status = {
 *   schema: 'ctip.treaty-status/1',
 *   id: 'demo-1',
 *   treatyId: 'tip-protocol',
 *   state: 'TN',
 *   standing: 'party',
 *   signedOn: '2000-12-13',
 *   consent: { mode: 'ratification', depositedOn: '2003-07-14' },
 *   statements: [],
 *   sources: [{ id: 'demo', title: 'A source that was read' }],
 *   mark: 'unverified',
 * };
 * check(TreatyStatus, status).ok; // => true
 * check(TreatyStatus, { ...status, signedOn: '2004' }).ok; // => false
 * ```
 * @public
 */
export const TreatyStatus: RecordSchema<TreatyStatus> = /* @__PURE__ */ record('ctip.treaty-status/1', shape, [
  { path: ['consent'], code: 'core/required-here', holds: ({ standing, consent }) => standing !== 'party' || consent !== undefined },
  {
    path: ['denunciation'],
    code: 'core/required-here',
    holds: ({ standing, denunciation }) => standing !== 'denounced' || denunciation !== undefined,
  },
  {
    path: ['denunciation'],
    code: 'core/not-here',
    holds: ({ standing, denunciation }) => denunciation === undefined || isAbsent(standing) || standing === 'denounced' || standing === 'party',
  },
  { path: ['consent', 'depositedOn'], code: 'core/date-order', holds: ({ signedOn, consent }) => inOrder(signedOn, consent?.depositedOn) },
  { path: ['inForceFrom'], code: 'core/date-order', holds: ({ consent, inForceFrom }) => inOrder(consent?.depositedOn, inForceFrom) },
  {
    path: ['denunciation', 'effectiveFrom'],
    code: 'core/date-order',
    holds: ({ inForceFrom, denunciation }) => inOrder(inForceFrom, denunciation?.effectiveFrom) && inOrder(denunciation?.depositedOn, denunciation?.effectiveFrom),
  },
  { path: ['statements'], code: 'core/date-order', holds: ({ statements }) => statements.every(({ madeOn, withdrawnOn }) => inOrder(madeOn, withdrawnOn)) },
]);
