import type { Language } from '@ctip/core';
import { legislationCatalogue } from '@ctip/legislation';

import type { Finding } from '../assess/index.js';
import { complianceCatalogue } from '../locales/index.js';
import type { Reason } from '../predicate/index.js';

/** A finding in words. @public */
export interface ExplainedFinding {
  readonly title: string;
  readonly result: string;
  readonly why: readonly string[];
  readonly ask: readonly string[];
}

/**
 * A finding in words: what was asked, the result, why, and what would settle it.
 *
 * @param language - `ar`, `en` or `fr`
 * @example
 * ```ts
 * const { findings } = assessCompliance('KW', palermoArticles3And5, { asOf: '2024-01-01' });
 * const purpose = findings.find(({ obligation }) => obligation === 'tip.3.a.purpose');
 * explainFinding(purpose, 'en').why; // => ['Not named in the text read (purposes named in the definition): servitude.']
 * ```
 * @public
 */
export function explainFinding(finding: Finding, language: Language): ExplainedFinding {
  const ours: Readonly<Record<string, string>> = complianceCatalogue.texts[language];
  const theirs: Readonly<Record<string, string>> = legislationCatalogue.texts[language];
  const say = (key: string): string => ours[key] ?? theirs[key] ?? key;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const fill = (key: string, { fact, words = [] }: Reason['params']): string =>
    say(key).replaceAll('{{fact}}', () => say(fact)).replaceAll('{{words}}', () => list.format(words.map(say)));
  return {
    title: say(`obligation.${finding.obligation}.title`),
    result: say(`result.${finding.result}`),
    why: finding.why.map(({ key, params }) => fill(`why.${key}`, params)),
    ask: finding.ask.map(({ key, params }) => fill(`ask.${key}`, params)),
  };
}
