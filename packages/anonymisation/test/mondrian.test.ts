import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { classesSeen } from '../src/check/classes.js';
import { verdictOf } from '../src/check/claims.js';
import {
  ageLadder,
  anonymise,
  averageRisk,
  deltaDisclosure,
  flatLadder,
  isRelease,
  kAnonymity,
  kMap,
  lDiversity,
  mondrian,
  tCloseness,
  verifyEvidence,
  type MicroTable,
  type MondrianOptions,
  type PrivacyModel,
  type Release,
} from '../src/index.js';
import { groundOf, quasiOf } from './naive.fixture.js';
import { runs, within } from './runs.fixture.js';
import { drawn, ofClasses } from './tables.fixture.js';

const shown = (table: MicroTable): MicroTable => ({ ...table, columns: table.columns.map((column) => (column.name === 'household' ? { name: 'household', role: 'insensitive' } : column)) });

/** A table whose households are published, so that a reader can count them, what is promised of it, and which columns have an order. */
const asked = fc
  .tuple(drawn, fc.array(ofClasses, { minLength: 1, maxLength: 2 }), fc.constantFrom('strict' as const, 'relaxed' as const), fc.nat(7), fc.constantFrom(0, 0.5))
  .map(([{ table }, all, mode, bits, suppressionLimit]) => {
    const models = all.filter((model) => model.type !== 'delta-presence' && !(model.type === 'k-map' && model.population === undefined));
    const isFit = (model: PrivacyModel): boolean => mode === 'strict' || (model.type !== 'delta-disclosure' && !(model.type === 'l-diversity' && model.variant === 'entropy-grassberger'));
    const fit = models.filter(isFit);
    const ordered = table.columns.flatMap((column, at) => (column.role === 'quasi' && !column.levels && (bits >> at) % 2 === 1 ? [column.name] : []));
    const [first = kAnonymity(2), ...rest] = fit;
    const options: MondrianOptions = { models: [first, ...rest], mode, ordered, suppressionLimit };
    return { table: shown(table), options };
  });

function made(table: MicroTable, options: MondrianOptions): Release | undefined {
  const result = mondrian(table, options);
  if (result.ok) return result.value;
  expect(result.problems.every(({ code }) => code === 'anonymisation/partition-not-met' || code === 'anonymisation/label-ambiguous')).toBe(true);
  return undefined;
}

/** The classes of a release, those in which everything is generalised among them. */
function classesOf({ columns, rows }: Release) {
  const { classes, suppressed } = classesSeen(rows, columns.flatMap(({ role }, at) => (role === 'quasi' ? [at] : [])));
  return suppressed.length === 0 ? classes : [...classes, { rows: suppressed.map((record) => rows[record - 1] ?? []) }];
}

/** May a value stand behind a label? As a reader would say: the label is a stretch of the order, or a name of the hierarchy above the value. */
function stands(table: MicroTable, at: number, isOrdered: boolean, value: string, label: string): boolean {
  const { leaves, levels } = quasiOf(table)[at]?.hierarchy ?? { leaves: [], levels: [] };
  if (!isOrdered) return levels.some((level) => level[leaves.indexOf(value)] === label);
  if (label === '*') return true;
  const [low = label, high = low] = label.split('–');
  return leaves.indexOf(value) >= leaves.indexOf(low) && leaves.indexOf(value) <= leaves.indexOf(high);
}

