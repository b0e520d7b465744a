import { hex, Sha256 } from '../digest/sha256.js';
import { qualityOf } from '../quality/quality.js';
import type { Solution } from '../release/solve.js';
import { risksOf } from '../risk/index.js';
import { populationUniques } from '../risk/uniqueness.js';
import type { MicroTable } from '../table/index.js';
import type { ArxCase } from './cases.js';
import type { Population } from './table.js';

/** Compares figures, and keeps the names of those that differ. */
export class Differences {
  readonly found: string[] = [];

  /** Two numbers that are equal up to a tolerance, relative where they are large. */
  close(name: string, got: number | undefined, want: number | null | undefined, tolerance: number): void {
    if (want === undefined || want === null) return;
    if (got === undefined || !(Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want)))) this.found.push(`${name} ${String(got)} for ${String(want)}`);
  }

  /** Two texts or numbers that are the same. */
  same(name: string, got: unknown, want: unknown): void {
    if (want !== undefined && JSON.stringify(got) !== JSON.stringify(want)) this.found.push(`${name} ${JSON.stringify(got)} for ${JSON.stringify(want)}`);
  }
}

const sorted = (levels: Readonly<Record<string, number>>): string => JSON.stringify(Object.entries(levels).toSorted(([a], [b]) => (a < b ? -1 : 1)));

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

/** Rows of the class in which nothing is left: the reference counts them as suppressed. */
function emptied({ encoded: { attributes, leaves, counts }, recoding: { nodes, nodeOf, classOf } }: Solution): { readonly rows: number; readonly classes: ReadonlySet<number> } {
  const classes = new Set<number>();
  let rows = 0;
  for (let tuple = 0; tuple < counts.length; tuple += 1) {
    const node = nodes[nodeOf[tuple] ?? -1];
    if (!node || (counts[tuple] ?? 0) === 0) continue;
    const isEmpty = attributes.every(({ column }, index) => column.hierarchy.levels[node[index] ?? 0]?.[leaves[index]?.[tuple] ?? 0] === '*');
    if (!isEmpty) continue;
    rows += counts[tuple] ?? 0;
    classes.add(classOf[tuple] ?? 0);
  }
  return { rows, classes };
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
  const risks = risksOf(sizes);
  differences.close('highestRisk', risks.highest, expected.risk?.prosecutor.highestRisk, 1e-12);
  differences.close('lowestRisk', risks.lowest, expected.risk?.prosecutor.lowestRisk, 1e-12);
  differences.close('successRate', risks.average, expected.risk?.prosecutor.successRate, 1e-12);
  differences.close('recordsAtRisk', risks.atRisk, expected.risk?.prosecutor.recordsAtRisk, 1e-12);
  for (const [size, count] of Object.entries(expected.classSizeHistogram ?? {})) differences.same(`classes of ${size}`, sizes.filter((one) => one === Number(size)).length, count);
}

function compareQuality(differences: Differences, { encoded, recoding }: Solution, expected: ArxCase['expected']): void {
  const want = expected.quality;
  if (!want) return;
  const quality = qualityOf(encoded, recoding);
  for (const name of ['granularity', 'precision', 'nonUniformEntropy', 'discernibility', 'averageClassSize', 'ambiguity'] as const) differences.close(name, quality[name], want[name] as number | null, 1e-9);
  differences.close('missings', quality.missing, want['missings'] as number | null, 1e-9);
  for (const column of quality.columns) {
    for (const name of ['granularity', 'precision', 'nonUniformEntropy'] as const) differences.close(`${name} of a column`, column[name], want.perAttribute?.[column.name]?.[name], 1e-9);
  }
}

/** Figures of the input: estimates that did not converge are 0 or below in the reference, and are not compared. */
function compareInput(differences: Differences, { encoded: { counts } }: Solution, { expectedInputRisk = {} }: ArxCase): void {
  const sizes = counts.filter((count) => count > 0);
  const each = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined);
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

/** Compares a solution with what a case expects. */
export function differencesOf(found: ArxCase, table: MicroTable, population: Population | undefined, solution: Solution): readonly string[] {
  const { expected } = found;
  const differences = new Differences();
  const levels = Object.fromEntries(solution.encoded.attributes.map(({ column }, index) => [column.name, solution.found.node[index] ?? 0] as const));
  const sum = (node: Readonly<Record<string, number>>): number => Object.values(node).reduce((total, level) => total + level, 0);
  differences.same('latticeSize', solution.found.nodes, expected.latticeSize);
  differences.close('score', solution.found.cost, expected.score, 1e-9);
  compareInput(differences, solution, found);
  if (sorted(levels) !== sorted(expected.optimum)) {
    // Another node of the same score is as good, unless its levels sum up to more; its classes are its own.
    if (sum(levels) > sum(expected.optimum)) differences.same('optimum', sorted(levels), sorted(expected.optimum));
    return differences.found;
  }
  compareClasses(differences, solution, expected);
  compareQuality(differences, solution, expected);
  if (expected.beforeLocalRecoding) differences.same('suppressedRows before', solution.encoded.rows - lossesBefore(solution), expected.beforeLocalRecoding.suppressedRows);
  differences.same('outputSha256', outputDigest(table, population, solution), expected.outputSha256);
  return differences.found;
}

/** Rows that the search published before any local recoding. */
function lossesBefore({ found: { sizes, flags } }: Solution): number {
  return sizes.reduce((rows, size, at) => (flags[at] === 1 ? rows : rows + size), 0);
}
