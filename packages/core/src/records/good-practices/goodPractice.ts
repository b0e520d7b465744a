import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { among } from '../parts/holds.js';
import { evidenceKinds, practiceStatuses, validationLevels } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('good-practice')),
    title: open(localText(300)),
    country: open(code(countries)),
    theme: open(text(200)),
    problem: open(localText(4000)),
    actors: open(z.array(text(200)).max(60)),
    steps: open(localText(8000)),
    results: open(localText(4000)),
    evidence: open(several(evidenceKinds)),
    cost: open(answer(money())),
    conditions: open(localText(2000).optional()),
    risks: open(localText(2000).optional()),
    humanRights: open(localText(4000).optional()),
    transferability: open(localText(2000).optional()),
    status: open(code(practiceStatuses)),
    level: open(code(validationLevels).optional()),
  };
});

/** A practice worth copying. @public */
export interface GoodPractice extends RecordOf<'ctip.good-practice/1', typeof shape> {}

/**
 * What was done against a problem, by whom, with what result and at what cost, so that another country can copy it knowing the conditions.
 *
 * Refused beside the shape: a validated or published practice without a level; one called good or proven without evidence or without a word on
 * its effect on human rights.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.good-practice/1',
 *   id: 'gp-1',
 *   title: { en: 'Fund for victims' },
 *   country: 'BH',
 *   theme: 'protection',
 *   problem: { en: 'Victims leave without means' },
 *   actors: ['Regulator of the labour market'],
 *   steps: { en: 'A grant within three days' },
 *   results: { en: 'Grants were paid' },
 *   evidence: ['evaluation'],
 *   cost: { absent: 'unknown' },
 *   humanRights: { en: 'Not tied to testimony' },
 *   status: 'published',
 *   level: 'good',
 * };
 * check(GoodPractice, sound).ok; // => true
 * check(GoodPractice, { ...sound, evidence: ['none'] }).ok; // => false
 * ```
 * @public
 */
export const GoodPractice: RecordSchema<GoodPractice> = /* @__PURE__ */ record('ctip.good-practice/1', shape, [

  { path: ['level'], code: 'core/required-here', holds: ({ status, level }) => !among(status, 'validated', 'published') || level !== undefined },
  {
    path: ['evidence'],
    code: 'core/required-here',
    holds: ({ level, evidence }) => level === undefined || level === 'promising' || !evidence.includes('none'),
  },
  { path: ['humanRights'], code: 'core/required-here', holds: ({ level, humanRights }) => level === undefined || level === 'promising' || humanRights !== undefined },
]);
