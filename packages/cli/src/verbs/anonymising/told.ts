import { explainRelease, releasePresets, type Breakdown, type Release } from '@ctip/anonymisation';
import { explain } from '@ctip/i18n';

import type { Context } from '../../run/verb.js';
import type { Entered } from './publish.js';

/** What is said of a release on a terminal. */
export function releaseLines({ words, option }: Context, made: Release, breakdowns: readonly Breakdown[] | undefined, entered: Entered | undefined): string[] {
  const { rows, suppressed, classes, risks, loss, warnings } = made;
  const { protects, open, lost } = explainRelease(made, words.language, breakdowns, { arabicDigits: 'latn' });
  const part = (title: 'explain.protects' | 'explain.open' | 'explain.lost', sentences: readonly string[]): string[] => ['', words.t(title), ...sentences.map((sentence) => `  ${sentence}`)];
  const line = (label: string, value: string): string => words.t('line', { label, value });
  const preset = releasePresets.find((name) => name === option('preset'));
  const warned = [...warnings, ...(entered?.warnings ?? [])];
  return [
    line(words.t('release.released'), words.number(rows.length)),
    line(words.t('release.suppressed'), words.number(suppressed)),
    line(words.t('release.smallest'), words.number(classes.smallest)),
    line(words.t('risk.highest'), words.percent(risks.highest)),
    line(words.t('release.loss'), words.percent(loss)),
    ...(entered ? [words.t('ledger.entered', { id: words.isolate(entered.id), entries: entered.entries })] : []),
    ...(preset ? ['', words.t(`preset.${preset}`)] : []),
    ...part('explain.protects', protects),
    ...part('explain.open', open),
    ...part('explain.lost', lost),
    ...(warned.length === 0 ? [] : ['', ...warned.map((warning) => explain(warning, words))]),
  ];
}
