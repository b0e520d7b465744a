import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { classesSeen } from '../src/check/classes.js';
import { verdictOf } from '../src/check/claims.js';
import type { MicroTable, PrivacyModel, Release } from '../src/index.js';
import { classesAt, groundOf, lossAt, leastLoss, quasiOf } from './naive.fixture.js';
import { expectKept, levelsOf, made, publishedClasses } from './release.fixture.js';
import { runs, within } from './runs.fixture.js';
import { drawn, ofAllRecords, ofClasses, ofPopulation, type Drawn } from './tables.fixture.js';

const limits = fc.constantFrom(0, 0.1, 0.3, 0.6, 1);
const models = fc.array(fc.oneof({ arbitrary: ofClasses, weight: 5 }, { arbitrary: ofAllRecords, weight: 1 }), { minLength: 1, maxLength: 3 });

describe('every release of random tables', () => {
  it('keeps what it promises, by brute force, and is the best of all ways', () => {
    let released = 0;
    fc.assert(
      fc.property(drawn, models, limits, (one, promised, limit) => {
        const release = made(one, promised, { suppressionLimit: limit });
        const least = leastLoss(one, promised, limit);
        if (!release) {
          expect(least).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        released += 1;
        expectKept(one, release, promised, limit);
        expect(release.utility.cost).toBeCloseTo(least, 8);
        expect(lossAt(one, levelsOf(release), publishedClasses(one, release))).toBeCloseTo(least, 8);
      }),
      { numRuns: runs(250) },
    );
    expect(released).toBeGreaterThan(runs(250) / 4);
  }, within(120_000));

  it('keeps population uniqueness by an estimate made in another way', () => {
    fc.assert(
      fc.property(drawn, ofPopulation, limits, (one, model, limit) => {
        const release = made(one, [model], { suppressionLimit: limit });
        if (release) expectKept(one, release, [model], limit);
      }),
      { numRuns: runs(40) },
    );
  }, within(120_000));

  it('keeps what it promises after local recoding too, as a reader of it sees it', () => {
    const local: readonly PrivacyModel['type'][] = ['k-anonymity', 'l-diversity', 't-closeness', 'beta-likeness', 'delta-disclosure', 'k-combinations', 'average-risk'];
    fc.assert(
      fc.property(drawn, models, limits, (one, all, limit) => {
        const promised = all.filter(({ type }) => local.includes(type));
        if (promised.length === 0) return;
        const release = made(one, promised, { suppressionLimit: limit, localRecoding: 0.05 });
        if (!release) return;
        const names = release.columns.map(({ name }) => name);
        const quasi = release.columns.flatMap(({ role }, at) => (role === 'quasi' ? [at] : []));
        // A class in which everything is generalised is a class as well.
        const { classes, suppressed } = classesSeen(release.rows, quasi);
        const all_ = suppressed.length === 0 ? classes : [...classes, { rows: suppressed.map((record) => release.rows[record - 1] ?? []) }];
        const shown = one.table.columns.map(({ name }) => names.indexOf(name));
        const rowsAsRead = (rows: readonly (readonly string[])[]) => rows.map((row) => shown.map((at) => row[at] ?? ''));
        for (const model of promised) {
          const verdict = verdictOf(model, all_.map(({ rows }) => ({ rows: rowsAsRead(rows) })), groundOf(one.table));
          expect([model, verdict.holds]).toEqual([model, true]);
        }
        expect(release.rows.length + release.suppressed).toBe(one.table.rows.length);
      }),
      { numRuns: runs(150) },
    );
  }, within(120_000));

  it('costs no less when a model is added', () => {
    fc.assert(
      fc.property(drawn, fc.array(ofClasses, { minLength: 1, maxLength: 2 }), ofClasses, limits, (one, promised, further, suppressionLimit) => {
        const cost = (asked: readonly PrivacyModel[]): number => made(one, asked, { suppressionLimit })?.utility.cost ?? Number.POSITIVE_INFINITY;
        expect(cost([...promised, further])).toBeGreaterThanOrEqual(cost(promised) - 1e-9);
      }),
      { numRuns: runs(150) },
    );
  }, within(120_000));

  it('is the same whatever the order of rows, columns and models, to the last bit', () => {
    // Of all records together: of classes that weigh the same those are suppressed that are seen first, as the reference has it.
    const measures = fc.constantFrom('loss' as const, 'precision' as const, 'height' as const, 'non-uniform-entropy' as const, 'discernibility' as const, 'average-class-size' as const);
    fc.assert(
      fc.property(drawn, fc.array(ofClasses, { minLength: 1, maxLength: 3 }), limits, fc.nat(6), measures, (one, promised, suppressionLimit, by, utility) => {
        const { table, population } = one;
        const turn = <T>(list: readonly T[]): T[] => list.map((_, at) => list[(at + by) % list.length] ?? list[0]) as T[];
        const options = { suppressionLimit, utility };
        const release = made(one, promised, options);
        const rows: MicroTable = { ...table, rows: turn(table.rows).toReversed() };
        // Everything, its evidence and that evidence's digest among it.
        expect(made({ table: rows, population: population.toReversed() }, promised, options)).toEqual(release);
        expect(made(one, promised.toReversed(), options)?.rows).toEqual(release?.rows);
        const columns: Drawn = { table: { columns: turn(table.columns), rows: table.rows.map(turn) }, population: population.map(turn) };
        const turned = made(columns, promised, options);
        const byName = <T extends { readonly name: string }>(list: readonly T[] | undefined): T[] | undefined => list?.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        const facts = (found: Release | undefined) =>
          found && { columns: byName(found.columns), suppressed: found.suppressed, blanked: found.blanked, before: found.before, classes: found.classes, risks: found.risks, remaining: { ...found.remaining, sameValue: [] }, loss: found.loss, utility: found.utility, quality: { ...found.quality, columns: byName(found.quality?.columns) }, search: found.search };
        expect(facts(turned)).toEqual(facts(release));
        const named = (found: Release | undefined) =>
          found?.rows.map((row) => JSON.stringify(found.columns.map(({ name }, at) => [name, row[at]]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)))).toSorted();
        expect(named(turned)).toEqual(named(release));
      }),
      { numRuns: runs(100) },
    );
  }, within(120_000));

  it('of all records together has the same figures whatever the order of rows: which of the classes that weigh the same are suppressed goes by the first row', () => {
    const seen = { releases: 0 };
    fc.assert(
      fc.property(drawn, ofAllRecords, fc.array(ofClasses, { maxLength: 1 }), limits, fc.nat(6), (one, model, further, suppressionLimit, by) => {
        const turned = one.table.rows.map((_, at) => one.table.rows[(at + by) % one.table.rows.length] ?? []).toReversed();
        const [release, other] = [one.table, { ...one.table, rows: turned }].map((table) => made({ ...one, table }, [model, ...further], { suppressionLimit }));
        const facts = (found: Release | undefined) => found && { suppressed: found.suppressed, sizes: found.classes, risks: found.risks, cost: found.utility.cost, search: found.search };
        expect(facts(other)).toEqual(facts(release));
        seen.releases += Number(release !== undefined);
      }),
      { numRuns: runs(60) },
    );
    expect(seen.releases).toBeGreaterThan(0);
  }, within(120_000));

  it('has classes at each node that are whole classes of the node below: every level coarsens', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const quasi = quasiOf(one.table);
        const levels = quasi.map(({ levels: [low] }) => low);
        for (const [at, { levels: [low, high] }] of quasi.entries()) {
          for (let level = low; level < high; level += 1) {
            const [below, above] = [level, level + 1].map((own) => classesAt(one, levels.map((other, index) => (index === at ? own : other))));
            const labelOf = new Map(above?.flatMap(({ label, rows }) => rows.map((row) => [row, label] as const)));
            for (const { rows } of below ?? []) expect(new Set(rows.map((row) => labelOf.get(row))).size).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: runs(50) },
    );
  }, within(120_000));
});