describe('mondrian', () => {
  it('keeps what it promises of every class, by brute force, and loses no record uncounted', () => {
    let released = 0;
    fc.assert(
      fc.property(asked, ({ table, options }) => {
        const release = made(table, options);
        if (!release) return;
        released += 1;
        const classes = classesOf(release);
        // What a reader sees, with the columns of the table that were read.
        const names = release.columns.map(({ name }) => name);
        const positions = table.columns.map(({ name }) => names.indexOf(name));
        const seen = classes.map(({ rows }) => ({ rows: rows.map((row) => positions.map((at) => row[at] ?? '')) }));
        for (const model of options.models) expect([model, verdictOf(model, seen, groundOf(table)).holds]).toEqual([model, true]);
        expect(release.rows.length + release.suppressed).toBe(table.rows.length);
        expect(release.suppressed).toBeLessThanOrEqual((options.suppressionLimit ?? 0) * table.rows.length + 1e-9);
        expect(release.classes.count).toBe(classes.length);
        expect(release.classes.smallest).toBe(Math.min(...classes.map(({ rows }) => rows.length)));
        expect(JSON.stringify(release)).not.toMatch(/person \d/u);
        expect([release.loss >= 0, release.loss <= 1 + 1e-12]).toEqual([true, true]);
      }),
      { numRuns: runs(200) },
    );
    expect(released).toBeGreaterThan(runs(200) / 5);
  }, within(120_000));

  it('publishes each record under labels behind which it stands, with its own sensitive values', () => {
    fc.assert(
      fc.property(asked, ({ table, options }) => {
        const release = made(table, { ...options, mode: 'strict', suppressionLimit: 0 });
        if (!release) return;
        const quasi = quasiOf(table);
        const rest = table.columns.flatMap(({ role }, at) => (role === 'quasi' || role === 'identifying' ? [] : [at]));
        const [labelled, kept] = [release.columns.flatMap(({ role }, at) => (role === 'quasi' ? [at] : [])), release.columns.flatMap(({ role }, at) => (role === 'quasi' ? [] : [at]))];
        let placed = 0;
        for (const { rows } of classesOf(release)) {
          const [first = []] = rows;
          const inside = table.rows.filter((row) => quasi.every(({ position }, at) => stands(table, at, (options.ordered ?? []).includes(`q${String(at)}`), row[position] ?? '', first[labelled[at] ?? 0] ?? '')));
          const own = (list: readonly (readonly string[])[], positions: readonly number[]): string[] => list.map((row) => JSON.stringify(positions.map((position) => row[position]))).toSorted();
          expect(own(rows, kept)).toEqual(own(inside, rest));
          placed += inside.length;
        }
        // A strict cut puts every record in one class.
        expect(placed).toBe(table.rows.length);
      }),
      { numRuns: runs(150) },
    );
  }, within(120_000));

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(asked, fc.nat(9), ({ table, options }, by) => {
        const turned = { ...table, rows: [...table.rows.slice(by % table.rows.length), ...table.rows.slice(0, by % table.rows.length)].toReversed() };
        const [one, other] = [made(table, options), made(turned, options)];
        expect(other?.rows).toEqual(one?.rows);
        expect(other?.loss ?? -1).toBeCloseTo(one?.loss ?? -1, 10);
      }),
      { numRuns: runs(100) },
    );
  }, within(120_000));

  const ages = Array.from({ length: 60 }, (_, at) => String(10 + at));
  const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(ages) } as const;
  const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
  const people: MicroTable = {
    columns: [age, sex, { name: 'form', role: 'sensitive' }],
    rows: Array.from({ length: 400 }, (_, at) => [String(10 + ((at * 37 + Math.floor(at / 60) * 11) % 60)), at % 3 === 0 ? 'm' : 'f', ['labour', 'begging', 'sexual'][(at * 5) % 3] ?? '']),
  };

  it('keeps more detail than the best one level a column', () => {
    const optimum = anonymise(people, { models: [kAnonymity(11)], suppressionLimit: 0 });
    const strict = made(people, { models: [kAnonymity(11)], ordered: ['age'] });
    const relaxed = made(people, { models: [kAnonymity(11)], ordered: ['age'], mode: 'relaxed' });
    if (!optimum.ok || !strict || !relaxed) throw new Error('refused');
    expect(strict.loss).toBeLessThan(optimum.value.loss / 2);
    expect(relaxed.loss).toBeLessThan(optimum.value.loss / 2);
    // In one dimension classes of a relaxed cut have k to 2k − 1 records.
    const line: MicroTable = { columns: [age], rows: people.rows.map(([years = '']) => [years]) };
    const even = made(line, { models: [kAnonymity(11)], ordered: ['age'], mode: 'relaxed' });
    expect(even?.classes.largest).toBeLessThanOrEqual(2 * 21);
    expect(isRelease(strict)).toBe(true);
    expect(verifyEvidence(relaxed, JSON.parse(JSON.stringify(relaxed.evidence)), { table: people }).ok).toBe(true);
    expect(relaxed.evidence.parameters.partition).toEqual({ mode: 'relaxed', ordered: ['age'] });
    expect(strict.search.optimal).toBe(false);
    expect(strict.columns.map(({ cut }) => cut)).toEqual(['ordered', 'hierarchical', undefined]);
  });

  it('cuts less where sensitive columns are promised something too', () => {
    // What young people are exploited for is mostly one thing, and old ones another.
    const skewed = { ...people, rows: people.rows.map(([years = '', own = ''], at) => [years, own, at % 5 === 0 ? 'sexual' : Number(years) < 35 ? 'labour' : 'begging']) };
    const plain = made(skewed, { models: [kAnonymity(3)], ordered: ['age'] });
    const diverse = made(skewed, { models: [kAnonymity(3), lDiversity('form', 2)], ordered: ['age'] });
    const close = made(skewed, { models: [kAnonymity(3), tCloseness('form', 0.1)], ordered: ['age'] });
    expect(diverse?.classes.count).toBeLessThan(plain?.classes.count ?? 0);
    expect(close?.classes.count).toBeLessThan(diverse?.classes.count ?? 0);
  });

  it('shows the places of cuts and the ends of the public list, never the values seen', () => {
    const table: MicroTable = { columns: [age], rows: [['30'], ['31'], ['40'], ['41']] };
    expect(made(table, { models: [kAnonymity(2)], ordered: ['age'] })?.rows.map(String)).toEqual(['10–39', '10–39', '40–69', '40–69']);
  });

  it.each([
    [averageRisk(0.1), 'strict'],
    [kMap(5), 'strict'],
    [deltaDisclosure('form', 1), 'relaxed'],
    [lDiversity('form', 2, { variant: 'entropy-grassberger' }), 'relaxed'],
  ] as const)('refuses what it cannot promise: %j, %s', (model, mode) => {
    expect(mondrian(people, { models: [model], mode })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/model-not-partitioned', pointer: '/models/0' }] });
  });

  it('releases nothing where the whole table does not meet the models', () => {
    expect(mondrian({ ...people, rows: people.rows.slice(0, 5) }, { models: [kAnonymity(6)] })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/partition-not-met' }] });
    expect(mondrian({ ...people, rows: [] }, { models: [kAnonymity(2)] }).ok).toBe(false);
    expect(mondrian({ ...people, rows: [['Amina', 'f', 'x']] }, { models: [kAnonymity(2)] })).toMatchObject({ problems: [{ code: 'anonymisation/value-not-in-hierarchy' }] });
  });

  it('throws for wrong use', () => {
    // @ts-expect-error a release promises something
    expect(() => mondrian(people, { models: [] })).toThrow(TypeError);
    expect(() => mondrian(people, { models: [kAnonymity(2)], ordered: ['form'] })).toThrow(TypeError);
    expect(() => mondrian(people, { models: [kAnonymity(2)], mode: 'loose' as 'strict' })).toThrow(TypeError);
    expect(() => mondrian(people, { models: [kAnonymity(2)], suppressionLimit: 2 })).toThrow(RangeError);
    expect(() => mondrian({ ...people, columns: [{ ...age, levels: [0, 1] }, sex, { name: 'form', role: 'sensitive' }] }, { models: [kAnonymity(2)], ordered: ['age'] })).toThrow(TypeError);
  });
});

