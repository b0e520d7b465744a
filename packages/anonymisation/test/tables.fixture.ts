import fc from 'fast-check';

import {
  averageRisk,
  betaLikeness,
  deltaDisclosure,
  deltaPresence,
  hierarchyOf,
  kAnonymity,
  kCombinations,
  kGroups,
  kMap,
  lDiversity,
  populationUniqueness,
  sampleUniqueness,
  tCloseness,
  type Column,
  type Hierarchy,
  type MicroTable,
  type PrivacyModel,
} from '../src/index.js';

/** A hierarchy that nests, of a few values: at each level groups are joined at random; a group of one may keep its label, as “unknown” does. */
const hierarchies: fc.Arbitrary<Hierarchy> = fc
  .record({
    size: fc.integer({ min: 1, max: 8 }),
    joins: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }), { maxLength: 2 }),
    hasTop: fc.boolean(),
    keepsLabels: fc.boolean(),
  })
  .map(({ size, joins, hasTop, keepsLabels }) => {
    let groups = Array.from({ length: size }, (_, leaf) => leaf);
    const levels = [groups.map((group) => `v${String(group)}`)];
    for (const [at, join] of joins.entries()) {
      const below = groups;
      groups = below.map((group) => join[group] ?? 0);
      const alone = (group: number): boolean => groups.filter((other) => other === group).length === 1;
      levels.push(groups.map((group, leaf) => (keepsLabels && alone(group) && new Set(levels.map((level) => level[leaf])).size === 1 ? `v${String(leaf)}` : `level ${String(at + 1)} group ${String(group)}`)));
    }
    if (hasTop || joins.length === 0) levels.push(groups.map(() => '*'));
    const made = hierarchyOf(Array.from({ length: size }, (_, leaf) => levels.map((level) => level[leaf] ?? '')));
    if (!made.ok) throw new Error('the levels nest');
    return made.value;
  });

const formHierarchy: Hierarchy = { leaves: ['a', 'b', 'c'], levels: [['a', 'b', 'c'], ['ab', 'ab', 'c'], ['*', '*', '*']] };

const quasi: fc.Arbitrary<Column> = fc.tuple(hierarchies, fc.constantFrom(undefined, 0.5, 2), fc.boolean(), fc.nat(3)).map(([hierarchy, weight, isBounded, cut]) => ({
  name: 'q',
  role: 'quasi',
  hierarchy,
  ...(weight !== undefined && { weight }),
  ...(isBounded && { levels: [Math.min(cut % 2, hierarchy.levels.length - 1), hierarchy.levels.length - 1] as const }),
}));

/** A table, and a population that it was drawn from. */
export interface Drawn {
  readonly table: MicroTable;
  readonly population: MicroTable['rows'];
}

const others: readonly Column[] = [
  { name: 'form', role: 'sensitive', hierarchy: formHierarchy },
  { name: 'pay', role: 'sensitive' },
  { name: 'forms', role: 'sensitive' },
  { name: 'means', role: 'sensitive' },
  { name: 'note', role: 'insensitive' },
  { name: 'household', role: 'identifying' },
  { name: 'person', role: 'identifying' },
];

/** Random tables: up to three quasi-identifiers, two single and two multi-valued sensitive columns, households, and persons with names. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(fc.array(quasi, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 40 }), fc.nat(40))
  .chain(([columns, height, further]) => {
    const row = fc.tuple(
      ...columns.map((column) => fc.nat((column.hierarchy?.leaves.length ?? 1) - 1)),
      fc.constantFrom('a', 'a', 'b', 'c'),
      fc.constantFrom('1', '2', '2', '10'),
      fc.constantFrom('', 'x', 'x', 'x y', 'y x', 'y', 'x y z'),
      fc.constantFrom('', 'x', 'w'),
      fc.constantFrom('n', 'm'),
      fc.nat(8),
    );
    return fc.array(row, { minLength: height + further, maxLength: height + further }).map((cells): Drawn => {
      const rows = cells.map((cell, at) => [
        ...columns.map((column, index) => column.hierarchy?.leaves[Number(cell[index])] ?? ''),
        ...cell.slice(columns.length).map((value) => (typeof value === 'number' ? `household ${String(value)}` : value)),
        `person ${String(at)}`,
      ]);
      return { table: { columns: [...columns.map((column, at) => ({ ...column, name: `q${String(at)}` })), ...others], rows: rows.slice(0, height) }, population: rows };
    });
  });

const diversity = fc.oneof(
  fc.integer({ min: 2, max: 3 }).map((l) => lDiversity('form', l)),
  fc.constantFrom(1.3, 1.9, 2.4).map((l) => lDiversity('form', l, { variant: 'entropy' })),
  fc.constantFrom(1.3, 1.9, 2.4).map((l) => lDiversity('form', l, { variant: 'entropy-grassberger' })),
  fc.tuple(fc.integer({ min: 2, max: 3 }), fc.constantFrom(0.7, 1.5, 3)).map(([l, c]) => lDiversity('form', l, { variant: 'recursive', c })),
);

const closeness = fc.tuple(fc.constantFrom(0.05, 0.15, 0.3, 0.6), fc.constantFrom('equal' as const, 'ordered' as const, 'hierarchical' as const), fc.constantFrom('form', 'pay')).map(([t, distance, column]) =>
  tCloseness(distance === 'hierarchical' ? 'form' : distance === 'equal' ? column : 'pay', t, distance),
);

/** Models that are promised class by class. */
export const ofClasses: fc.Arbitrary<PrivacyModel> = fc.oneof(
  fc.integer({ min: 2, max: 6 }).map((k) => kAnonymity(k)),
  fc.integer({ min: 2, max: 8 }).map((k) => kMap(k)),
  fc.tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom('poisson' as const, 'zero-truncated-poisson' as const), fc.constantFrom(60, 500)).map(([k, estimate, population]) => kMap(k, { population, estimate })),
  fc.constantFrom([0, 0.7], [0, 0.4], [0.2, 0.9], [0.1, 1]).map(([least = 0, most = 1]) => deltaPresence(least, most)),
  diversity,
  closeness,
  fc.tuple(fc.constantFrom(0.3, 1, 2), fc.constantFrom('basic' as const, 'enhanced' as const)).map(([beta, variant]) => betaLikeness('form', beta, variant)),
  fc.constantFrom(0.4, 0.7, 1.3).map((delta) => deltaDisclosure('form', delta)),
  fc.integer({ min: 2, max: 4 }).map((k) => kGroups('household', k)),
  fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(['forms'], ['forms', 'means'])).map(([k, length, columns]) => kCombinations(columns, k, { length })),
);

/** Models that are promised of all records together. */
export const ofAllRecords: fc.Arbitrary<PrivacyModel> = fc.oneof(
  fc.tuple(fc.constantFrom(0.15, 0.3, 0.6), fc.constantFrom(undefined, 0.5, 0.26), fc.constantFrom(undefined, 0.1, 0.4)).map(([average, highest, share]) => averageRisk(average, highest, highest === undefined ? undefined : share)),
  fc.constantFrom(0, 0.05, 0.2).map((share) => sampleUniqueness(share)),
);

/** Population uniqueness, by every estimator. */
export const ofPopulation: fc.Arbitrary<PrivacyModel> = fc.tuple(fc.constantFrom(0, 0.01, 0.1), fc.constantFrom(80, 1000), fc.constantFrom('zayatz' as const, 'pitman' as const, 'snb' as const, 'dankar' as const)).map(([share, population, estimate]) =>
  populationUniqueness(share, population, estimate),
);
