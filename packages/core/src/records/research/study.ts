import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { webAddress } from '../parts/evidence.js';
import { period } from '../parts/period.js';
import { ethicsApprovals, studyDesigns } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('study')),
    title: open(localText(400)),
    question: open(localText(2000)),
    design: open(code(studyDesigns)),
    population: open(text(600)),
    countries: open(several(countries)),
    period: period(open),
    by: open(text(300)),
    funder: open(answer(text(300))),
    ethics: open(answer(code(ethicsApprovals))),
    limits: open(localText(4000)),
    link: open(webAddress().optional()),
    source: source(),
    mark: mark(),
  };
});

/** A study. @public */
export interface Study extends RecordOf<'ctip.study/1', typeof shape> {}

/**
 * A study and what it can bear: question, design, whom it looked at, who paid, what an ethics body said, and its limits, which are required.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.study/1',
 *   id: 'st-1',
 *   title: { en: 'Foreign workers in private homes' },
 *   question: { en: 'How are they recruited?' },
 *   design: 'mixed',
 *   population: 'Workers who came to a help desk',
 *   countries: ['IQ'],
 *   period: { start: '2008', end: '2009' },
 *   by: 'A university',
 *   funder: { absent: 'unknown' },
 *   ethics: 'approved',
 *   limits: { en: 'People who never came are not in it' },
 *   source: { id: 's-3', title: 'Report of the study' },
 *   mark: 'single-source',
 * };
 * check(Study, sound).ok; // => true
 * check(Study, { ...sound, countries: [] }).ok; // => false
 * ```
 * @public
 */
export const Study: RecordSchema<Study> = /* @__PURE__ */ record('ctip.study/1', shape);
