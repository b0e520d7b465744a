import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { distinctBy } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { courseLevels, trainingSectors } from './codes.js';
import { offer } from './parts.js';

const shape = /* @__PURE__ */ fields(() => {
  const minutes = () => offer(z.int().min(1).max(60_000));
  const percent = () => z.int().min(0).max(100);
  return {
    id: offer(id('course')),
    programmeId: offer(answer(id('training-programme')), { id: 'training-programme.id' }),
    title: offer(localText(300)),
    audience: offer(several(trainingSectors)),
    level: offer(code(courseLevels)),
    minutes: minutes(),
    languages: offer(severalOf(languageTag(), 20)),
    curriculum: z.strictObject({
      version: offer(text(40)),
      owner: offer(id('agency')),
      modules: z
        .array(z.strictObject({ code: offer(text(40)), title: offer(localText(300)), minutes: minutes(), competencies: offer(severalOf(text(200), 50).optional()) }))
        .min(1)
        .max(200),
    }),
    attendanceRequired: offer(percent()),
    passMark: offer(percent().optional()),
  };
});

/** A course. @public */
export interface Course extends RecordOf<'ctip.course/1', typeof shape> {}

/**
 * A course as it is offered, with one version of its curriculum. A changed curriculum is a new version, and certificates name the version
 * that was taught.
 *
 * - `minutes`: length in minutes of teaching, of the course and of each module
 * - `attendanceRequired`: share of the minutes, in per cent, that a certificate requires; `passMark`: share of the points
 *
 * Refused beside the shape: two modules with one code. Warned of: modules that do not add up to the length of the course.
 *
 * @example
 * ```ts
 * const course = {
 *   schema: 'ctip.course/1',
 *   id: 'co-tot',
 *   programmeId: 'tp-1',
 *   title: { ar: 'تدريب المدربين', en: 'Training of trainers' },
 *   audience: ['police', 'health', 'media'],
 *   level: 'training-of-trainers',
 *   minutes: 600,
 *   languages: ['ar'],
 *   curriculum: {
 *     version: '2.1',
 *     owner: 'centre-1',
 *     modules: [
 *       { code: 'M1', title: { en: 'Concepts and patterns' }, minutes: 240 },
 *       { code: 'M2', title: { en: 'Identification and screening' }, minutes: 360 },
 *     ],
 *   },
 *   attendanceRequired: 80,
 *   passMark: 70,
 * };
 * check(Course, course).ok; // => true
 * check(Course, { ...course, attendanceRequired: 120 }).ok; // => false
 * ```
 * @public
 */
export const Course: RecordSchema<Course> = /* @__PURE__ */ record('ctip.course/1', shape, [
  { path: ['curriculum', 'modules'], code: 'core/duplicate', holds: ({ curriculum }) => distinctBy(curriculum.modules, (module) => module.code) },
  {
    path: ['minutes'],
    code: 'core/sum-differs',
    severity: 'warning',
    holds: ({ minutes, curriculum }) => curriculum.modules.reduce((sum, module) => sum + module.minutes, 0) === minutes,
  },
]);
