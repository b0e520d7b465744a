import type { EncodedTable } from '../table/encode.js';

/** Largest number of combinations of values that are packed into one. */
const largestBin = 8192;

/** The codes of packed values at some levels, without those that do not occur. */
interface Codes {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Several attributes packed into one number a tuple, so that a pass over the tuples does for all of them. */
export class Bin {
  readonly #table: EncodedTable;
  readonly #made = new Map<number, Codes>();
  /** The attributes in it. */
  readonly members: readonly number[];
  /** How many packed numbers there can be. */
  readonly domain: number;
  /** For each tuple, its leaves of all members as one number. */
  readonly packed: Int32Array;
  /** Packed numbers that occur. */
  readonly #occurring: Int32Array;

  constructor(table: EncodedTable, members: readonly number[]) {
    this.#table = table;
    this.members = members;
    this.packed = new Int32Array(table.counts.length);
    let domain = 1;
    for (const member of members) {
      const { domain: leaves = 1 } = table.attributes[member] ?? {};
      const leaf = table.leaves[member] ?? new Int32Array();
      for (let tuple = 0; tuple < leaf.length; tuple += 1) this.packed[tuple] = (this.packed[tuple] ?? 0) * leaves + (leaf[tuple] ?? 0);
      domain *= leaves;
    }
    this.domain = domain;
    const isThere = new Uint8Array(domain);
    for (let tuple = 0; tuple < this.packed.length; tuple += 1) isThere[this.packed[tuple] ?? 0] = 1;
    this.#occurring = Int32Array.from(isThere.keys()).filter((packed) => isThere[packed] === 1);
  }

  /** Adds rows with a packed number to the leaf that it has of each member. */
  spread(packed: number, rows: number, histograms: readonly Float64Array[]): void {
    let left = packed;
    for (let at = this.members.length - 1; at >= 0; at -= 1) {
      const histogram = histograms[this.members[at] ?? 0] ?? new Float64Array(1);
      const leaf = left % histogram.length;
      histogram[leaf] = (histogram[leaf] ?? 0) + rows;
      left = (left - leaf) / histogram.length;
    }
  }

  /** The codes at a node; kept for the next node with the same levels here. */
  at(node: readonly number[]): Codes {
    let key = 0;
    for (const member of this.members) key = key * 64 + (node[member] ?? 0);
    let found = this.#made.get(key);
    if (!found) this.#made.set(key, (found = this.#make(node)));
    return found;
  }

  /** Codes of the members at their levels, combined; combinations that no tuple has are left out. */
  #make(node: readonly number[]): Codes {
    const codes = new Int32Array(this.domain);
    const numbers = new Int32Array(this.domain);
    let size = 0;
    const members = this.members
      .map((member) => {
        const { codes: own = [], sizes = [], domain = 1 } = this.#table.attributes[member] ?? {};
        const level = node[member] ?? 0;
        return { own: own[level] ?? new Int32Array(), size: sizes[level] ?? 1, domain };
      })
      .toReversed();
    for (const packed of this.#occurring) {
      let [left, key] = [packed, 0];
      for (const { own, size: values, domain } of members) {
        const leaf = left % domain;
        key = key * values + (own[leaf] ?? 0);
        left = (left - leaf) / domain;
      }
      let number = numbers[key] ?? 0;
      if (number === 0) numbers[key] = number = size += 1;
      codes[packed] = number - 1;
    }
    return { codes, size };
  }
}

/** Packs attributes into as few bins as goes greedily, the largest first. */
export function binsOf(table: EncodedTable): Bin[] {
  const bins: { readonly members: number[]; domain: number }[] = [];
  const bySize = table.attributes.map(({ domain }, attribute) => ({ domain, attribute })).toSorted((a, b) => b.domain - a.domain);
  for (const { domain, attribute } of bySize) {
    const bin = bins.find((one) => one.domain * domain <= largestBin);
    if (!bin) bins.push({ members: [attribute], domain });
    else {
      bin.members.push(attribute);
      bin.domain *= domain;
    }
  }
  return bins.map(({ members }) => new Bin(table, members));
}
