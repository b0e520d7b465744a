import { achievedBy, type Achieved } from '../evidence/achieved.js';
import type { ClassView } from '../evidence/classView.js';
import { sensitiveOf, type FederatedScheme } from './scheme.js';
import { total, type Cells, type Union } from './union.js';

/**
 * The classes of all agencies together as whoever measures them again sees them: a row a record, with the value of one sensitive column
 * at a time. Which values stand together in a record is not known, and no model asks.
 */
function viewOf(scheme: FederatedScheme, { rows, totals }: Union, cells: Cells, published: ReadonlySet<number>): ClassView {
  const sensitive = sensitiveOf(scheme);
  const texts = sensitive.map((): string[] => []);
  const classes: number[][] = [];
  let first = 0;
  for (const [number, counts] of cells) {
    const size = total(counts[0] ?? []);
    if (published.has(number)) classes.push(Array.from({ length: size }, (_, at) => first + at));
    for (const [at, { hierarchy }] of sensitive.entries()) for (const [value, count] of (counts[at] ?? []).entries()) texts[at]?.push(...Array.from({ length: count }, () => hierarchy.leaves[value] ?? ''));
    first += size;
  }
  return {
    classes,
    column: (name) => {
      const at = sensitive.findIndex((one) => one.name === name);
      return at < 0 || !totals[at] ? undefined : (row) => texts[at]?.[row] ?? '';
    },
    hierarchy: (name) => sensitive.find((one) => one.name === name)?.hierarchy,
    rows,
    population: undefined,
  };
}

/** What the models of a scheme reached in all agencies together, counted again on records rather than on what the search went by. */
export function recounted(scheme: FederatedScheme, union: Union, cells: Cells, published: ReadonlySet<number>): (Achieved | undefined)[] {
  const view = viewOf(scheme, union, cells, published);
  return scheme.models.map((model) => achievedBy(model, view));
}
