import type { Solution } from '../release/solve.js';
import { attackRisks } from '../risk/attack.js';
import type { CaseRisk } from './cases.js';
import type { Differences } from './differences.js';
import { emptied } from './emptied.js';

/** Records of each class that is published, and persons of the population behind it, where there is one. */
function classesOf(solution: Solution): { readonly sizes: readonly number[]; readonly population?: readonly number[] } {
  const { encoded: { counts, population }, found: { classOf, flags }, recoding } = solution;
  const { classes } = emptied(solution);
  if (!population) return { sizes: [...recoding.sizes].filter((_, at) => !classes.has(at)) };
  const own = new Float64Array(flags.length);
  const behind = new Float64Array(flags.length);
  const left = new Uint8Array(flags.length);
  for (let tuple = 0; tuple < classOf.length; tuple += 1) {
    const number = classOf[tuple] ?? 0;
    own[number] = (own[number] ?? 0) + (counts[tuple] ?? 0);
    behind[number] = (behind[number] ?? 0) + (population[tuple] ?? 0);
    if (flags[number] === 1 || classes.has(recoding.classOf[tuple] ?? -1)) left[number] = 1;
  }
  const published = [...own.keys()].filter((number) => (own[number] ?? 0) > 0 && left[number] === 0);
  return { sizes: published.map((number) => own[number] ?? 0), population: published.map((number) => behind[number] ?? 0) };
}

/** Compares the risks of what is published, by attacker. */
export function compareAttacks(differences: Differences, solution: Solution, expected: CaseRisk | undefined): void {
  if (!expected) return;
  const { sizes, population } = classesOf(solution);
  const risks = attackRisks(sizes, population, expected.threshold);
  for (const attacker of ['prosecutor', 'journalist'] as const) {
    const [{ atRisk, highest, lowest, success }, want] = [risks[attacker], expected[attacker]];
    for (const [name, got] of [['recordsAtRisk', atRisk], ['highestRisk', highest], ['lowestRisk', lowest], ['successRate', success]] as const) {
      differences.close(`${attacker} ${name}`, got, want?.[name], 1e-12);
    }
  }
  differences.close('marketer successRate', risks.marketer.success, expected.marketer?.successRate, 1e-12);
}
