import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { guardianKinds } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const child = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  return {
    id: work(id('guardian')),
    victimId: work(id('victim')),
    kind: work(code(guardianKinds)),
    appointedBy: work(answer(id('agency'))),
    instrument: work(answer(text(200))),
    since: work(partialDate()),
    until: work(partialDate().optional()),
    conflictChecked: child(answer(z.boolean())),
    suspect: child(answer(z.boolean())),
    childAgrees: child(answer(z.boolean())),
  };
});

/** Who speaks for a child. @public */
export interface Guardian extends RecordOf<'ctip.guardian/1', typeof shape> {}

/**
 * Who may consent and act for a child. The guardian's name and contact are in the register of persons, not here.
 *
 * Refused beside the shape: a guardian who is suspected in the case; an end before the beginning. Warned of: nobody looked for a conflict of
 * interest.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.guardian/1',
 *   id: 'g-1',
 *   victimId: 'v-1',
 *   kind: 'appointed',
 *   appointedBy: 'a-court',
 *   instrument: 'Order 12/2025',
 *   since: '2025-03-01',
 *   conflictChecked: true,
 *   suspect: false,
 *   childAgrees: true,
 * };
 * check(Guardian, sound).ok; // => true
 * check(Guardian, { ...sound, suspect: true }).ok; // => false
 * ```
 * @public
 */
export const Guardian: RecordSchema<Guardian> = /* @__PURE__ */ record('ctip.guardian/1', shape, [

  { path: ['suspect'], code: 'core/not-expected-here', holds: ({ suspect }) => suspect !== true },
  { path: ['until'], code: 'core/date-order', holds: ({ since, until }) => inOrder(since, until) },
  { path: ['conflictChecked'], code: 'core/required-here', severity: 'warning', holds: ({ conflictChecked }) => conflictChecked === true },
]);
