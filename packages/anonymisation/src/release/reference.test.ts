import { describe, expect, it } from 'vitest';

import { anonymise, kAnonymity } from '../index.js';
import { hasData, outputOf, references, sha256, tableOf, utilityOf, type Reference } from './reference.fixture.js';

/** k-anonymity alone, each column at one level. */
const isOurs = ({ models, localRecoding }: Reference): boolean => models.length === 1 && models[0]?.type === 'k-anonymity' && localRecoding === undefined;

/** Tables ten times as long are slow to make and to compare row by row: `CTIP_NIGHTLY=1` runs them too. */
const isSlow = ({ dataset }: Reference): boolean => dataset.file.startsWith('adult10');
const isNightly = process.env['CTIP_NIGHTLY'] !== undefined;

const ours = references.filter((reference) => isOurs(reference) && (isNightly || !isSlow(reference)));
const present = ours.filter(hasData);
const named = (cases: readonly Reference[]): string => cases.map(({ id }) => id).join(', ');
const others = references.filter((reference) => !isOurs(reference));
const slow = references.filter((reference) => !isNightly && isOurs(reference) && isSlow(reference));
const left = references.length === 0 ? 'the shared file is absent' : `not run: without their data ${named(ours.filter((one) => !hasData(one)))}; other models or local recoding ${named(others)}; nightly ${named(slow)}`;

const close = (got: number, want: number, tolerance: number): void => expect(Math.abs(got - want)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(want)));

describe(`answers of ARX 3.9.2 (${left})`, () => {
  it.skipIf(references.length === 0)('are there', () => expect(present.length).toBeGreaterThan(22));

  it.each(present.map((found) => [found.id, found] as const))('%s', (_id, reference) => {
    const { expected, models, suppressionLimit } = reference;
    const k = models[0]?.k ?? 0;
    const table = tableOf(reference);
    const result = anonymise(table, { models: [kAnonymity(k)], suppressionLimit, utility: utilityOf(reference) });
    if (!result.ok) throw new Error(result.problems[0]?.code);
    const { utility, columns, rows, read, suppressed, classes, risks, search, quality } = result.value;
    close(utility.cost, expected.score, 1e-9);
    expect(search.nodes).toBe(expected.latticeSize);
    const node = Object.fromEntries(columns.flatMap(({ name, level }) => (level === undefined ? [] : [[name, level] as const])));
    expect(node).toEqual(expected.optimum);
    expect([read, suppressed, classes.count, classes.smallest, classes.largest]).toEqual([expected.rows, expected.suppressedRows, expected.classes, expected.minClass, expected.maxClass]);
    close(classes.average, expected.avgClass, 1e-12);
    close(risks.highest, expected.risk.prosecutor.highestRisk, 1e-12);
    close(risks.lowest, expected.risk.prosecutor.lowestRisk, 1e-12);
    close(risks.average, expected.risk.marketer.successRate, 1e-12);
    close(risks.atRisk, expected.risk.prosecutor.recordsAtRisk, 1e-12);
    for (const name of ['granularity', 'precision', 'nonUniformEntropy', 'discernibility', 'averageClassSize', 'ambiguity'] as const) {
      if (expected.quality) close(quality?.[name] ?? -1, Number(expected.quality[name]), 1e-9);
    }
    if (expected.quality) close(quality?.missing ?? -1, Number(expected.quality['missings']), 1e-9);
    for (const column of expected.quality ? (quality?.columns ?? []) : []) {
      const want = expected.quality?.perAttribute[column.name];
      for (const name of ['granularity', 'precision', 'nonUniformEntropy'] as const) close(column[name], want?.[name] ?? Number.NaN, 1e-9);
    }
    const output = outputOf(table, columns.map(({ level }) => level), k);
    expect(sha256(output)).toBe(expected.outputSha256);
    const published = output.filter((row) => !columns.every(({ level }, at) => level === undefined || row[at] === '*')).map((row) => row.join(';'));
    expect(rows.map((row) => row.join(';')).toSorted()).toEqual(published.toSorted());
  }, 120_000);
});
