import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { measureRisk, readHierarchy } from '../index.js';

const shared = new URL('../../../../../shared/', import.meta.url);
const file = new URL('reference/anonymisation/arx-cases.json', shared);

type Figures = Readonly<Record<string, number>>;

/** What is read of a reference case here. */
interface RiskCase {
  readonly id: string;
  readonly dataset: { readonly file: string; readonly separator: string; readonly hierarchies: string };
  readonly quasiIdentifiers: readonly string[];
  readonly researchSubset?: { readonly rowIndexModulo: number; readonly remainder: number };
  readonly models: readonly { readonly type: string; readonly k?: number }[];
  readonly expected: { readonly optimum: Figures; readonly risk: { readonly prosecutor: Figures; readonly journalist: Figures; readonly marketer: Figures } };
  readonly expectedInputRisk?: { readonly [population: `population_${number}`]: Figures; readonly sample: { readonly prosecutor: Figures; readonly journalist: Figures; readonly marketer: number } };
}

const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly RiskCase[] }).cases : [];
const isStored = ({ dataset }: RiskCase): boolean => existsSync(new URL(`../${dataset.file}`, shared));

function tableOf({ dataset, quasiIdentifiers }: RiskCase) {
  const [header = [], ...rows] = readFileSync(new URL(`../${dataset.file}`, shared), 'utf8').split(/\r?\n/u).filter((line) => line !== '').map((line) => line.split(dataset.separator));
  return { columns: header.map((name) => ({ name, role: quasiIdentifiers.includes(name) ? 'quasi' : 'insensitive' })), rows };
}

const figuresOf = ({ atRisk, highest, lowest, success }: { atRisk: number; highest: number; lowest: number; success: number }): Figures => ({ recordsAtRisk: atRisk, highestRisk: highest, lowestRisk: lowest, successRate: success });

function expectClose(found: Figures, expected: Figures): void {
  for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value, 12);
}

describe.skipIf(cases.length === 0)('reference answers (skipped where the shared data is absent)', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases.filter((one) => one.expectedInputRisk && isStored(one)).map((one) => [one.id, one] as const))('risks of the input of %s', (_id, one) => {
    const table = tableOf(one);
    for (const [name, expected] of Object.entries<object>(one.expectedInputRisk ?? {})) {
      const populationSize = Number(/^population_(\d+)$/u.exec(name)?.[1]);
      if (Number.isNaN(populationSize)) continue;
      const { classes, populationUniques } = measureRisk(table, { populationSize, size: 1 });
      expect(classes.sizes[0]).toEqual({ size: 1, classes: (expected as Figures)['sampleUniques'] });
      // Estimates of 0 and below did not converge there.
      for (const by of ['pitman', 'zayatz', 'dankar'] as const) {
        const value = (expected as Figures)[by] ?? 0;
        if (value > 0) expect(populationUniques?.[by]).toBeCloseTo(value, 6);
      }
    }
    const { attacks } = measureRisk(table, { size: 1 });
    const sample = one.expectedInputRisk?.sample;
    expectClose(figuresOf(attacks.prosecutor), sample?.prosecutor ?? {});
    expectClose(figuresOf(attacks.journalist), sample?.journalist ?? {});
    expect(attacks.marketer.success).toBeCloseTo(sample?.marketer ?? 0, 12);
  });

  it.each(cases.filter((one) => one.researchSubset && one.models[0]?.type === 'k-map' && isStored(one)).map((one) => [one.id, one] as const))('risks of %s against its population', (_id, one) => {
    const { columns, rows } = tableOf(one);
    const levels = columns.map(({ name, role }) => {
      const level = one.expected.optimum[name];
      if (role !== 'quasi' || level === undefined) return undefined;
      const found = readHierarchy(readFileSync(new URL(`../${one.dataset.hierarchies.replace('{column}', name)}`, shared), 'utf8'), ';');
      return found.ok ? new Map(found.value.leaves.map((leaf, at) => [leaf, found.value.levels[level]?.[at] ?? ''] as const)) : undefined;
    });
    const population = rows.map((row) => row.map((cell, at) => levels[at]?.get(cell) ?? cell));
    const quasi = columns.flatMap(({ role }, at) => (role === 'quasi' ? [at] : []));
    const keyOf = (row: readonly string[]): string => quasi.map((at) => row[at]).join(';');
    const behind = new Map<string, number>();
    for (const row of population) behind.set(keyOf(row), (behind.get(keyOf(row)) ?? 0) + 1);
    const { rowIndexModulo = 1, remainder = 0 } = one.researchSubset ?? {};
    const published = population.filter((row, at) => at % rowIndexModulo === remainder && (behind.get(keyOf(row)) ?? 0) >= (one.models[0]?.k ?? 0));
    const { attacks } = measureRisk({ columns, rows: published }, { population, size: 1 });
    expectClose(figuresOf(attacks.prosecutor), one.expected.risk.prosecutor);
    expectClose(figuresOf(attacks.journalist), one.expected.risk.journalist);
    expect(attacks.marketer.success).toBeCloseTo(one.expected.risk.marketer['successRate'] ?? 0, 12);
  });
});
