import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { inWords } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { furtherPenalties, principalPenalties, sentenceStatuses, verdicts } from './codes.js';
import { day, file, offending } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => {
  const kind = { id: 'sentence.principal', codeList: principalPenalties.id };
  const length = (max: number) => offending(z.int().min(0).max(max));
  const someTime = ({ years, months, days }: { years: number; months: number; days: number }): boolean => years + months + days > 0;
  return {
    id: file(id('sentence')),
    criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
    decisionId: file(id('court-decision'), { id: 'court-decision.id' }),
    suspectId: file(id('suspect'), { id: 'suspect.id', subject: 'suspect' }),
    convictions: z
      .array(
        z.strictObject({
          chargeId: file(id('charge'), { id: 'charge.id' }),
          verdict: offending(inWords(z.enum(['convicted-of-trafficking', 'convicted-of-lesser-offence', 'convicted-of-other-offence']), 'code.verdict'), {
            id: 'court-decision.verdict',
            codeList: verdicts.id,
          }),
        }),
      )
      .min(1)
      .max(500),
    principal: z.discriminatedUnion('kind', [
      z
        .strictObject({ kind: offending(z.literal('custody'), kind), years: length(200), months: length(2400), days: length(73_000) })
        .refine(someTime, { path: ['days'], params: { code: 'core/too-small', params: { minimum: 1 } } }),
      z.strictObject({ kind: offending(z.literal('life-custody'), kind) }),
      z.strictObject({ kind: offending(z.literal('death'), kind) }),
      z.strictObject({ kind: offending(z.literal('no-custody'), kind) }),
    ]),
    suspended: offending(answer(z.boolean())),
    fine: offending(answer(money())),
    further: offending(answer(several(furtherPenalties))),
    status: offending(code(sentenceStatuses)),
    startsOn: day(answer(partialDate()), { ladder: 'date' }),
    endsOn: day(answer(partialDate()), { ladder: 'date' }),
  };
});

/** A sentence of one person. @public */
export interface Sentence extends RecordOf<'ctip.sentence/1', typeof shape> {}

/**
 * What one person was sentenced to in one decision, for one conviction or several together.
 *
 * - `convictions`: for what; a sentence for a lesser offence says so and is never compared with the range of the trafficking offence
 * - `principal`: custody with its length as pronounced (18 months stays 18 months), life, death, or no custody
 * - `suspended`: the custody is not served; `fine`: as money with the value date of the decision
 *
 * Refused beside the shape: the same charge twice, custody of no length, a suspension where there is no custody of a set length, an end
 * surely before the start.
 *
 * @example
 * ```ts
 * const sentence = {
 *   schema: 'ctip.sentence/1',
 *   id: 'se-1',
 *   criminalCaseId: 'cc-1',
 *   decisionId: 'd-1',
 *   suspectId: 's-1',
 *   convictions: [{ chargeId: 'ch-1', verdict: 'convicted-of-trafficking' }],
 *   principal: { kind: 'custody', years: 10, months: 0, days: 0 },
 *   suspended: false,
 *   fine: { amount: '50000', currency: 'TND', valueDate: '2025-12-15' },
 *   further: ['confiscation'],
 *   status: 'pronounced',
 *   startsOn: { absent: 'unknown' },
 *   endsOn: { absent: 'unknown' },
 * };
 * check(Sentence, sentence).ok; // => true
 * check(Sentence, { ...sentence, principal: { kind: 'no-custody' }, suspended: true }).ok; // => false
 * ```
 * @public
 */
export const Sentence: RecordSchema<Sentence> = /* @__PURE__ */ record('ctip.sentence/1', shape, [
  { path: ['convictions'], code: 'core/duplicate', holds: ({ convictions }) => distinctBy(convictions, ({ chargeId }) => chargeId) },
  { path: ['suspended'], code: 'core/contradiction', holds: ({ suspended, principal }) => suspended !== true || principal.kind === 'custody' },
  { path: ['endsOn'], code: 'core/date-order', holds: ({ startsOn, endsOn }) => inOrder(startsOn, endsOn) },
]);
