import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs, within } from '../../test/runs.fixture.js';
import { populationUniques } from '../index.js';
import { uniquenessBy } from '../risk/uniqueness.js';
import { uniquesInPopulation } from './uniques.js';

const estimates = ['zayatz', 'pitman', 'snb', 'dankar'] as const;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Classes as tables have them: many small ones, a few large ones; and of how many persons the sample is. */
const sampled = fc
  .tuple(fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.integer({ min: 4, max: 40 }) }), { minLength: 1, maxLength: 60 }), fc.oneof(fc.double({ min: 1, max: 5, noNaN: true }), fc.double({ min: 5, max: 2000, noNaN: true })))
  .map(([sizes, times]) => ({ sizes, population: Math.ceil(sum(sizes) * times) }));

describe('uniqueness in a population, by two ways that share nothing', () => {
  it.each(estimates)('%s is the same on random tables, and is known for the same ones', (estimate) => {
    const seen = { known: 0, unknown: 0 };
    fc.assert(
      fc.property(sampled, ({ sizes, population }) => {
        const [first, second] = [uniquenessBy(estimate, sizes, population), uniquesInPopulation(estimate, sizes, population)];
        expect(second === undefined).toBe(first === undefined);
        if (first === undefined || second === undefined) seen.unknown += 1;
        else {
          seen.known += 1;
          expect(Math.abs(first - second)).toBeLessThanOrEqual(1e-4 * Math.max(first, second) + 1e-9);
        }
      }),
      { numRuns: runs(estimate === 'pitman' || estimate === 'dankar' ? 60 : 400) },
    );
    expect(seen.known).toBeGreaterThan(10);
    if (estimate === 'snb') expect(seen.unknown).toBeGreaterThan(10);
  }, within(60_000));

  it('finds a population again that was made by the slide negative binomial model', () => {
    let state = 1;
    const random = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    // Shape 1: the persons beside the first are geometric. Half of all are drawn.
    const chance = 0.6;
    const sizes = Array.from({ length: 20_000 }, () => 1 + Math.floor(Math.log(random()) / Math.log(1 - chance)));
    const drawn = sizes.map((size) => Array.from({ length: size }, random).filter((at) => at < 0.5).length).filter((size) => size > 0);
    const [people, alone] = [sum(sizes), sizes.filter((size) => size === 1).length];
    for (const found of [uniquesInPopulation('snb', drawn, people), populationUniques(drawn, people).snb]) expect(Math.abs((found ?? 0) / (alone / people) - 1)).toBeLessThan(0.1);
  });

  it('is found where a class is nearly always of one person, or nearly never', () => {
    // Worked out with 60 digits. The odds that nobody stands beside the first are e^−42 in the first, e^−244 in the second.
    const first = [2, 1, 1, 2, 1, 3, 3, 2, 1, 3, 1, 2, 1, 3, 2, 2, 2, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1, 2, 3, 2, 2, 2, 1, 2, 1, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1];
    const second = [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1];
    for (const [sizes, population, share] of [[first, 42_850, 0.008_996_758_803_732_24], [second, 38_226, 0.476_955_809_568_086]] as const) {
      for (const found of [uniquenessBy('snb', sizes, population), uniquesInPopulation('snb', sizes, population)]) expect(found).toBeCloseTo(share, 12);
    }
  });

  it('has a peak that Newton’s method does not come to from where it begins', () => {
    // No class of two records: there is nowhere to begin.
    const sizes = [1, 1, 1, 1, 1, 1, 1, 3, 5, 9, 1, 1, 4];
    expect(uniquenessBy('pitman', sizes, 1000)).toBeGreaterThan(0);
    expect(uniquenessBy('pitman', sizes, 1000)).toBeCloseTo(uniquesInPopulation('pitman', sizes, 1000) ?? -1, 6);
  });
});

const shared = new URL('../../../../../shared/', import.meta.url);
const file = new URL('reference/anonymisation/arx-cases.json', shared);

/** What is read of a reference case here. */
interface InputCase {
  readonly id: string;
  readonly dataset: { readonly file: string; readonly separator: string };
  readonly quasiIdentifiers: readonly string[];
  readonly expectedInputRisk?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly InputCase[] }).cases.filter(({ expectedInputRisk, dataset }) => expectedInputRisk && existsSync(new URL(`../${dataset.file}`, shared))) : [];

describe.skipIf(cases.length === 0)('reference answers (skipped where the shared data is absent)', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases.map((one) => [one.id, one] as const))('%s by the second way', (_id, { dataset, quasiIdentifiers, expectedInputRisk = {} }) => {
    const [header = [], ...rows] = readFileSync(new URL(`../${dataset.file}`, shared), 'utf8').split(/\r?\n/u).filter((line) => line !== '').map((line) => line.split(dataset.separator));
    const counts = new Map<string, number>();
    const positions = quasiIdentifiers.map((name) => header.indexOf(name));
    for (const row of rows) {
      const key = positions.map((at) => row[at]).join(dataset.separator);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const sizes = [...counts.values()];
    for (const [name, expected] of Object.entries(expectedInputRisk)) {
      const [, population] = /^population_(\d+)$/u.exec(name) ?? [];
      if (population === undefined) continue;
      // The likelihood of thirty thousand records is looked for at night.
      for (const estimate of ['zayatz', 'snb', ...(runs(1) > 1 ? (['pitman', 'dankar'] as const) : [])] as const) {
        const found = uniquesInPopulation(estimate, sizes, Number(population));
        // Estimates of 0 and below did not converge there, and may here.
        if ((expected[estimate] ?? 0) > 0) expect(found, `${name} ${estimate}`).toBeCloseTo(expected[estimate] ?? 0, 6);
        const own = uniquenessBy(estimate, sizes, Number(population));
        expect(found === undefined).toBe(own === undefined);
        if (own !== undefined) expect(found).toBeCloseTo(own, 6);
      }
    }
  }, within(60_000));
});
