import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { period } from '../parts/period.js';
import { reachKinds } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('reach-measure')),
    campaignId: open(id('campaign')),
    kind: open(code(reachKinds)),
    definition: open(text(600)),
    method: open(text(600)),
    period: period(open),
    before: open(answer(z.number().nonnegative())),
    value: open(z.number().nonnegative()),
    respondents: open(answer(z.int().min(0))),
  };
});

/** What was measured of a campaign. @public */
export interface ReachMeasure extends RecordOf<'ctip.reach-measure/1', typeof shape> {}

/**
 * One measure of a campaign, defined and with its method. Calls to a hotline before and after are an uplift only where `before` is known; how
 * many people heard of something is never what it changed.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.reach-measure/1',
 *   id: 'reach-1',
 *   campaignId: 'camp-1',
 *   kind: 'hotline-calls',
 *   definition: 'Calls about working conditions',
 *   method: 'Log of the line',
 *   period: { start: '2024-05', end: '2024-08' },
 *   before: 210,
 *   value: 388,
 *   respondents: { absent: 'not-applicable' },
 * };
 * check(ReachMeasure, sound).ok; // => true
 * check(ReachMeasure, { ...sound, value: -1 }).ok; // => false
 * ```
 * @public
 */
export const ReachMeasure: RecordSchema<ReachMeasure> = /* @__PURE__ */ record('ctip.reach-measure/1', shape);
