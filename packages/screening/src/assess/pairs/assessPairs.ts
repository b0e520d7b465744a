import type { Instrument } from '../../instrument/index.js';
import { positionsOf, type Collected } from '../../observation/collect.js';
import type { AssessOptions, DimensionFinding } from '../assessment.js';
import { sorted, weakestOf } from '../findings.js';
import type { Judged } from '../judged.js';
import { factsOf, itemsOf, placedIn } from './facts.js';
import { judge, type Rule } from './judge.js';
import { rankedOf } from './questions.js';

/**
 * Judges the guide's list: work that nobody offered voluntarily, and a penalty or its menace. The rule in use at the United States
 * Department of Labor asks for one of each; the guide's for at least one strong among them, and no strength of the list is verified.
 */
export function assessPairs(instrument: Instrument, collected: Collected, options: AssessOptions): Judged {
  const rule: Rule = { pairRule: options.pairRule ?? 'labour-department', pairing: options.pairing ?? 'within-dimension' };
  const items = itemsOf(instrument);
  const at = positionsOf(instrument);
  const placed = placedIn(collected, options.disagreement ?? 'yes-stands');
  const facts = factsOf(({ id }) => {
    const position = at.get(id) ?? -1;
    return collected.yes[position] === 1 ? 'yes' : collected.no[position] === 1 ? 'no' : 'unknown';
  }, placed);
  const { results, code } = judge(items, facts, rule);
  const dimensions = instrument.dimensions.map(({ id }, index): DimensionFinding => {
    const { open: _open, ...found } = sorted(instrument, index, collected);
    return { dimension: id, result: results.get(id) ?? 'undetermined', ...found, weakestMark: weakestOf(found.used) };
  });
  const { referencePeriod } = options;
  return {
    options: { ...rule, ...(referencePeriod && { referencePeriod }) },
    outcome: { code, possible: code === 'undetermined' ? (rule.pairRule === 'ilo-guide' ? ['pair-found', 'strength-needed', 'no-pair'] : ['pair-found', 'no-pair']) : [code] },
    dimensions,
    ranked: rankedOf(dimensions, items, facts, placed, rule),
  };
}
