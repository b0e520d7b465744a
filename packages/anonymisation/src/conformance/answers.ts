import { hex, Sha256 } from '../digest/sha256.js';
import { qualityOf } from '../quality/quality.js';
import type { Solution } from '../release/solve.js';
import { risksOf } from '../risk/index.js';
import { populationUniques } from '../risk/uniqueness.js';
import { recodingAt } from '../search/recoding.js';
import type { MicroTable } from '../table/index.js';
import { compareAttacks } from './attacks.js';
import type { ArxCase } from './cases.js';
import { Differences } from './differences.js';
import { emptied } from './emptied.js';
import type { Population } from './table.js';

/** SHA-256 of the output rows in the order of the input, suppressed ones as stars; of a population those that were not drawn are stars, too. */
function outputDigest({ columns, rows }: MicroTable, population: Population | undefined, { encoded, recoding: { nodes, nodeOf } }: Solution): string {
  const labels = columns.map((column) => {
    const index = encoded.attributes.findIndex((attribute) => attribute.column.name === column.name);
    return index < 0 || column.role !== 'quasi' ? undefined : { leaves: encoded.leaves[index] ?? new Int32Array(), levels: nodes.map((node) => column.hierarchy.levels[node[index] ?? 0] ?? []) };
  });
  const hash = new Sha256();
  const encoder = new TextEncoder();
  let drawn = 0;
  for (const [at, row] of (population?.rows ?? rows).entries()) {
    const isDrawn = !population || population.isDrawn(at);
    const tuple = isDrawn ? (encoded.tupleOf[drawn] ?? 0) : -1;
    if (isDrawn) drawn += 1;
    const node = nodeOf[tuple] ?? -1;
    const cells = row.map((value, position) => {
      const own = labels[position];
      return own ? (node < 0 ? '*' : (own.levels[node]?.[own.leaves[tuple] ?? 0] ?? '')) : value;
    });
    hash.add(encoder.encode(`${cells.join(';')}\n`));
  }
  return hex(hash.digest());
}

function compareClasses(differences: Differences, solution: Solution, expected: ArxCase['expected']): void {
  const { encoded, recoding } = solution;
  const { rows, classes } = emptied(solution);
  const sizes = recoding.sizes.filter((_, at) => !classes.has(at));
  const published = sizes.reduce((sum, size) => sum + size, 0);
  differences.same('rows', encoded.rows, expected.rows);
  differences.same('suppressedRows', encoded.rows - recoding.sizes.reduce((sum, size) => sum + size, 0) + rows, expected.suppressedRows);
  differences.same('classes', sizes.length, expected.classes);
  differences.same('minClass', sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0), expected.minClass);
  differences.same('maxClass', sizes.reduce((most, size) => Math.max(most, size), 0), expected.maxClass);
  differences.close('avgClass', published / sizes.length, expected.avgClass, 1e-12);
  for (const [size, count] of Object.entries(expected.classSizeHistogram ?? {})) differences.same(`classes of ${size}`, sizes.filter((one) => one === Number(size)).length, count);
}

/** A member of what a case says; a column may be called `constructor`. */
const each = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

function compareQuality(differences: Differences, { encoded, recoding }: Solution, expected: ArxCase['expected']): void {
  const want = expected.quality;
  if (!want) return;
  const quality = qualityOf(encoded, recoding);
  for (const name of ['granularity', 'precision', 'nonUniformEntropy', 'discernibility', 'averageClassSize', 'ambiguity'] as const) differences.close(name, quality[name], want[name] as number | null, 1e-9);
  differences.close('missings', quality.missing, want['missings'] as number | null, 1e-9);
  for (const column of quality.columns) {
    for (const name of ['granularity', 'precision', 'nonUniformEntropy'] as const) differences.close(`${name} of a column`, column[name], each(each(want.perAttribute, column.name), name) as number | null | undefined, 1e-9);
  }
}

/** Figures of the input: estimates that did not converge are 0 or below in the reference, and are not compared. */
function compareInput(differences: Differences, { encoded: { counts } }: Solution, { expectedInputRisk = {} }: ArxCase): void {
  const sizes = counts.filter((count) => count > 0);
  for (const [name, want] of Object.entries(expectedInputRisk)) {
    const [, population] = /^population_(\d+)$/u.exec(name) ?? [];
    if (population === undefined) continue;
    const got = populationUniques(sizes, Number(population));
    differences.same('sampleUniques', sizes.filter((size) => size === 1).length, each(want, 'sampleUniques'));
    for (const estimate of ['zayatz', 'pitman', 'snb', 'dankar'] as const) {
      const value = each(want, estimate);
      if (typeof value === 'number' && value > 0) differences.close(estimate, got[estimate], value, 1e-6);
    }
  }
  const risks = risksOf(sizes);
  for (const attacker of ['prosecutor', 'journalist']) {
    const want = each(each(expectedInputRisk, 'sample'), attacker);
    for (const [name, got] of [['recordsAtRisk', risks.atRisk], ['highestRisk', risks.highest], ['lowestRisk', risks.lowest], ['successRate', risks.average]] as const) {
      differences.close(`${attacker} ${name} of the input`, got, each(want, name) as number | undefined, 1e-12);
    }
  }
}

/** Compares what the search over the whole table found, before any local recoding. */
function compareBefore(differences: Differences, { encoded, found }: Solution, { beforeLocalRecoding: expected }: ArxCase['expected']): void {
  if (!expected) return;
  const published = found.sizes.filter((size, at) => size > 0 && found.flags[at] !== 1);
  differences.same('suppressedRows before', encoded.rows - published.reduce((sum, size) => sum + size, 0), expected.suppressedRows);
  differences.same('classes before', published.length, expected.classes);
  differences.close('granularity before', qualityOf(encoded, recodingAt(found, encoded.counts)).granularity, expected.granularity, 1e-9);
}

/** Compares a solution with what a case expects. */
export function differencesOf(found: ArxCase, table: MicroTable, population: Population | undefined, solution: Solution): readonly string[] {
  const { expected } = found;
  const differences = new Differences();
  // By name, in the order of the case; a column may be called __proto__.
  const levels = new Map(solution.encoded.attributes.map(({ column }, index) => [column.name, solution.found.node[index] ?? 0] as const));
  const [got, want] = [found.quasiIdentifiers.map((name) => levels.get(name)), found.quasiIdentifiers.map((name) => (Object.hasOwn(expected.optimum, name) ? expected.optimum[name] : undefined))];
  const sum = (node: readonly (number | undefined)[]): number => node.reduce<number>((total, level) => total + (level ?? 0), 0);
  differences.same('latticeSize', solution.found.nodes, expected.latticeSize);
  differences.close('score', solution.found.cost, expected.score, 1e-9);
  compareInput(differences, solution, found);
  if (JSON.stringify(got) !== JSON.stringify(want)) {
    // Another node of the same score is as good, unless its levels sum up to more; its classes are its own.
    if (sum(got) > sum(want) || want.includes(undefined)) differences.same('optimum', got, want);
    return differences.found;
  }
  compareClasses(differences, solution, expected);
  compareAttacks(differences, solution, expected.risk);
  compareQuality(differences, solution, expected);
  compareBefore(differences, solution, expected);
  differences.same('outputSha256', outputDigest(table, population, solution), expected.outputSha256);
  return differences.found;
}
