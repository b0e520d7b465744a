import * as z from 'zod';

import { code, several } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { implies } from '../parts/holds.js';
import { openPeriod } from '../parts/period.js';
import { coordinationLevels, coordinationRoles } from './codes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: open(id('coordination-unit')),
  name: open(localText(300)),
  level: open(code(coordinationLevels)),
  country: open(code(countries).optional()),
  parentBody: open(localText(300)),
  parentUnit: open(id('coordination-unit').optional()),
  roles: open(several(coordinationRoles)),
  mandates: z
    .array(z.strictObject({ instrument: open(id('legal-instrument').optional()), wording: open(text(600)) }))
    .max(20),
  period: openPeriod(open),
}));

/** A body that coordinates. @public */
export interface CoordinationUnit extends RecordOf<'ctip.coordination-unit/1', typeof shape> {}

/**
 * A body that coordinates the response to trafficking: a unit of the League, a national committee, its regional teams.
 *
 * - `country`: left out for a regional unit, which belongs to none
 * - `parentBody`: what it is part of; `parentUnit`: the unit above it, as a national committee above its regional teams
 * - `roles`: chair, secretariat, coordination and independent reporting (national rapporteur) are roles of their own
 * - `mandates`: what set it up: decision, law or decree, in words and, where it is on record, as a legal instrument
 *
 * Refused beside the shape: a regional unit with a country, any other without one, a unit above itself.
 *
 * @example
 * ```ts
 * const unit = {
 *   schema: 'ctip.coordination-unit/1',
 *   id: 'unit-1',
 *   name: { ar: 'اللجنة الوطنية لمكافحة الاتجار بالأشخاص' },
 *   level: 'national',
 *   country: 'KM',
 *   parentBody: { ar: 'وزارة' },
 *   roles: ['coordination'],
 *   mandates: [],
 *   period: { start: '2020' },
 * };
 * check(CoordinationUnit, unit).ok; // => true
 * check(CoordinationUnit, { ...unit, level: 'regional' }).ok; // => false
 * ```
 * @public
 */
export const CoordinationUnit: RecordSchema<CoordinationUnit> = /* @__PURE__ */ record('ctip.coordination-unit/1', shape, [
  { path: ['country'], code: 'core/required-here', holds: ({ level, country }) => level === 'regional' || country !== undefined },
  { path: ['country'], code: 'core/not-here', holds: ({ level, country }) => implies(level === 'regional', country === undefined) },
  { path: ['parentUnit'], code: 'core/self-reference', holds: ({ id: own, parentUnit }) => own !== parentUnit },
]);
