import { verdictOf, type Ground, type SeenClass } from '../src/check/claims.js';
import type { Hierarchy, MicroTable, PrivacyModel } from '../src/index.js';
import type { Drawn } from './tables.fixture.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Quasi {
  readonly position: number;
  readonly hierarchy: Hierarchy;
  readonly levels: readonly [number, number];
  readonly weight: number;
}

/** The quasi-identifiers of a table. */
export function quasiOf({ columns }: MicroTable): readonly Quasi[] {
  return columns.flatMap((column, position) =>
    column.role === 'quasi' ? [{ position, hierarchy: column.hierarchy, levels: column.levels ?? [0, column.hierarchy.levels.length - 1], weight: column.weight ?? 1 }] : [],
  );
}

/** A row with its quasi-identifiers at some levels. */
export function generalised(row: readonly string[], quasi: readonly Quasi[], levels: readonly number[]): string[] {
  return row.map((cell, position) => {
    const at = quasi.findIndex((one) => one.position === position);
    const { hierarchy } = quasi[at] ?? {};
    return hierarchy ? (hierarchy.levels[levels[at] ?? 0]?.[hierarchy.leaves.indexOf(cell)] ?? '') : cell;
  });
}

/** A class at some levels: its rows as they were read, its label, the position of its first row. */
export interface NaiveClass extends SeenClass {
  readonly label: string;
  readonly first: number;
  readonly population: number;
}

/** The classes of a table at some levels, those of the population alone among them. */
export function classesAt({ table, population }: Drawn, levels: readonly number[]): NaiveClass[] {
  const quasi = quasiOf(table);
  const label = (row: readonly string[]): string => JSON.stringify(quasi.map(({ position }) => generalised(row, quasi, levels)[position]));
  const [own, all] = [table.rows.map(label), population.map(label)];
  return [...new Set([...own, ...all])].map((one) => ({
    label: one,
    first: own.indexOf(one),
    rows: table.rows.filter((_, at) => own[at] === one),
    population: all.filter((other) => other === one).length,
  }));
}

/** What everything is compared with. */
export function groundOf({ columns, rows }: MicroTable): Ground {
  const hierarchies = Object.fromEntries(columns.flatMap(({ name, hierarchy }) => (hierarchy ? [[name, hierarchy]] : [])));
  return { columns: columns.map(({ name }) => name), whole: rows, hierarchies };
}

const rowsIn = (classes: readonly SeenClass[]): number => sum(classes.map(({ rows }) => rows.length));
const isOfAll = ({ type }: PrivacyModel): boolean => type === 'average-risk' || type === 'sample-uniqueness' || type === 'population-uniqueness';

/** Product over columns of 1 + size × share: which of two classes of one size goes first. */
function classCost({ rows }: NaiveClass, quasi: readonly Quasi[], levels: readonly number[]): number {
  return quasi.reduce((product, { position, hierarchy }, at) => {
    const labels = hierarchy.levels[levels[at] ?? 0] ?? [];
    const own = labels[hierarchy.leaves.indexOf(rows[0]?.[position] ?? '')];
    return product * (1 + rows.length * (labels.filter((label) => label === own).length / labels.length));
  }, 1);
}

/** The classes that may be published at some levels; `undefined` where suppression cannot mend it. */
export function publishableAt(drawn: Drawn, levels: readonly number[], models: readonly PrivacyModel[]): NaiveClass[] | undefined {
  const ground = groundOf(drawn.table);
  const every = classesAt(drawn, levels);
  const isSeen = models.some((model) => model.type === 'delta-presence' && model.minimum > 0) && every.some(({ rows }) => rows.length === 0);
  if (isSeen) return undefined;
  const own = every.filter(({ rows }) => rows.length > 0);
  const failing = new Set(models.flatMap((model) => verdictOf(model, own, ground).failing));
  const fine = own.filter((one) => !failing.has(one));
  const together = models.filter(isOfAll);
  if (together.length === 0) return fine;
  const quasi = quasiOf(drawn.table);
  const ranked = fine.toSorted((a, b) => a.rows.length - b.rows.length || classCost(a, quasi, levels) - classCost(b, quasi, levels) || a.first - b.first);
  for (let from = 0; from < ranked.length; from += 1) {
    const left = ranked.slice(from);
    if (together.every((model) => verdictOf(model, left, ground).holds)) return left;
  }
  return [];
}

/** The loss of publishing some classes at some levels, row by row from the definition. */
export function lossAt({ table }: Drawn, levels: readonly number[], published: readonly NaiveClass[]): number {
  const quasi = quasiOf(table);
  const n = table.rows.length;
  const heaviest = Math.max(...quasi.map(({ weight }) => weight));
  const left = n - rowsIn(published);
  const losses = quasi.map(({ position, hierarchy: { leaves, levels: own }, weight }, at) => {
    const labels = own[levels[at] ?? 0] ?? [];
    const shareOf = (cell = ''): number => labels.filter((label) => label === labels[leaves.indexOf(cell)]).length / leaves.length;
    const rows = left + sum(published.flatMap((one) => one.rows.map((row) => shareOf(row[position]))));
    const least = n / leaves.length;
    return (weight / heaviest) * (n <= least ? 0 : Math.max(0, (rows - least) / (n - least)));
  });
  return losses.reduce((product, loss) => product * (1 + loss), 1) ** (1 / losses.length) - 1;
}

/** Every node of the lattice of a table. */
export function nodesOf(table: MicroTable): number[][] {
  return quasiOf(table).reduce<number[][]>((list, { levels: [low, high] }) => list.flatMap((node) => Array.from({ length: high - low + 1 }, (_, step) => [...node, low + step])), [[]]);
}

/** The least loss of all nodes that keep what is promised with at most a share of rows left out; infinite where none does. */
export function leastLoss(drawn: Drawn, models: readonly PrivacyModel[], limit: number): number {
  const n = drawn.table.rows.length;
  return nodesOf(drawn.table).reduce((least, levels) => {
    const published = publishableAt(drawn, levels, models);
    if (!published || published.length === 0 || n - rowsIn(published) > Math.floor(limit * n + 1e-9)) return least;
    return Math.min(least, lossAt(drawn, levels, published));
  }, Number.POSITIVE_INFINITY);
}
