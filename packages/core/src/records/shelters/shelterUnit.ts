import * as z from 'zod';

import { code, several } from '../../code-list/index.js';
import { ageGroups, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { implies } from '../parts/holds.js';
import { unitKinds, unitStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['assistance', 'administration'], retention: 'case-file' });
  return {
    id: work(id('shelter-unit')),
    shelter: work(id('shelter')),
    kind: work(code(unitKinds)),
    status: work(code(unitStatuses)),
    sexesServed: work(several(sexes)),
    ageGroupsServed: work(several(ageGroups)),
    beds: work(z.int().min(1).max(200)),
    occupied: work(z.int().min(0).max(200)),
    occupiedAsOf: work(partialDate()),
    wheelchairAccessible: work(z.boolean()),
  };
});

/** A bed, room or flat of a shelter. @public */
export interface ShelterUnit extends RecordOf<'ctip.shelter-unit/1', typeof shape> {}

/**
 * A part of a shelter that people are placed in, with its beds, and how many of them were taken on a day.
 *
 * Refused beside the shape: more beds taken than there are, and any taken in a unit that is out of use.
 *
 * @example
 * ```ts
 * const room = {
 *   schema: 'ctip.shelter-unit/1',
 *   id: 'u-3',
 *   shelter: 's-1',
 *   kind: 'room',
 *   status: 'in-use',
 *   sexesServed: ['female'],
 *   ageGroupsServed: ['adult'],
 *   beds: 4,
 *   occupied: 3,
 *   occupiedAsOf: '2026-03-02',
 *   wheelchairAccessible: false,
 * };
 * check(ShelterUnit, room).ok; // => true
 * check(ShelterUnit, { ...room, occupied: 5 }).ok; // => false
 * ```
 * @public
 */
export const ShelterUnit: RecordSchema<ShelterUnit> = /* @__PURE__ */ record('ctip.shelter-unit/1', shape, [
  { path: ['occupied'], code: 'core/more-than-capacity', holds: ({ beds, occupied }) => occupied <= beds },
  { path: ['occupied'], code: 'core/not-expected-here', holds: ({ status, occupied }) => implies(status === 'out-of-use', occupied === 0) },
]);
