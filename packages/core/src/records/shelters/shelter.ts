import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { ageGroups, countries, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { secretPlace } from '../../secret-location/index.js';
import { localText, text } from '../../text/index.js';
import { freedomInShelters } from '../parts/cited.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { movementRules, restrictionReasons, shelterKinds, shelterStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['protection', 'assistance', 'coordination'], retention: 'case-file' });
  return {
    id: work(id('shelter')),
    operator: work(id('agency')),
    kind: work(code(shelterKinds)),
    status: work(code(shelterStatuses)),
    country: work(code(countries)),
    location: work(secretPlace(), { privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'identity' }),
    sexesServed: work(several(sexes)),
    ageGroupsServed: work(several(ageGroups)),
    takesFamilies: work(answer(z.boolean())),
    capacity: work(z.int().min(0).max(10_000)),
    accessible: work(answer(z.boolean())),
    freedomOfMovement: work(code(movementRules)),
    restrictionReason: work(code(restrictionReasons).optional()),
    houseRules: work(localText(10_000).optional()),
    staffVettedOn: work(answer(partialDate())),
    standards: z.strictObject({ title: work(text(300)), version: work(text(40)) }).optional(),
    inspectedOn: work(answer(partialDate())),
    inspectedBy: work(id('agency').optional()),
    openedOn: work(partialDate().optional()),
    closedOn: work(partialDate().optional()),
  };
});

/** A shelter. @public */
export interface Shelter extends RecordOf<'ctip.shelter/1', typeof shape> {}

/**
 * A shelter: who runs it, whom it takes, how many, and how freely people come and go. Where it is, is a secret.
 *
 * - `location`: a `SecretLocation` in memory, `{ "absent": "withheld" }` everywhere else; nothing but `reveal` reads it, and a place in
 *   plain text is refused
 * - `freedomOfMovement`: the rule of the house; what holds for one person is said in the stay
 * - `standards`: those that the shelter works by, with their version
 *
 * Refused beside the shape: a rule that restricts movement without a reason, a closed shelter without its day, days in an order that
 * cannot be.
 *
 * @example
 * ```ts
 * const shelter = {
 *   schema: 'ctip.shelter/1',
 *   id: 's-1',
 *   operator: 'ngo-1',
 *   kind: 'medium-term',
 *   status: 'open',
 *   country: 'JO',
 *   location: secretLocation({ address: 'Street 1' }),
 *   sexesServed: ['female'],
 *   ageGroupsServed: ['adult'],
 *   takesFamilies: true,
 *   capacity: 40,
 *   accessible: { absent: 'unknown' },
 *   freedomOfMovement: 'free',
 *   staffVettedOn: '2026-01',
 *   inspectedOn: { absent: 'unknown' },
 * };
 * check(Shelter, shelter).ok; // => true
 * check(Shelter, JSON.parse(JSON.stringify(shelter))).ok; // => true
 * const open = check(Shelter, { ...shelter, location: 'Street 1' });
 * open.ok ? '' : open.problems[0]?.code; // => 'core/plain-location'
 * ```
 * @public
 */
export const Shelter: RecordSchema<Shelter> = /* @__PURE__ */ record('ctip.shelter/1', shape, [
  {
    path: ['restrictionReason'],
    code: 'core/required-here',
    source: freedomInShelters, mark: 'secondary',
    holds: ({ freedomOfMovement, restrictionReason }) => implies(among(freedomOfMovement, 'accompanied-outings', 'not-allowed-out'), restrictionReason !== undefined),
  },
  { path: ['closedOn'], code: 'core/required-here', holds: ({ status, closedOn }) => implies(status === 'closed', closedOn !== undefined) },
  { path: ['closedOn'], code: 'core/date-order', holds: ({ openedOn, closedOn }) => inOrder(openedOn, closedOn) },
]);
