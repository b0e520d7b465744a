import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { witnessMeasures, witnessMeasureStatuses } from './codes.js';
import { file, ofVictim } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => {
  const day = () => ofVictim(answer(partialDate()), { privacy: 'quasi', ladder: 'date' });
  return {
    id: file(id('witness-protection-measure')),
    criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
    witnessId: file(id('witness'), { subject: 'victim' }),
    measures: ofVictim(several(witnessMeasures)),
    status: file(code(witnessMeasureStatuses)),
    requestedOn: ofVictim(partialDate(), { privacy: 'quasi', ladder: 'date' }),
    orderedBy: file(answer(id('agency'))),
    orderId: file(answer(id('court-decision'))),
    riskAssessmentId: file(answer(id('risk-assessment'))),
    from: day(),
    until: day(),
    reviewOn: day(),
    disclosures: z
      .array(z.strictObject({ on: ofVictim(partialDate(), { privacy: 'quasi', ladder: 'date' }), to: file(id('agency')), orderId: file(id('court-decision')) }))
      .max(100),
  };
});

/** Protection of a witness. @public */
export interface WitnessProtectionMeasure extends RecordOf<'ctip.witness-protection-measure/1', typeof shape> {}

const running: readonly WitnessProtectionMeasure['status'][] = ['granted', 'in-force', 'lifted', 'breached'];

/**
 * Measures that protect a witness, under a pseudonym: `witnessId` is made for the proceedings and is neither the victim's nor the case's
 * id; who it is stands in a store of its own ({@link WitnessIdentity}).
 *
 * - `disclosures`: each disclosure of the identity with the order that it rests on; there is no disclosure without an order
 * - `riskAssessmentId`: the assessment that the measures rest on
 *
 * Refused beside the shape: an end surely before the start, a granted measure that nobody ordered. Warned of: a granted measure without
 * a risk assessment.
 *
 * @example
 * ```ts
 * const protection = {
 *   schema: 'ctip.witness-protection-measure/1',
 *   id: 'wp-1',
 *   criminalCaseId: 'cc-1',
 *   witnessId: 'w-7',
 *   measures: ['sealed-identity', 'video-testimony'],
 *   status: 'in-force',
 *   requestedOn: '2025-05-02',
 *   orderedBy: 'court-1',
 *   orderId: 'd-9',
 *   riskAssessmentId: 'ra-3',
 *   from: '2025-05-06',
 *   until: { absent: 'unknown' },
 *   reviewOn: '2025-11-06',
 *   disclosures: [],
 * };
 * check(WitnessProtectionMeasure, protection).ok; // => true
 * check(WitnessProtectionMeasure, { ...protection, disclosures: [{ on: '2025-06', to: 'defence-1' }] }).ok; // => false
 * ```
 * @public
 */
export const WitnessProtectionMeasure: RecordSchema<WitnessProtectionMeasure> = /* @__PURE__ */ record('ctip.witness-protection-measure/1', shape, [
  { path: ['until'], code: 'core/date-order', holds: ({ from, until }) => inOrder(from, until) },
  {
    path: ['orderedBy'],
    code: 'core/required-here',
    holds: ({ status, orderedBy }) => !running.includes(status) || !isAbsent(orderedBy) || orderedBy.absent === 'withheld',
  },
  {
    path: ['riskAssessmentId'],
    code: 'core/required-here',
    severity: 'warning',
    holds: ({ status, riskAssessmentId }) => !running.includes(status) || !isAbsent(riskAssessmentId),
  },
]);
