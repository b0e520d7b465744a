import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { inWords } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { coordinationLevels, coordinationSectors, focalPointStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const post = classed({ privacy: 'internal', subject: 'worker', purposes: ['coordination', 'administration'], retention: 'audit' });
  return {
    id: post(id('focal-point')),
    network: post(id('coordination-unit')),
    level: post(code(coordinationLevels)),
    country: post(code(countries)),
    sector: post(code(coordinationSectors)),
    agency: post(id('agency')),
    post: post(localText(200)),
    standing: post(inWords(z.enum(['principal', 'alternate']), 'standing')),
    alternate: post(id('focal-point').optional()),
    nominatedBy: post(id('agency')),
    nominatedOn: post(partialDate()),
    nominationLetter: post(text(120).optional()),
    validFrom: post(partialDate().optional()),
    validUntil: post(partialDate().optional()),
    status: post(code(focalPointStatuses)),
    replacedBy: post(id('focal-point').optional()),
  };
});

/** A post in the network of focal points. @public */
export interface FocalPoint extends RecordOf<'ctip.focal-point/1', typeof shape> {}

/**
 * A post in a network of focal points: which state, sector and agency it stands for, who nominated it and how long the mandate runs. Who
 * holds it and how to reach them is a `FocalPointContact`, kept apart.
 *
 * - `network`: the coordination unit whose network it is; one principal per state, sector and network is active at a time
 * - `nominationLetter`: reference of the letter, not its text
 * - `validFrom`, `validUntil`: the mandate; left out while it has not begun, or has no set end
 *
 * Refused beside the shape: an active mandate that has not begun, one on leave without alternate, one replaced by nobody (or by itself), a
 * replacement for a mandate that goes on, an expired mandate without end, dates in the wrong order.
 *
 * @example
 * ```ts
 * const post = {
 *   schema: 'ctip.focal-point/1',
 *   id: 'fp-1',
 *   network: 'league-unit',
 *   level: 'national',
 *   country: 'TN',
 *   sector: 'justice-prosecution',
 *   agency: 'tn-justice',
 *   post: { fr: 'Chargé de mission' },
 *   standing: 'principal',
 *   nominatedBy: 'tn-justice',
 *   nominatedOn: '2024-01-10',
 *   validFrom: '2024-02-01',
 *   status: 'active',
 * };
 * check(FocalPoint, post).ok; // => true
 * check(FocalPoint, { ...post, status: 'on-leave' }).ok; // => false
 * ```
 * @public
 */
export const FocalPoint: RecordSchema<FocalPoint> = /* @__PURE__ */ record('ctip.focal-point/1', shape, [
  {
    path: ['validFrom'],
    code: 'core/required-here',
    holds: ({ status, validFrom }) => among(status, 'nominated', 'confirmed') || validFrom !== undefined,
  },
  { path: ['alternate'], code: 'core/required-here', holds: ({ status, alternate }) => implies(status === 'on-leave', alternate !== undefined) },
  { path: ['alternate'], code: 'core/self-reference', holds: ({ id: own, alternate }) => own !== alternate },
  { path: ['replacedBy'], code: 'core/required-here', holds: ({ status, replacedBy }) => implies(status === 'replaced', replacedBy !== undefined) },
  {
    path: ['replacedBy'],
    code: 'core/not-here',
    holds: ({ status, replacedBy }) => among(status, 'replaced', 'expired') || replacedBy === undefined,
  },
  { path: ['replacedBy'], code: 'core/self-reference', holds: ({ id: own, replacedBy }) => own !== replacedBy },
  {
    path: ['validUntil'],
    code: 'core/required-here',
    holds: ({ status, validUntil }) => implies(among(status, 'replaced', 'expired'), validUntil !== undefined),
  },
  { path: ['validFrom'], code: 'core/date-order', holds: ({ nominatedOn, validFrom }) => inOrder(nominatedOn, validFrom) },
  { path: ['validUntil'], code: 'core/date-order', holds: ({ validFrom, validUntil }) => inOrder(validFrom, validUntil) },
]);
