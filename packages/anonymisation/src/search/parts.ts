import type { Packed } from './bins.js';

/** How the items of a list stand: one stretch after the other, each of items that have one packed number of a bin in common, or one of its codes. */
export interface Runs {
  /** Which bin. */
  readonly bin: number;
  /** Where each run begins, and the end of the last. */
  readonly starts: Int32Array;
  /** By run, a packed number of the bin that all its items have, as far as codes at or above the node of the list go. */
  readonly packed: Int32Array;
}

/** Runs put together, so that items of different parts are never in one class: each part can be tallied by itself, in little memory. */
export interface Parts {
  /** Runs, part by part. */
  readonly runs: Int32Array;
  /** By part, the end of its runs. */
  readonly ends: Int32Array;
  /** By part, how many items it has. */
  readonly items: Float64Array;
  /** Where each run begins, and the end of the last. */
  readonly starts: Int32Array;
}

/** All items together. */
export const onePart = (length: number): Parts => ({ runs: Int32Array.of(0), ends: Int32Array.of(1), items: Float64Array.of(length), starts: Int32Array.of(0, length) });

/** By code of their bin, the small parts first: where little is alike, most rows stand in classes that are too small, and too many are known soonest. */
export function partsOf({ starts, packed }: Runs, codes: Packed, size: number): Parts {
  const items = new Float64Array(size);
  const lengths = new Int32Array(size);
  for (let run = 0; run < packed.length; run += 1) {
    const code = codes[packed[run] ?? 0] ?? 0;
    items[code] = (items[code] ?? 0) + (starts[run + 1] ?? 0) - (starts[run] ?? 0);
    lengths[code] = (lengths[code] ?? 0) + 1;
  }
  // Sorted as numbers: how many items, then the code.
  const order = items.map((count, code) => count * size + code).toSorted();
  const next = new Int32Array(size);
  const [ends, sorted] = [new Int32Array(size), new Float64Array(size)];
  let [end, parts] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    const code = (order[at] ?? 0) % size;
    if (lengths[code] === 0) continue;
    next[code] = end;
    end += lengths[code] ?? 0;
    ends[parts] = end;
    sorted[parts] = items[code] ?? 0;
    parts += 1;
  }
  const runs = new Int32Array(packed.length);
  for (let run = 0; run < packed.length; run += 1) {
    const code = codes[packed[run] ?? 0] ?? 0;
    const place = next[code] ?? 0;
    runs[place] = run;
    next[code] = place + 1;
  }
  return { runs, ends: ends.subarray(0, parts), items: sorted.subarray(0, parts), starts };
}

/** Items in the order of their codes, those of one code in the order in which they stood; and the runs that they make. */
export function inOrderOf(packed: Packed, codes: Packed, size: number): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < packed.length; at += 1) {
    const next = (codes[packed[at] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let code = 0; code < size; code += 1) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const [order, places] = [new Int32Array(packed.length), starts.slice(0, size)];
  for (let at = 0; at < packed.length; at += 1) {
    const code = codes[packed[at] ?? 0] ?? 0;
    const place = places[code] ?? 0;
    order[place] = at;
    places[code] = place + 1;
  }
  return { order, starts };
}
