import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

/**
 * How the values of a column are generalised, step by step: level 0 is the value itself, the last level is one value for all or close
 * to it. What is equal at a level stays equal above it.
 *
 * @public
 */
export interface Hierarchy {
  /** Every value that may occur, once. The share of them behind a generalised value measures what was lost. */
  readonly leaves: readonly string[];
  /** For each level, the generalised value of each leaf; level 0 are the leaves. */
  readonly levels: readonly (readonly string[])[];
  /** Was it built from the values of a table? Its levels then tell who is in it; a release says so. */
  readonly fromData?: true;
}

/** What stands for every value. @public */
export const everything = '*';

/** Level from 1 at which equal values differ one level up, and the first leaf that does; nothing where levels nest. */
function nestingFault(levels: readonly (readonly string[])[]): { readonly level: number; readonly leaf: number } | undefined {
  for (let level = 1; level < levels.length - 1; level += 1) {
    const above = new Map<string, string>();
    for (const [leaf, value] of (levels[level] ?? []).entries()) {
      const next = levels[level + 1]?.[leaf] ?? '';
      if ((above.get(value) ?? next) !== next) return { level, leaf };
      above.set(value, next);
    }
  }
  return undefined;
}

/** What is wrong with a hierarchy, whoever made it. */
export function hierarchyProblems({ leaves, levels }: Hierarchy, pointer: string): readonly Problem[] {
  if (levels.length === 0) return [problem('anonymisation/hierarchy-empty', pointer)];
  if (levels.some((level) => level.length !== leaves.length)) return [problem('anonymisation/hierarchy-ragged', pointer)];
  if (levels[0] !== leaves && levels[0]?.some((value, leaf) => value !== leaves[leaf])) return [problem('anonymisation/hierarchy-ragged', pointer)];
  if (new Set(leaves).size !== leaves.length) return [problem('anonymisation/hierarchy-leaf-twice', pointer)];
  const fault = nestingFault(levels);
  return fault ? [problem('anonymisation/hierarchy-not-nested', pointer, { params: { level: fault.level } })] : [];
}

/**
 * A hierarchy from rows, one a value: the value, then what it becomes at each level.
 *
 * Build it from a public list of values, not from the values of the table: a list of what occurs can itself say who is in it.
 *
 * @returns the hierarchy; `anonymisation/hierarchy-empty`, `anonymisation/hierarchy-ragged` (rows of different length),
 * `anonymisation/hierarchy-leaf-twice`, `anonymisation/hierarchy-not-nested` (equal at a level, different above), with the row
 * @example
 * ```ts
 * const found = hierarchyOf([['34', '30-39', '*'], ['45', '40-49', '*']]);
 * found.ok && found.value.levels.length; // => 3
 * hierarchyOf([['a', 'x', 'p'], ['b', 'x', 'q']]).ok; // => false
 * ```
 * @public
 */
export function hierarchyOf(rows: readonly (readonly string[])[]): Result<Hierarchy> {
  const depth = rows[0]?.length ?? 0;
  if (rows.length === 0 || depth === 0) return refused([problem('anonymisation/hierarchy-empty', '')]);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.length !== depth) problems.push(problem('anonymisation/hierarchy-ragged', `/${String(index)}`));
    if (seen.has(row[0] ?? '')) problems.push(problem('anonymisation/hierarchy-leaf-twice', `/${String(index)}`));
    seen.add(row[0] ?? '');
  }
  if (problems.length > 0) return refused(problems);
  const levels = Array.from({ length: depth }, (_, level) => rows.map((row) => row[level] ?? ''));
  const fault = nestingFault(levels);
  if (fault) return refused([problem('anonymisation/hierarchy-not-nested', `/${String(fault.leaf)}`, { params: { level: fault.level } })]);
  return ok({ leaves: levels[0] ?? [], levels });
}

/**
 * A hierarchy from steps: functions that generalise a value, each wider than the one before; everything becomes one at the end.
 *
 * @param values - the values that may occur; the same one twice counts once
 * @param steps - from a value to its generalisation, narrowest first; each looks at the value itself
 * @throws TypeError for steps that do not nest
 * @example
 * ```ts
 * stepped(['2021-05', '2021-06'], [(month) => month.slice(0, 4)]).levels; // => [['2021-05', '2021-06'], ['2021', '2021'], ['*', '*']]
 * ```
 * @public
 */
export function stepped(values: Iterable<string>, steps: readonly ((value: string) => string)[]): Hierarchy {
  const leaves = [...new Set(values)].toSorted();
  const found = hierarchyOf(leaves.map((leaf) => [leaf, ...steps.map((step) => step(leaf)), everything]));
  if (!found.ok && leaves.length > 0) throw new TypeError('the steps of a hierarchy must nest');
  return found.ok ? found.value : { leaves: [], levels: [[], ...steps.map(() => []), []] };
}
