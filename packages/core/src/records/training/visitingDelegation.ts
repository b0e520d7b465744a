import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { period } from '../parts/period.js';
import { trainingSectors } from './codes.js';
import { offer } from './parts.js';

const shape = /* @__PURE__ */ fields(() => {
  const people = () => offer(z.int().min(0).max(10_000));
  return {
    id: offer(id('visiting-delegation')),
    host: offer(id('agency')),
    from: offer(code(countries)),
    period: period(offer),
    purpose: offer(localText(1000)),
    sectors: offer(answer(several(trainingSectors))),
    persons: people(),
    bySex: z.strictObject({ female: people(), male: people(), notRecorded: people() }),
    goodPractices: offer(answer(severalOf(id('good-practice'), 100))),
    outcome: offer(localText(2000).optional()),
  };
});

/** A delegation that came to learn. @public */
export interface VisitingDelegation extends RecordOf<'ctip.visiting-delegation/1', typeof shape> {}

/**
 * A delegation from another country that came to see how a centre works: counts of people, no names.
 *
 * - `goodPractices`: what was shown, by the ids of the good practices
 *
 * Warned of: counts by sex that do not add up to the number of persons.
 *
 * @example
 * ```ts
 * const visit = {
 *   schema: 'ctip.visiting-delegation/1',
 *   id: 'vd-1',
 *   host: 'centre-1',
 *   from: 'MA',
 *   period: { start: '2025-03-14', end: '2025-03-16' },
 *   purpose: { en: 'Study of the training of trainers' },
 *   sectors: ['judiciary', 'police'],
 *   persons: 6,
 *   bySex: { female: 2, male: 4, notRecorded: 0 },
 *   goodPractices: { absent: 'not-asked' },
 * };
 * check(VisitingDelegation, visit).ok; // => true
 * check(VisitingDelegation, { ...visit, persons: -1 }).ok; // => false
 * ```
 * @public
 */
export const VisitingDelegation: RecordSchema<VisitingDelegation> = /* @__PURE__ */ record('ctip.visiting-delegation/1', shape, [
  {
    path: ['persons'],
    code: 'core/sum-differs',
    severity: 'warning',
    holds: ({ persons, bySex }) => bySex.female + bySex.male + bySex.notRecorded === persons,
  },
]);
