import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import {
  allObligations,
  askKeys,
  bindingnesses,
  complianceCatalogue,
  evidenceLevels,
  findingResults,
  findingStatuses,
  qualifiers,
  reasonKeys,
  remedyKeys,
  severities,
  topics,
} from '../index.js';

const needed = [
  ...allObligations.flatMap(({ id, commonGaps }) => [
    `obligation.${id}.title`,
    `obligation.${id}.summary`,
    ...Array.from({ length: commonGaps }, (_, n) => `obligation.${id}.gap.${String(n + 1)}`),
  ]),
  ...findingResults.map((result) => `result.${result}`),
  ...findingStatuses.map((status) => `status.${status}`),
  ...severities.map((severity) => `severity.${severity}`),
  ...topics.map((topic) => `topic.${topic}`),
  ...evidenceLevels.map((level) => `evidence.${level}`),
  ...['yes', 'no', 'unknown'].flatMap((truth) => [`bound.${truth}`, `boundBy.${truth}`, `reserved.${truth}`]),
  ...bindingnesses.map((strength) => `bindingness.${strength}`),
  ...qualifiers.map((code) => `qualifier.${code}`),
  ...reasonKeys.map((key) => `why.${key}`),
  ...askKeys.map((key) => `ask.${key}`),
  ...remedyKeys.map((key) => `close.${key}`),
  'close.either',
  'fact.traffickingLaw',
  'fact.planInForce',
  'flag.wider',
].toSorted();

describe.each(languages)('the words in %s', (language) => {
  const words: Readonly<Record<string, string>> = complianceCatalogue.texts[language];
  const english: Readonly<Record<string, string>> = complianceCatalogue.texts.en;

  it('name all that the package can say, and nothing else', () => expect(Object.keys(words).filter((key) => !/^(?:page|problem|benchmark|tier|instrument)[.]/u.test(key)).toSorted()).toEqual(needed));

  it('are in the letters of the language, with the placeholders of the English', () => {
    const holes = (text = ''): readonly string[] => [...text.matchAll(/\{\{\w+\}\}/gu)].map(String).toSorted();
    for (const [key, text] of Object.entries(words)) {
      expect(text, key).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
      expect(holes(text), key).toEqual(holes(english[key]));
    }
  });

  it('are not left in English', () => {
    if (language === 'en') return;
    expect(Object.keys(words).filter((key) => words[key] === english[key])).toEqual([]);
  });
});
