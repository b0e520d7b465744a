/** Tells lines from byte offsets, in bytes that are seen once and questions that only go forward. */
export interface LineCounter {
  /** The next bytes of the file. */
  readonly add: (bytes: Uint8Array) => void;
  /** Line of an offset, from 1. */
  readonly at: (offset: number) => number;
}

/** A counter at the start of a file. It keeps the line feeds after the last question alone. */
export function lineCounter(): LineCounter {
  let feeds: number[] = [];
  let [seen, passed] = [0, 0];
  return {
    add(bytes) {
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) feeds.push(seen + at);
      seen += bytes.length;
    },
    at(offset) {
      let before = 0;
      while (before < feeds.length && (feeds[before] ?? 0) < offset) before += 1;
      if (before > 0) feeds = feeds.slice(before);
      passed += before;
      return passed + 1;
    },
  };
}
