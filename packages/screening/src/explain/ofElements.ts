import type { Truth } from '@ctip/core';

import type { Element, ElementsAssessment } from '../elements/index.js';
import { hasText, isolated, say, type ScreeningWords } from '../words/words.js';
import type { Part } from './part.js';

const elements: readonly Element[] = ['act', 'means', 'purpose'];

/** What the elements of a definition add to a page. */
export function partOfElements(found: ElementsAssessment<string>, words: ScreeningWords): Part {
  const text = (key: string, values?: Readonly<Record<string, string>>): string => say(words, key, values);
  const line = (element: Element): string => text('explain.element', { element: text(`element.${element}`), truth: text(`truth.${found.elements[element]}`) });
  // A definition of one's own may have no words for its items; they are then named by their code.
  const name = (element: Element, item: string): string => (hasText(words, `item.elements.${element}/${item}`) ? text(`item.elements.${element}/${item}`) : isolated(words, item));
  const named = (truth: Truth): string[] => found.items.filter((one) => one.truth === truth).map(({ element, item }) => text('explain.of-element', { item: name(element, item), element: text(`element.${element}`) }));
  const of = (truth: Truth): string[] => [...elements.filter((element) => found.elements[element] === truth).map(line), ...named(truth)];
  const qualifiers = [...(found.onPresumptionOfMinority ? [text('elements.presumption')] : []), ...(found.period ? [text('elements.during-minority')] : [])];
  const { readings } = found;
  return {
    subject: [[text(`elements.${found.result}`), ...qualifiers].join(words.language === 'ar' ? '، ' : ', '), text('explain.definition', { id: isolated(words, found.definition.id), version: isolated(words, found.definition.version) })],
    lines: {
      points: of('yes'),
      against: of('no'),
      missing: of('unknown'),
      law: [
        ...found.reasons.map(({ code, clause }) => text('explain.clause', { reason: text(`reason.${code}`), article: isolated(words, clause.article), mark: text(`rests.${clause.mark}`) })),
        ...(readings ? [text('explain.adult', { result: text(`elements.${readings.asAdult}`) }), text('explain.child', { result: text(`elements.${readings.asChild}`) })] : []),
      ],
      next: [
        ...found.askNext.map(({ topic, declined, items }) => (declined && items.length === 0 ? text('explain.do-not-press', { item: text(`element.${topic}`) }) : text(`ask.${topic}`))),
        ...found.alsoReport.map((code) => text(`note.${code}`)),
      ],
    },
  };
}
