import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { testTexts } from '../../../../scripts/catalogueTests.js';
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

  it('name all that the package can say, and nothing else', () => expect(Object.keys(words).filter((key) => !/^(?:page|problem|benchmark|tier|instrument)[.]/u.test(key)).toSorted()).toEqual(needed));
});

testTexts(complianceCatalogue.texts);
