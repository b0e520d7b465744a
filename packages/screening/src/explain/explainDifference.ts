import type { Language } from '@ctip/core';

import type { Assessment, AssessOptions } from '../assess/index.js';
import { difference } from '../compare/index.js';
import { wordsIn } from '../words/all.js';
import { hasText, isolated, say, type ScreeningWords } from '../words/words.js';

/**
 * Says what changed between two assessments with one instrument, and why: for a reconsideration on new observations.
 *
 * @param before - the earlier assessment
 * @param after - the later one
 * @param language - of the lines
 * @throws TypeError where the two are of different instruments
 * @example
 * ```ts
 * const [before, after] = [{}, { 'signs/deception': 'yes' } as const].map((seen) => assess(iloEleven, observe(seen, unrecorded)));
 * explainDifference(before, after, 'en').at(-1); // => 'Deception: before not known, now seen'
 * explainDifference(before, before, 'fr'); // => ['Rien n’a changé.']
 * ```
 * @public
 */
export function explainDifference(before: Assessment, after: Assessment, language: Language): readonly string[] {
  return explainDifferenceWith(before, after, wordsIn(language));
}

/**
 * Says what changed between two assessments in the words of one language; see {@link explainDifference}.
 *
 * @param before - the earlier assessment
 * @param after - the later one
 * @param words - {@link arabic}, {@link english} or {@link french}
 * @throws TypeError where the two are of different instruments
 * @example
 * ```ts
 * const found = assess(iloEleven, []);
 * explainDifferenceWith(found, found, english); // => ['Nothing changed.']
 * ```
 * @public
 */
export function explainDifferenceWith(before: Assessment, after: Assessment, words: ScreeningWords): readonly string[] {
  const text = (key: string, values?: Readonly<Record<string, string>>): string => say(words, key, values);
  const found = difference(before, after);
  const stem = after.instrument.words;
  const state = (of: string | undefined): string => (of === undefined ? '–' : text(`state.${of}`));
  const result = (of: string | undefined): string => (of === undefined ? '–' : text(`result.${of}`));
  const option = (name: keyof AssessOptions): string => {
    const value = after.options[name];
    const key = [`option.${name}.${typeof value === 'string' ? value : ''}`, `option.${name}`].find((one) => hasText(words, one));
    return text(key ?? 'option.other');
  };
  const lines = [
    ...(found.outcome.before === found.outcome.after ? [] : [text('change.outcome', { before: text(`outcome.${found.outcome.before}`), after: text(`outcome.${found.outcome.after}`) })]),
    ...(found.version ? [text('change.version', { before: isolated(words, found.version.before), after: isolated(words, found.version.after) })] : []),
    ...found.options.map((name) => text('change.option', { option: option(name) })),
    ...found.dimensions.flatMap(({ dimension, before: was, after: is, items }) => [
      ...(was === is ? [] : [text('change.dimension', { dimension: text(`dimension.${stem}.${dimension}`), before: result(was), after: result(is) })]),
      ...items.map(({ item, before: one, after: other }) => text('change.item', { item: text(`item.${stem}.${item}`), before: state(one), after: state(other) })),
    ]),
  ];
  return lines.length > 0 ? lines : [text('change.same')];
}
