/** Ways to choose some of so many things. */
function choose(things: number, some: number): number {
  let ways = 1;
  for (let at = 1; at <= some; at += 1) ways = (ways * (things - some + at)) / at;
  return some > things ? 0 : Math.round(ways);
}

/** Numbers for all combinations of 1 to `length` of so many things. */
export interface CombinationNumbers {
  /** How many there are. */
  readonly size: number;
  /** The number of a combination, its things ascending. */
  readonly of: (things: readonly number[]) => number;
}

/** Numbers combinations without making a list of them: smaller ones first, those of one size by the combinatorial number system. */
export function combinationNumbers(things: number, length: number): CombinationNumbers {
  const before = [0];
  for (let size = 1; size <= length; size += 1) before.push((before[size - 1] ?? 0) + choose(things, size));
  return {
    size: before.at(-1) ?? 0,
    of: (chosen) => chosen.reduce((sum, thing, at) => sum + choose(thing, at + 1), before[chosen.length - 1] ?? 0),
  };
}
