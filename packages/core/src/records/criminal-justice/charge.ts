import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { chargeStatuses, jurisdictionBases, liabilityModes, offenceCompletions, pleas } from './codes.js';
import { day, file, offending } from './parts/classes.js';
import { offence } from './parts/offence.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('charge')),
  criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
  suspectId: file(id('suspect'), { id: 'suspect.id', subject: 'suspect' }),
  chargedOn: day(partialDate(), { ladder: 'date' }),
  chargedBy: file(id('agency')),
  offence: offence(),
  articles: offending(severalOf(text(200), 50)),
  provisions: offending(answer(severalOf(id('provision'), 50))),
  liability: offending(code(liabilityModes)),
  completion: offending(answer(code(offenceCompletions))),
  jurisdiction: file(answer(several(jurisdictionBases))),
  plea: offending(answer(code(pleas))),
  status: offending(code(chargeStatuses)),
  recharacterised: z
    .array(
      z.strictObject({
        on: day(partialDate(), { ladder: 'date' }),
        by: file(id('agency')),
        offence: offence(),
        articles: offending(severalOf(text(200), 50), { id: 'charge.articles' }),
      }),
    )
    .max(20),
  endedOn: day(partialDate().optional(), { ladder: 'date' }),
}));

/** One charge against one suspect. @public */
export interface Charge extends RecordOf<'ctip.charge/1', typeof shape> {}

const ended: readonly Charge['status'][] = ['final', 'executed', 'dropped', 'extinguished'];

/** Each change after the charge and after the change before it. */
const changesInOrder = ({ chargedOn, recharacterised }: Charge): boolean => {
  const days = [chargedOn, ...recharacterised.map(({ on }) => on)];
  return days.every((on, index) => index === 0 || inOrder(days[index - 1], on));
};

/**
 * One charge against one suspect. A suspect may face many charges, each with its own course; the same act charged against three people
 * is three charges.
 *
 * - `offence`: as first charged; `recharacterised` keeps every later change in order, and the charge is now for the last of them
 * - `articles`: as the indictment cites them; `provisions`: the same by the ids of their `Provision` records
 * - `liability`: perpetrator, accomplice, organiser; `completion`: completed or attempted
 * - `plea`: where the procedure asks for one
 *
 * Refused beside the shape: changes that are surely out of order, a recharacterised charge without its change, an ended charge without
 * its day or surely ended before it was brought, a plea to a lesser offence against a charge that never was for trafficking.
 *
 * @example
 * ```ts
 * const charge = {
 *   schema: 'ctip.charge/1',
 *   id: 'ch-1',
 *   criminalCaseId: 'cc-1',
 *   suspectId: 's-1',
 *   chargedOn: '2025-04-02',
 *   chargedBy: 'prosecution-1',
 *   offence: { kind: 'trafficking', code: 'trafficking-for-forced-labour' },
 *   articles: ['Art. 8'],
 *   provisions: { absent: 'not-asked' },
 *   liability: 'perpetrator',
 *   completion: 'completed',
 *   jurisdiction: ['territory'],
 *   plea: { absent: 'not-applicable' },
 *   status: 'recharacterised',
 *   recharacterised: [{ on: '2025-09', by: 'court-1', offence: { kind: 'other', code: 'labour-law' }, articles: ['Art. 234'] }],
 * };
 * check(Charge, charge).ok; // => true
 * check(Charge, { ...charge, offence: { kind: 'trafficking', code: 'labour-law' } }).ok; // => false
 * ```
 * @public
 */
export const Charge: RecordSchema<Charge> = /* @__PURE__ */ record('ctip.charge/1', shape, [
  { path: ['recharacterised'], code: 'core/date-order', holds: changesInOrder },
  {
    path: ['recharacterised'],
    code: 'core/required-here',
    holds: ({ status, recharacterised }) => status !== 'recharacterised' || recharacterised.length > 0,
  },
  { path: ['endedOn'], code: 'core/required-here', holds: ({ status, endedOn }) => endedOn !== undefined || !ended.includes(status) },
  { path: ['endedOn'], code: 'core/date-order', holds: ({ chargedOn, endedOn }) => inOrder(chargedOn, endedOn) },
  {
    path: ['plea'],
    code: 'core/contradiction',
    holds: ({ plea, offence: first, recharacterised }) =>
      plea !== 'guilty-of-lesser-offence' || [first, ...recharacterised.map((change) => change.offence)].some(({ kind }) => kind === 'trafficking'),
  },
]);
