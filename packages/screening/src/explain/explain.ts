import type { Language } from '@ctip/core';

import type { Assessment } from '../assess/index.js';
import type { ElementsAssessment } from '../elements/index.js';
import { readTogether, type ReadTogether } from '../situation/index.js';
import { say, type ScreeningWords } from '../words/words.js';
import { wordsIn } from '../words/all.js';
import { partOfAssessment } from './ofAssessment.js';
import { partOfElements } from './ofElements.js';
import { sectionCodes, type Part, type SectionCode } from './part.js';

/** A part of a page: its heading and its lines. @public */
export interface ExplanationSection {
  readonly code: SectionCode;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A page that an officer can read. @public */
export interface Explanation {
  readonly language: Language;
  readonly title: string;
  /** What was explained, with the version, and its result. */
  readonly subjects: readonly string[];
  readonly sections: readonly ExplanationSection[];
}

/** What can be explained: an assessment, the elements of a definition, or several results on one episode. @public */
export type Explained = Assessment | ElementsAssessment<string> | ReadTogether;

function together(subject: Explained): ReadTogether {
  if ('dimensions' in subject) return { assessments: [subject] };
  return 'reasons' in subject ? { elements: subject } : subject;
}

/** Lines of a section that belong to the whole. */
function ofWhole(given: ReadTogether, words: ScreeningWords): Part['lines'] {
  const { situations, nonPunishment } = readTogether(given);
  const several = (given.assessments?.length ?? 0) + Number(given.elements !== undefined) > 1;
  return {
    next: [...situations.map((code) => say(words, `situation.${code}`)), ...(nonPunishment.raised ? [say(words, 'explain.offence')] : [])],
    decides: [say(words, 'elements.decides'), say(words, 'explain.inconsistency'), ...(several ? [say(words, 'explain.apart')] : [])],
  };
}

/**
 * Explains results in the words of one language: what points to it, what was looked for and not there, what nobody knows yet, what the
 * law and the source say, what to do next, who decides, and the limits. Every item used is named.
 *
 * @param subject - an assessment, the elements of a definition, or several results on one episode side by side
 * @param words - {@link arabic}, {@link english} or {@link french}; an instrument of your own brings its words as one more table
 * @throws TypeError where the words do not have a name for an item
 * @example
 * ```ts
 * const page = explainWith(assess(iloEleven, observe({ 'signs/deception': 'yes' }, unrecorded)), english);
 * page.sections.map(({ heading }) => heading)[0]; // => 'What points to it'
 * page.sections[0]?.lines[0]; // => 'Deception (checked in two sources)'
 * ```
 * @public
 */
export function explainWith(subject: Explained, words: ScreeningWords): Explanation {
  const given = together(subject);
  const parts: readonly Part[] = [
    ...(given.elements ? [partOfElements(given.elements, words)] : []),
    ...(given.assessments ?? []).map((assessment) => partOfAssessment(assessment, words)),
  ];
  const whole = ofWhole(given, words);
  const sections = sectionCodes.map((code): ExplanationSection => {
    const lines = [...(whole[code] ?? []), ...parts.flatMap((part) => part.lines[code] ?? [])];
    return { code, heading: say(words, `explain.${code}`), lines: lines.length > 0 ? [...new Set(lines)] : [say(words, 'explain.nothing')] };
  });
  return { language: words.language, title: say(words, 'explain.title'), subjects: parts.flatMap(({ subject: lines }) => lines), sections };
}

/**
 * Explains results in a language; see {@link explainWith}, which bundles one language alone.
 *
 * @param subject - an assessment, the elements of a definition, or several results on one episode side by side
 * @param language - of the page
 * @example
 * ```ts
 * const found = assessElements(palermoArticle3, { age: 'adult', acts: 'yes', means: 'unknown', purposes: 'yes', consentClaimed: 'no' });
 * explain(found, 'fr').subjects[0]; // => 'Indéterminé au vu des observations fournies'
 * ```
 * @public
 */
export function explain(subject: Explained, language: Language): Explanation {
  return explainWith(subject, wordsIn(language));
}
