import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { anonymise, hierarchyOf, kAnonymity, type Column } from '../index.js';

interface Reference {
  readonly id: string;
  readonly dataset: { readonly file: string; readonly separator: string; readonly hierarchies: string };
  readonly quasiIdentifiers: readonly string[];
  readonly models: readonly { readonly type: string; readonly k: number }[];
  readonly suppressionLimit: number;
  readonly metric: { readonly type: string; readonly aggregate: string | null; readonly gsFactor?: number };
  readonly attributeWeights?: unknown;
  readonly localRecoding?: unknown;
  readonly minLevels?: Readonly<Record<string, number>>;
  readonly maxLevels?: Readonly<Record<string, number>>;
  readonly expected: {
    readonly latticeSize: number;
    readonly optimum: Readonly<Record<string, number>>;
    readonly score: number;
    readonly suppressedRows: number;
    readonly classes: number;
    readonly minClass: number;
    readonly risk: { readonly prosecutor: { readonly highestRisk: number; readonly successRate: number; readonly recordsAtRisk: number } };
  };
}

const root = new URL('../../../../../', import.meta.url);
const file = new URL('shared/reference/anonymisation/arx-cases.json', root);
const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Reference[] }).cases : [];

/** k-anonymity alone, full-domain, under the loss that we use. */
const isOurs = ({ models, metric, attributeWeights, localRecoding }: Reference): boolean =>
  models.length === 1 &&
  models[0]?.type === 'k-anonymity' &&
  metric.type === 'loss' &&
  metric.aggregate === 'geometric mean' &&
  (metric.gsFactor ?? 0.5) === 0.5 &&
  attributeWeights === undefined &&
  localRecoding === undefined;

const ours = all.filter(isOurs);
const present = ours.filter(({ dataset }) => existsSync(new URL(dataset.file, root)));

const lines = (path: string, separator: string): string[][] =>
  readFileSync(new URL(path, root), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split(separator));

function tableOf({ dataset, quasiIdentifiers, minLevels, maxLevels }: Reference) {
  const [header = [], ...rows] = lines(dataset.file, dataset.separator);
  const columns = header.map((name, index): Column => {
    if (!quasiIdentifiers.includes(name)) return { name, role: 'insensitive' };
    const candidates = [name, String(index + 1)].map((part) => dataset.hierarchies.replace(/\{column(?:Number)?\}/u, part));
    const path = candidates.find((candidate) => existsSync(new URL(candidate, root))) ?? '';
    const found = hierarchyOf(lines(path, dataset.separator));
    if (!found.ok) throw new Error(found.problems[0]?.code);
    const highest = found.value.levels.length - 1;
    return { name, role: 'quasi', hierarchy: found.value, levels: [minLevels?.[name] ?? 0, maxLevels?.[name] ?? highest] };
  });
  return { columns, rows };
}

const skippedHere = `${String(all.length - ours.length)} of other models or measures, ${String(ours.length - present.length)} without their data`;

describe.skipIf(all.length === 0)(`reference optima (skipped where the shared file is absent; ${skippedHere})`, () => {
  it('are there', () => expect(present.length).toBeGreaterThan(8));

  it.each(present.map((found) => [found.id, found] as const))('%s', (_id, reference) => {
    const { expected, models, suppressionLimit } = reference;
    const result = anonymise(tableOf(reference), { models: [kAnonymity(models[0]?.k ?? 0)], suppressionLimit });
    if (!result.ok) throw new Error(result.problems[0]?.code);
    const { loss, columns, suppressed, classes, risks, search } = result.value;
    expect(search.nodes).toBe(expected.latticeSize);
    expect(Math.abs(loss - expected.score)).toBeLessThan(1e-9);
    const node = Object.fromEntries(columns.flatMap(({ name, level }) => (level === undefined ? [] : [[name, level] as const])));
    expect(node).toEqual(expected.optimum);
    expect([suppressed, classes.count, classes.smallest]).toEqual([expected.suppressedRows, expected.classes, expected.minClass]);
    expect(risks.highest).toBeCloseTo(expected.risk.prosecutor.highestRisk, 12);
    expect(risks.average).toBeCloseTo(expected.risk.prosecutor.successRate, 12);
    expect(risks.atRisk).toBeCloseTo(expected.risk.prosecutor.recordsAtRisk, 12);
  }, 120_000);
});
