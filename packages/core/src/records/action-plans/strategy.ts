import { code, several } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { among } from '../parts/holds.js';
import { period } from '../parts/period.js';
import { strategyPillars, strategyStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('strategy')),
    title: open(localText(400)),
    country: open(code(countries).optional()),
    status: open(code(strategyStatuses)),
    period: period(open),
    adoptedOn: open(partialDate().optional()),
    adoptedBy: open(text(200).optional()),
    consultation: open(id('consultation').optional()),
    noConsultation: open(text(1000).optional()),
    pillars: open(several(strategyPillars)),
    replaces: open(id('strategy').optional()),
    source: source(),
    mark: mark(),
  };
});

/** A strategy or action plan against trafficking. @public */
export interface Strategy extends RecordOf<'ctip.strategy/1', typeof shape> {}

/**
 * A national or regional strategy or action plan: what it covers, who adopted it and when, and who was heard before.
 *
 * - `country`: left out for a regional strategy
 * - `consultation`: the record of whom the drafters heard; without one, `noConsultation` says why
 *
 * Refused beside the shape: a plan that is adopted without a day, without whom it was adopted by, or without consultation and reason.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.strategy/1',
 *   id: 'plan-jo-1',
 *   title: { en: 'National plan', ar: 'الخطة الوطنية' },
 *   country: 'JO',
 *   status: 'adopted',
 *   period: { start: '2023', end: '2026' },
 *   adoptedOn: '2023-02',
 *   adoptedBy: 'National committee',
 *   consultation: 'cons-7',
 *   pillars: ['prevention', 'protection'],
 *   source: { id: 's-1', title: 'Text of the plan' },
 *   mark: 'single-source',
 * };
 * check(Strategy, sound).ok; // => true
 * check(Strategy, { ...sound, consultation: undefined }).ok; // => false
 * ```
 * @public
 */
export const Strategy: RecordSchema<Strategy> = /* @__PURE__ */ record('ctip.strategy/1', shape, [

  { path: ['adoptedOn'], code: 'core/required-here', holds: ({ status, adoptedOn }) => among(status, 'draft', 'consulted') || adoptedOn !== undefined },
  { path: ['adoptedBy'], code: 'core/required-here', holds: ({ status, adoptedBy }) => among(status, 'draft', 'consulted') || adoptedBy !== undefined },
  {
    path: ['consultation'],
    code: 'core/required-here',
    holds: ({ status, consultation, noConsultation }) => status === 'draft' || consultation !== undefined || noConsultation !== undefined,
  },
]);
