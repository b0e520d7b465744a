import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { personName } from '../../person-name/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';

const shape = /* @__PURE__ */ fields(() => {
  const identity = classed({ privacy: 'direct', subject: 'third-party', purposes: ['protection', 'criminal-justice'], retention: 'identity' });
  return {
    id: identity(id('witness'), { privacy: 'internal' }),
    names: identity(z.array(personName()).min(1).max(20)),
    dateOfBirth: identity(answer(partialDate())),
    sealedBy: identity(answer(id('court-decision')), { privacy: 'internal' }),
  };
});

/** Who a witness is. @public */
export interface WitnessIdentity extends RecordOf<'ctip.witness-identity/1', typeof shape> {}

/**
 * Who stands behind the pseudonym of a witness. It lives in a store of its own and is read only on an order of a court; every such
 * reading is a disclosure in {@link WitnessProtectionMeasure}.
 *
 * - `sealedBy`: the decision that sealed the identity
 *
 * @example
 * ```ts
 * const identity = {
 *   schema: 'ctip.witness-identity/1',
 *   id: 'w-7',
 *   names: [{ full: 'سلمى حداد', given: 'سلمى', family: 'حداد' }],
 *   dateOfBirth: { absent: 'withheld' },
 *   sealedBy: 'd-9',
 * };
 * check(WitnessIdentity, identity).ok; // => true
 * check(WitnessIdentity, { ...identity, names: [] }).ok; // => false
 * ```
 * @public
 */
export const WitnessIdentity: RecordSchema<WitnessIdentity> = /* @__PURE__ */ record('ctip.witness-identity/1', shape);
