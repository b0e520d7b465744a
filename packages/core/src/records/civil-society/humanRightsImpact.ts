import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { impactDirections } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('human-rights-impact')),
    measure: open(localText(600)),
    by: open(id('institution')),
    assessedOn: open(partialDate()),
    effects: z
      .array(
        z.strictObject({
          right: open(text(200)),
          direction: open(code(impactDirections)),
          groups: open(z.array(text(120)).max(30)),
          text: open(localText(2000)),
        }),
      )
      .min(1)
      .max(100),
    remedies: open(localText(4000).optional()),
  };
});

/** What a measure does to rights. @public */
export interface HumanRightsImpact extends RecordOf<'ctip.human-rights-impact/1', typeof shape> {}

/**
 * What a measure against trafficking does to the rights of victims, migrants, workers or suspects, right by right.
 *
 * Refused beside the shape: a right that is limited while nothing is said of what should change.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.human-rights-impact/1',
 *   id: 'hri-1',
 *   measure: { en: 'Closed shelters' },
 *   by: 'i-1',
 *   assessedOn: '2023',
 *   effects: [{ right: 'freedom of movement', direction: 'limits', groups: ['residents'], text: { en: 'No one may leave alone' } }],
 *   remedies: { en: 'Open the doors' },
 * };
 * check(HumanRightsImpact, sound).ok; // => true
 * check(HumanRightsImpact, { ...sound, remedies: undefined }).ok; // => false
 * ```
 * @public
 */
export const HumanRightsImpact: RecordSchema<HumanRightsImpact> = /* @__PURE__ */ record('ctip.human-rights-impact/1', shape, [

  {
    path: ['remedies'],
    code: 'core/required-here',
    holds: ({ effects, remedies }) => effects.every(({ direction }) => direction !== 'limits') || remedies !== undefined,
  },
]);
