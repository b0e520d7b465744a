import type { Encoded } from '../table/encode.js';
import { listsOf, type Listed } from './lists.js';

/** Numbers of classes at some levels: the codes of the columns in mixed radix. Public, as the hierarchies are. */
export interface ClassNumbers {
  /** How many classes there may be. */
  readonly size: number;
  /** The class of a record by its leaves. */
  readonly of: (leafOf: (attribute: number) => number) => number;
  /** For each column, a leaf that stands for a class. */
  readonly leavesOf: (number: number) => number[];
}

/** Numbers the classes that there may be at a node. */
export function classNumbers(attributes: readonly Encoded[], node: readonly number[]): ClassNumbers {
  const sizes = attributes.map((attribute, at) => attribute.sizes[node[at] ?? 0] ?? 1);
  const codes = attributes.map((attribute, at) => attribute.codes[node[at] ?? 0] ?? new Int32Array());
  return {
    size: sizes.reduce((product, size) => product * size, 1),
    of: (leafOf) => codes.reduce((number, code, at) => number * (sizes[at] ?? 1) + (code[leafOf(at)] ?? 0), 0),
    leavesOf: (number) => {
      let left = number;
      return codes
        .map((code, at) => [code, sizes[at] ?? 1] as const)
        .toReversed()
        .map(([code, size]) => {
          const own = left % size;
          left = (left - own) / size;
          return code.indexOf(own);
        })
        .toReversed();
    },
  };
}

/**
 * May levels with so many classes be asked about? A masked answer has a number for every cell that there may be, and at most so many; a plain
 * one names cells by number, and no number may stand for two.
 */
export function mayAskAbout(classes: number, { masked, mostCells, ...listed }: Listed & { readonly masked: boolean; readonly mostCells: number }): boolean {
  const cells = listsOf(listed).reduce((sum, { width }) => sum + classes * width, 0);
  return cells <= (masked ? mostCells : Number.MAX_SAFE_INTEGER);
}
