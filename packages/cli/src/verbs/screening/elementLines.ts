import { acts, formsOfExploitation, means } from '@ctip/core';
import type { ElementsAssessment } from '@ctip/screening';

import type { Words } from '../../run/verb.js';

const lists = { act: acts.id, means: means.id, purpose: formsOfExploitation.id } as const;

/** What the elements of a definition say, line by line. */
export function elementLines(found: ElementsAssessment<string>, words: Words): readonly string[] {
  const qualifiers = [...(found.onPresumptionOfMinority ? [words.t('elements.presumption')] : []), ...(found.period ? [words.t('elements.during-minority')] : [])];
  const { readings } = found;
  return [
    [words.t(`elements.${found.result}`), ...qualifiers.map((text) => `(${text})`)].join(' '),
    words.t('explain.definition', { id: words.isolate(found.definition.id), version: words.isolate(found.definition.version) }),
    ...(readings
      ? [`  ${words.t('explain.adult', { result: words.t(`elements.${readings.asAdult}`) })}`, `  ${words.t('explain.child', { result: words.t(`elements.${readings.asChild}`) })}`]
      : []),
    ...found.reasons.map(({ code, clause }) => `  ${words.t(`reason.${code}`)} [${words.isolate(clause.article)}; ${words.t(`mark.${clause.mark}`)}]`),
    ...found.askNext.flatMap(({ topic, items, declined }) => [
      `  → ${words.t(`ask.${topic}`)}`,
      ...(declined ? [`    ${words.t('ask.declined')}`] : []),
      ...(declined && items.length > 0 && topic !== 'age' ? [`    ${words.t('ask.open', { items: items.map((item) => words.code(lists[topic], item)) })}`] : []),
    ]),
    ...found.alsoReport.map((note) => `  • ${words.t(`note.${note}`)}`),
    ...(found.forcedCriminality ? [`  • ${words.t('explain.offence')}`] : []),
    words.t('elements.decides'),
  ];
}
