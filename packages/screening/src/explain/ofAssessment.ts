import type { Assessment, DimensionFinding, MissingItem, NextQuestion, RecordedItem, UsedItem } from '../assess/index.js';
import { hasText, isolated, say, type ScreeningWords } from '../words/words.js';
import type { Part } from './part.js';

/** How many questions a page puts first; how many more there are is said. */
const shown = 10;

/** What an assessment with an instrument adds to a page. */
export function partOfAssessment(found: Assessment, words: ScreeningWords): Part {
  const { instrument, outcome, dimensions, rule, weakestMark, options, limits } = found;
  const text = (key: string, values?: Readonly<Record<string, string>>): string => say(words, key, values);
  const comma = words.language === 'ar' ? '، ' : ', ';
  const item = (id: string): string => text(`item.${instrument.words}.${id}`);
  const named = (id: string, facts: readonly string[]): string => text('explain.item', { item: item(id), facts: facts.join(comma) });
  const dimension = (id: string): string => text(`dimension.${instrument.words}.${id}`);

  const used = ({ item: id, strength, mark }: UsedItem): string => named(id, [...(strength ? [text(`strength.${strength}`)] : []), text(`rests.${mark}`)]);
  const recorded = ({ item: id, doubt, mark }: RecordedItem): string => named(id, [text('explain.not-counted', { why: text(doubt ? `doubt.${doubt}` : `rests.${mark}`) })]);
  const missing = ({ item: id, why }: MissingItem): string => named(id, [text(`why.${why}`)]);
  const result = ({ dimension: id, result: of, branch }: DimensionFinding): string => {
    const said = text(`result.${of}`);
    return text('explain.dimension', { dimension: dimension(id), result: branch ? text('explain.by', { result: said, branch: text(`branch.${branch}`) }) : said });
  };
  const question = ({ item: id, why }: NextQuestion): string => {
    if (why === 'declined') return text('explain.do-not-press', { item: item(id) });
    const key = `question.${instrument.words}.${id}`;
    return hasText(words, key) ? text('explain.ask', { question: text(key) }) : text('explain.look', { item: item(id) });
  };
  const conflicts = dimensions.flatMap(({ dimension: id, readings }) =>
    readings?.matters
      ? [text('explain.strengths', { dimension: dimension(id), kept: text(`result.${readings.kept}`), weakest: text(`result.${readings.weakest}`), strongest: text(`result.${readings.strongest}`) })]
      : [],
  );
  const choices = Object.entries(options).flatMap(([name, value]) => (typeof value === 'string' && hasText(words, `option.${name}.${value}`) ? [text('explain.option', { option: text(`option.${name}.${value}`) })] : []));
  const rest = found.askNext.length - shown;

  return {
    subject: [text(`instrument.${instrument.id}`), text(`outcome.${outcome.code}`), text('explain.unit', { version: isolated(words, instrument.version) })],
    lines: {
      points: dimensions.flatMap((one) => [...one.used.map(used), ...one.recorded.map(recorded)]),
      against: dimensions.flatMap(({ absent }) => absent.map(item)),
      missing: dimensions.flatMap((one) => one.missing.map(missing)),
      law: [
        text(`outcome.${outcome.code}`),
        ...(outcome.because ? [text(`not-defined.${outcome.because}`)] : []),
        ...(outcome.possible.length > 1 ? [text('explain.possible', { outcomes: outcome.possible.map((code) => text(`outcome.${code}`)).join(words.language === 'ar' ? '؛ ' : '; ') })] : []),
        ...dimensions.map(result),
        ...conflicts,
        ...(outcome.withOtherStrengths ? [text('explain.other-outcome', { outcome: text(`outcome.${outcome.withOtherStrengths}`) })] : []),
        ...choices,
        text('explain.rule', { source: isolated(words, rule.source.title), mark: text(`rests.${rule.mark}`) }),
        text('explain.rests', { mark: text(`rests.${weakestMark}`) }),
      ],
      next: [
        ...found.disagreements.map((id) => text('explain.disagreed', { item: item(id) })),
        ...found.askNext.slice(0, shown).map(question),
        ...(rest > 0 ? [text('explain.more', { count: String(rest) })] : []),
      ],
      limits: limits.map((code) => text(`limit.${code}`)),
    },
  };
}
