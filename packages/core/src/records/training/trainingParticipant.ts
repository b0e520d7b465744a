import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { trainingSectors } from './codes.js';
import { run, trained } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: run(id('training-participant'), { subject: 'worker' }),
  sex: trained(answer(code(sexes)), { ladder: 'none' }),
  sector: trained(answer(code(trainingSectors)), { ladder: 'code-list' }),
  country: trained(answer(code(countries)), { ladder: 'country' }),
}));

/** Somebody who is trained: what statistics need, no identity. @public */
export interface TrainingParticipant extends RecordOf<'ctip.training-participant/1', typeof shape> {}

/**
 * Somebody who is trained, under a pseudonym: what statistics by sex, field of work and country need, and nothing more. Names are kept
 * where certificates are printed.
 *
 * One person has one record, however many courses; so persons trained and places taken are two counts that are never mixed.
 *
 * @example
 * ```ts
 * const participant = { schema: 'ctip.training-participant/1', id: 'p-1', sex: 'female', sector: 'labour-inspection', country: 'BH' };
 * check(TrainingParticipant, participant).ok; // => true
 * check(TrainingParticipant, { ...participant, name: 'x' }).ok; // => false
 * ```
 * @public
 */
export const TrainingParticipant: RecordSchema<TrainingParticipant> = /* @__PURE__ */ record('ctip.training-participant/1', shape);
