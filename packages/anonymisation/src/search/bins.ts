import type { EncodedTable } from '../table/encode.js';

/** Largest number of combinations of values that are packed into one. */
const largestBin = 8192;

/** Numbers, as short as they may be: half the memory is twice as much of it in the processor's cache. */
export type Packed = Uint16Array | Int32Array;

/** Most different numbers that are stored short. */
const largestShort = 2 ** 16;

/** The codes of packed values at some levels, without those that do not occur. */
export interface Codes {
  readonly codes: Packed;
  readonly size: number;
  /** For each code, a packed number that has it. */
  readonly first: Int32Array;
}

/** What a bin is made of. */
export interface BinParts {
  /** The attributes in it. */
  readonly members: readonly number[];
  /** How many packed numbers there are. */
  readonly size: number;
  /** For each tuple, its leaves of all members as one number; only combinations that occur have one. */
  readonly packed: Packed;
  /** By member, the leaf of each packed number. */
  readonly leaves: readonly Int32Array[];
}

/** Packs attributes. */
function packed({ attributes, leaves, counts }: EncodedTable, members: readonly number[]): BinParts {
  const numbers = new Int32Array(counts.length);
  let domain = 1;
  for (const member of members) {
    const { domain: size = 1 } = attributes[member] ?? {};
    const leaf = leaves[member] ?? new Int32Array();
    for (let tuple = 0; tuple < numbers.length; tuple += 1) numbers[tuple] = (numbers[tuple] ?? 0) * size + (leaf[tuple] ?? 0);
    domain *= size;
  }
  const known = new Int32Array(domain);
  const first: number[] = [];
  for (let tuple = 0; tuple < numbers.length; tuple += 1) {
    const key = numbers[tuple] ?? 0;
    let number = known[key] ?? 0;
    if (number === 0) known[key] = number = first.push(tuple);
    numbers[tuple] = number - 1;
  }
  return { members, size: first.length, packed: first.length <= largestShort ? new Uint16Array(numbers) : numbers, leaves: members.map((member) => Int32Array.from(first, (tuple) => leaves[member]?.[tuple] ?? 0)) };
}

/** Several attributes packed into one number a tuple, so that a pass over the tuples does for all of them. */
export class Bin implements BinParts {
  readonly #attributes: EncodedTable['attributes'];
  readonly #made = new Map<number, Codes>();
  readonly members: readonly number[];
  readonly size: number;
  readonly packed: Packed;
  readonly leaves: readonly Int32Array[];

  constructor(attributes: EncodedTable['attributes'], parts: BinParts) {
    this.#attributes = attributes;
    ({ members: this.members, size: this.size, packed: this.packed, leaves: this.leaves } = parts);
  }

  /** Adds rows, told by packed number, to the leaves of each member. */
  spread(rows: Float64Array, histograms: readonly Float64Array[]): void {
    for (const [index, member] of this.members.entries()) {
      const [histogram, leaves] = [histograms[member] ?? new Float64Array(), this.leaves[index] ?? new Int32Array()];
      for (let packed = 0; packed < leaves.length; packed += 1) {
        const leaf = leaves[packed] ?? 0;
        histogram[leaf] = (histogram[leaf] ?? 0) + (rows[packed] ?? 0);
      }
    }
  }

  /** Adds rows, told by the codes of a node, to the values that each member has at its level. */
  spreadAt(node: readonly number[], rows: Float64Array, values: readonly Float64Array[]): void {
    const { size, first } = this.at(node);
    for (const [index, member] of this.members.entries()) {
      const own = this.#attributes[member]?.codes[node[member] ?? 0] ?? new Int32Array();
      const [into, leaves] = [values[member] ?? new Float64Array(), this.leaves[index] ?? new Int32Array()];
      for (let code = 0; code < size; code += 1) {
        const value = own[leaves[first[code] ?? 0] ?? 0] ?? 0;
        into[value] = (into[value] ?? 0) + (rows[code] ?? 0);
      }
    }
  }

  /** The codes at a node; kept for the next node with the same levels here. */
  at(node: readonly number[]): Codes {
    let key = 0;
    for (let at = 0; at < this.members.length; at += 1) key = key * 64 + (node[this.members[at] ?? 0] ?? 0);
    let found = this.#made.get(key);
    if (!found) this.#made.set(key, (found = this.#make(node)));
    return found;
  }

  /** Codes of the members at their levels, combined; combinations that no tuple has are left out. */
  #make(node: readonly number[]): Codes {
    const codes = new Int32Array(this.size);
    let domain = 1;
    for (const [index, member] of this.members.entries()) {
      const { codes: levels = [], sizes = [] } = this.#attributes[member] ?? {};
      const level = node[member] ?? 0;
      const [own, leaves, size] = [levels[level] ?? new Int32Array(), this.leaves[index] ?? new Int32Array(), sizes[level] ?? 1];
      if (size === 1) continue;
      for (let packed = 0; packed < codes.length; packed += 1) codes[packed] = (codes[packed] ?? 0) * size + (own[leaves[packed] ?? 0] ?? 0);
      domain *= size;
    }
    const numbers = new Int32Array(domain);
    const first = new Int32Array(Math.min(domain, codes.length));
    let size = 0;
    for (let packed = 0; packed < codes.length; packed += 1) {
      const key = codes[packed] ?? 0;
      let number = numbers[key] ?? 0;
      if (number === 0) {
        first[size] = packed;
        numbers[key] = number = size += 1;
      }
      codes[packed] = number - 1;
    }
    return { codes: this.size <= largestShort ? new Uint16Array(codes) : codes, size, first };
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
  return bins.map(({ members }) => new Bin(table.attributes, packed(table, members)));
}
