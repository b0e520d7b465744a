import type { Recoding } from '../search/recoding.js';
import type { EncodedTable } from '../table/encode.js';
import type { LossAggregate } from './measure.js';
import { additiveObjective, join, noneOf, product, summed, type Joining, type Objective } from './objective.js';

/** How losses of attributes become one figure. */
interface Aggregation {
  /** What the loss of one attribute is joined as. */
  readonly as: (loss: number) => number;
  readonly joining: Joining;
  readonly finish: (joined: number) => number;
}

function aggregation(aggregate: LossAggregate, attributes: number): Aggregation {
  const same = (value: number): number => value;
  switch (aggregate) {
    case 'geometric-mean':
      return { as: (loss) => (1 + loss) ** (1 / attributes), joining: 'product', finish: (product) => product - 1 };
    case 'arithmetic-mean':
      return { as: same, joining: 'sum', finish: (sum) => sum / attributes };
    case 'sum':
      return { as: same, joining: 'sum', finish: same };
    case 'maximum':
      return { as: same, joining: 'maximum', finish: same };
    default:
      throw new TypeError('losses are aggregated by geometric-mean, arithmetic-mean, sum or maximum');
  }
}

/** Settings of the loss. */
export interface LossSettings {
  readonly aggregate?: LossAggregate;
  readonly balance?: number;
}

/** Loss of one attribute, 0 (as it was) to 1 (nothing left), from the sum over its rows. */
export function attributeLoss(sum: number, rows: number, domain: number, generalising = 1): number {
  const least = (generalising * rows) / domain;
  if (rows <= least) return 0;
  return Math.max(0, (sum - least) / (rows - least));
}

/**
 * Loss: the share of the hierarchy's leaves behind a released value, 1 for a suppressed one.
 *
 * Source: V. Iyengar, 2002; normalised and aggregated as in ARX 3.9.2.
 */
export function lossObjective({ attributes, leaves, rows }: EncodedTable, { aggregate = 'geometric-mean', balance = 0.5 }: LossSettings): Objective {
  if (!(balance >= 0 && balance <= 1)) throw new RangeError('the balance of a loss is from 0 to 1');
  const generalising = balance <= 0.5 ? 1 : 1 - 2 * (balance - 0.5);
  const suppressing = balance < 0.5 ? 2 * balance : 1;
  const kept = attributes.map(({ shares }) => shares.map((level) => level.map((share) => generalising * share)));
  const extra = attributes.map(({ shares }) => shares.map((level) => level.map((share) => share + suppressing * (1 - share) - generalising * share)));
  const heaviest = Math.max(...attributes.map(({ column }) => column.weight ?? 1));
  const weights = attributes.map(({ column }) => (column.weight ?? 1) / heaviest);
  const domains = attributes.map(({ domain }) => domain);
  const { as, joining, finish } = aggregation(aggregate, attributes.length);
  const objective = additiveObjective(
    {
      sums: summed(kept, attributes.map(({ histogram }) => histogram)),
      extra,
      part: (attribute, sum) => as((weights[attribute] ?? 1) * attributeLoss(sum, rows, domains[attribute] ?? 1, generalising)),
      joining,
      finish,
    },
    { attributes, leaves },
  );
  const ofClass = (node: readonly number[], tuple: number, size: number): number => {
    let product = 1;
    for (let attribute = 0; attribute < node.length; attribute += 1) product *= 1 + size * (attributes[attribute]?.shares[node[attribute] ?? 0]?.[leaves[attribute]?.[tuple] ?? 0] ?? 0);
    return product;
  };
  return { ...objective, ofClass };
}

/** Loss of a release, whatever was minimised: over all attributes, and of each. */
export function lossesOf({ attributes, leaves, counts, rows }: EncodedTable, { nodes, nodeOf }: Recoding) {
  const losses = attributes.map(({ shares, domain }, attribute) => {
    const byNode = nodes.map((node) => shares[node[attribute] ?? 0] ?? new Float64Array());
    const leaf = leaves[attribute] ?? new Int32Array();
    // Rows are counted by node and leaf first: whole numbers add up to the same whatever the order of the rows.
    const published = byNode.map(() => new Float64Array(domain));
    let sum = 0;
    for (let tuple = 0; tuple < counts.length; tuple += 1) {
      const [histogram, own, count] = [published[nodeOf[tuple] ?? -1], leaf[tuple] ?? 0, counts[tuple] ?? 0];
      if (histogram) histogram[own] = (histogram[own] ?? 0) + count;
      else sum += count;
    }
    for (const [node, histogram] of published.entries()) sum += product(histogram, byNode[node] ?? new Float64Array());
    return attributeLoss(sum, rows, domain);
  });
  const { as, joining, finish } = aggregation('geometric-mean', attributes.length);
  return { losses, loss: finish(losses.map(as).reduce((joined, part) => join(joining, joined, part), noneOf(joining))) };
}
