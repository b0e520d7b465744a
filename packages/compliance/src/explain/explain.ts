import type { Language } from '@ctip/core';
import { legislationCatalogue } from '@ctip/legislation';

import type { Finding, Remedy } from '../assess/index.js';
import { complianceCatalogue } from '../locales/index.js';

/** A finding in words. @public */
export interface ExplainedFinding {
  readonly title: string;
  readonly summary: string;
  readonly status: string;
  readonly result: string;
  readonly severity: string;
  readonly why: readonly string[];
  /** What would settle it, the surest step first. */
  readonly ask: readonly string[];
  /** What would satisfy it. */
  readonly close: readonly string[];
}

type Params = Remedy['params'];

/** Says keys of this package and of `@ctip/legislation`, with their holes filled. */
function speaker(language: Language) {
  const ours: Readonly<Record<string, string>> = complianceCatalogue.texts[language];
  const theirs: Readonly<Record<string, string>> = legislationCatalogue.texts[language];
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const say = (key: string): string => ours[key] ?? theirs[key] ?? key;
  const fill = (key: string, { fact, words = [], number }: Params): string =>
    say(key)
      .replaceAll('{{fact}}', () => say(fact))
      .replaceAll('{{words}}', () => lists.format(words.map(say)))
      .replaceAll('{{number}}', () => String(number ?? ''));
  return { say, fill };
}

const speakers = new Map<Language, ReturnType<typeof speaker>>();

/** The words of one language, made once. */
export function speakerOf(language: Language): ReturnType<typeof speaker> {
  const found = speakers.get(language) ?? speaker(language);
  speakers.set(language, found);
  return found;
}

/**
 * A finding in words: what was asked, what came of it, why, what would settle it and what would satisfy it.
 *
 * @param language - `ar`, `en` or `fr`
 * @example
 * ```ts
 * const { findings } = assessCompliance('KW', palermoArticles3And5, { asOf: '2024-01-01' });
 * const purpose = findings.find(({ obligation }) => obligation === 'tip.3.a.purpose');
 * explainFinding(purpose, 'en').why; // => ['Not named in the text read (purposes named in the definition): servitude.']
 * explainFinding(purpose, 'en').close; // => ['Name or clearly cover (purposes named in the definition): servitude.']
 * ```
 * @public
 */
export function explainFinding(finding: Finding, language: Language): ExplainedFinding {
  const { say, fill } = speakerOf(language);
  const sure = finding.remedies.filter(({ either }) => either !== true);
  const eithers = finding.remedies.filter(({ either }) => either === true).map(({ key, params }) => fill(`close.${key}`, params));
  return {
    title: say(`obligation.${finding.obligation}.title`),
    summary: say(`obligation.${finding.obligation}.summary`),
    status: say(`status.${finding.status}`),
    result: say(`result.${finding.result}`),
    severity: say(`severity.${finding.severity}`),
    why: finding.why.map(({ key, params }) => fill(`why.${key}`, params)),
    ask: finding.ask.map(({ key, params }) => fill(`ask.${key}`, params)),
    close: [
      ...sure.map(({ key, params }) => fill(`close.${key}`, params)),
      ...(eithers.length === 0 ? [] : [say('close.either').replaceAll('{{words}}', () => eithers.join(' '))]),
    ],
  };
}
