import { check, codesOf, formsOfExploitation, acts, means, problem } from '@ctip/core';
import { assessElements, palermoArticle3, type Observations } from '@ctip/screening';
import * as z from 'zod';

import type { Verb } from '../run/verb.js';
import { wholeInput } from './input.js';

const truth = z.enum(['yes', 'no', 'unknown']);
const items = <const Code extends string>(codes: readonly [Code, ...Code[]]) => z.union([truth, z.partialRecord(z.enum(codes), truth)]);

/** Observations as a file holds them; what is not said is unknown. */
const observations = z.strictObject({
  age: z.enum(['adult', 'child', 'uncertain', 'child-at-the-time']),
  acts: items(codesOf(acts)).default('unknown'),
  means: items(codesOf(means)).default('unknown'),
  purposes: items(codesOf(formsOfExploitation)).default('unknown'),
  consentClaimed: truth.default('unknown'),
});

/** Reads observations against Article 3. */
export const screen: Verb = {
  name: 'screen',
  operands: { shown: 'FILE.json|-', least: 1, most: 1 },
  options: {},
  async run(context) {
    const { operands, refuse, say, words } = context;
    const bytes = await wholeInput(operands[0] ?? '', context);
    if (!bytes.ok) return refuse(bytes.problems, 3);
    let input: unknown;
    try {
      input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
    } catch {
      return refuse([problem('exchange/json-syntax', '')], 1);
    }
    const read = check(observations, input);
    if (!read.ok) return refuse(read.problems, 1);
    const found = assessElements(palermoArticle3, read.value as Observations);
    say(found, () => [
      words.t(`elements.${found.result}`) + (found.onPresumptionOfMinority ? ` (${words.t('elements.presumption')})` : '') + (found.period ? ` (${words.t('elements.during-minority')})` : ''),
      ...found.reasons.map(({ code, clause }) => `  ${words.t(`reason.${code}`)} [${words.isolate(clause.article)}]`),
      ...found.askNext.map(({ topic }) => `  → ${words.t(`ask.${topic}`)}`),
      ...found.alsoReport.map((note) => `  • ${words.t(`note.${note}`)}`),
      words.t('elements.decides'),
    ]);
    return 0;
  },
};
