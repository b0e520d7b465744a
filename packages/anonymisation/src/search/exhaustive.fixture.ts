import type { MicroTable, UtilityMeasure } from '../index.js';

interface Judged {
  readonly levels: readonly number[];
  readonly cost: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const count = <T>(values: readonly T[], isOne: (value: T) => boolean): number => values.filter(isOne).length;
const sizesOf = (keys: readonly string[]): number[] => keys.map((key) => count(keys, (other) => other === key));

/** Bits of a list of values, row by row. */
const bits = (values: readonly string[]): number => sum(sizesOf(values).map((size) => -Math.log2(size / values.length)));

/** What one way to generalise costs, written from the definitions row by row, with nothing of the search in it. */
function costOf(table: MicroTable, levels: readonly number[], k: number, { measure, ...rest }: UtilityMeasure): Judged & { readonly suppressed: number } {
  const { balance = 0.5, aggregate = 'geometric-mean' } = rest as { readonly balance?: number; readonly aggregate?: string };
  const quasi = table.columns.flatMap((column, position) => (column.role === 'quasi' ? [{ position, weight: column.weight ?? 1, ...column.hierarchy }] : []));
  const n = table.rows.length;
  const original = quasi.map(({ position }) => table.rows.map((row) => row[position] ?? ''));
  const general = quasi.map(({ leaves, levels: own }, at) => (original[at] ?? []).map((value) => own[levels[at] ?? 0]?.[leaves.indexOf(value)] ?? ''));
  const sizes = sizesOf(table.rows.map((_, row) => general.map((column) => column[row]).join('|')));
  const isKept = sizes.map((size) => size >= k);
  const suppressed = count(isKept, (kept) => !kept);
  const generalising = balance <= 0.5 ? 1 : 2 - 2 * balance;
  const suppressing = balance < 0.5 ? 2 * balance : 1;
  const cost = (): number => {
    switch (measure) {
      case 'loss': {
        const heaviest = Math.max(...quasi.map(({ weight }) => weight));
        const losses = quasi.map(({ leaves, levels: own, weight }, at) => {
          const shares = (general[at] ?? []).map((label) => count(own[levels[at] ?? 0] ?? [], (other) => other === label) / leaves.length);
          const rows = shares.map((share, row) => (isKept[row] ? generalising * share : share + suppressing * (1 - share)));
          const least = (generalising * n) / leaves.length;
          return (weight / heaviest) * Math.max(0, (sum(rows) - least) / (n - least));
        });
        if (aggregate === 'maximum') return Math.max(...losses);
        if (aggregate === 'geometric-mean') return losses.reduce((product, loss) => product * (1 + loss), 1) ** (1 / losses.length) - 1;
        return sum(losses) / (aggregate === 'sum' ? 1 : losses.length);
      }
      case 'precision':
        return sum(quasi.map(({ levels: own }, at) => sum(isKept.map((kept) => (kept ? (levels[at] ?? 0) / (own.length - 1) : 1))) / n)) / quasi.length;
      case 'height':
        return sum(levels);
      case 'discernibility':
        return sum(sizes.map((size, row) => (isKept[row] ? size : n)));
      case 'average-class-size':
        return n / (sum(sizes.map((size, row) => (isKept[row] ? 1 / size : 0))) + Number(suppressed > 0));
      case 'non-uniform-entropy':
        return sum(
          quasi.map((_, at) => {
            const [values, labels] = [original[at] ?? [], general[at] ?? []];
            const back = sum(values.map((value, row) => -Math.log2(count(values, (other) => other === value) / count(labels, (other) => other === labels[row]))));
            return back + bits(labels.filter((__, row) => !isKept[row]));
          }),
        );
      default:
        throw new TypeError('measure');
    }
  };
  return { levels, cost: cost(), suppressed };
}

/** The best of all ways, by looking at each; of equal ones the smaller sum of levels, then lower levels from the left. */
export function bestOf(table: MicroTable, k: number, limit: number, utility: UtilityMeasure): Judged | undefined {
  const heights = table.columns.flatMap((column) => (column.role === 'quasi' ? [column.levels ?? [0, column.hierarchy.levels.length - 1]] : []));
  const nodes = heights.reduce<number[][]>((list, [low = 0, high = 0]) => list.flatMap((node) => Array.from({ length: high - low + 1 }, (_, at) => [...node, low + at])), [[]]);
  const fine = nodes.map((node) => costOf(table, node, k, utility)).filter(({ suppressed }) => suppressed <= limit * table.rows.length + 1e-9 && suppressed < table.rows.length);
  return fine.toSorted((a, b) => {
    if (Math.abs(a.cost - b.cost) > 1e-9) return a.cost - b.cost;
    return sum(a.levels) - sum(b.levels) || (a.levels.join() < b.levels.join() ? -1 : 1);
  })[0];
}
