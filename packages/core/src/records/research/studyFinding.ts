import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { inWords } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('study-finding')),
    studyId: open(id('study')),
    text: open(localText(4000)),
    confidence: open(answer(inWords(z.enum(['high', 'medium', 'low']), 'confidence'))),
    vulnerability: open(z.boolean()),
  };
});

/** A finding of a study. @public */
export interface StudyFinding extends RecordOf<'ctip.study-finding/1', typeof shape> {}

/**
 * One finding, in our words or those of the authors in short, with how sure they are. `vulnerability` marks findings about what exposes people.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.study-finding/1',
 *   id: 'fi-1',
 *   studyId: 'st-1',
 *   text: { en: 'Most were recruited by people they knew' },
 *   confidence: 'medium',
 *   vulnerability: false,
 * };
 * check(StudyFinding, sound).ok; // => true
 * check(StudyFinding, { ...sound, confidence: 'certain' }).ok; // => false
 * ```
 * @public
 */
export const StudyFinding: RecordSchema<StudyFinding> = /* @__PURE__ */ record('ctip.study-finding/1', shape);
